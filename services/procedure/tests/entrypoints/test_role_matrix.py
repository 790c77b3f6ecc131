"""The matrix of steps and roles again, over HTTP: the table of routes and the case itself agree."""

from datetime import datetime
from typing import Any

import pytest
from procedure_builders import a_case, day
from procedure_documents import a_document
from procedure_fake_store import MemoryStore
from procedure_parts import PART, with_part, without_part
from procedure_requests import DOCUMENT, OTHER_CASE, REQUESTS, Asked
from procedure_steps import BY_NUMBER, WAYS, snapshot

from procedure.domain.case import Case
from procedure.entrypoints.access import ACCESS
from words.people import ResponsibleBody, Role

PERSONS = [role for role in PART if role is not Role.SYSTEM]
ACTING = [role for role in PERSONS if role is not Role.AUDITOR]
EVERY_CASE = {Role.COORDINATOR, Role.AUDITOR}


def may(number: str, role: Role) -> bool:
    roles = BY_NUMBER[number].roles
    return role in roles or (role is Role.COUNCIL_CLERK and Role.COORDINATOR in roles)


def prepared(desk: Any, memory: MemoryStore, number: str, role: Role) -> Case:
    """The case where the step works, with everything it needs."""
    case = WAYS[number].case_for(role)
    if number == "T30":
        case.ombudsman.ombudsman_cases = (OTHER_CASE,)
    memory.cases[OTHER_CASE] = a_case(complaint_id=OTHER_CASE)
    memory.cases[OTHER_CASE].parties.responsible_body = ResponsibleBody.RAAD
    memory.shelf.documents[DOCUMENT] = a_document(case.complaint_id, document_id=DOCUMENT)
    on = max(day(WAYS[number].on), case.received_on)
    desk.clock[0] = datetime.fromisoformat(f"{on}T11:00:00+00:00")
    return case


async def answered(desk: Any, memory: MemoryStore, case: Case, who: str, role: Role, asked: Asked) -> Any:
    memory.cases[case.complaint_id] = case
    headers = {"Authorization": f"Bearer {desk.issuer.token(who, [role.value])}", "If-Match": f'"{case.revision}"'}
    body = {**asked.body, "heldOn": str(desk.clock[0].date())} if asked.body and "heldOn" in asked.body else asked.body
    return await desk.client.request(asked.method, asked.about(case), json=body, headers=headers)


@pytest.mark.parametrize("role", PART)
async def test_an_official_with_a_part_takes_the_steps_of_their_role_and_no_other(
    role: Role, desk: Any, memory: MemoryStore
) -> None:
    for number, asked in REQUESTS.items():
        case = prepared(desk, memory, number, role)
        who = with_part(case, role)
        before, entries = snapshot(case), len(memory.entries)

        answer = await answered(desk, memory, case, who, role, asked)

        if may(number, role) and role in PERSONS:  # nobody who calls is the system
            assert answer.status_code in {200, 201}, (number, answer.text)
            assert number in {each.step for each in memory.entries[entries:]}
            continue
        assert answer.status_code == 403, (number, answer.text)
        assert (snapshot(memory.cases[case.complaint_id]), len(memory.entries)) == (before, entries), number
        if role.value in ACCESS[asked.route].allowed:
            assert answer.json()["article"] == BY_NUMBER[number].article


@pytest.mark.parametrize("role", ACTING)
async def test_an_official_without_a_part_or_with_a_conflict_is_told_that_there_is_no_such_case(
    role: Role, desk: Any, memory: MemoryStore
) -> None:
    for number in [each for each in REQUESTS if may(each, role)]:
        hidden, foreign = (prepared(desk, memory, number, role) for _ in range(2))
        official = with_part(hidden, role)
        hidden.access.shut_out = (*hidden.access.shut_out, official)
        asked = (
            [(hidden, official)] if role in EVERY_CASE else [(hidden, official), (foreign, without_part(foreign, role))]
        )

        for case, who in asked:
            await desk.employ(who, role)
            answer = await answered(desk, memory, case, who, role, REQUESTS[number])

            assert (answer.status_code, answer.json()["code"]) == (404, "case-not-found"), number


def test_every_step_has_its_route_and_every_route_admits_the_roles_of_its_step() -> None:
    by_the_service = {"T1", "T32"}

    assert set(REQUESTS) == set(BY_NUMBER) - by_the_service
    for number, asked in REQUESTS.items():
        allowed = {role for role in PERSONS if role.value in ACCESS[asked.route].allowed}
        assert {role for role in PERSONS if may(number, role)} <= allowed, number
