"""What the edge refuses, and how it answers."""

import asyncio
import json
import re
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    act,
    an_accused,
)
from procedure_story import (
    informal_case,
    investigated_case,
    pending_case,
)

from procedure.application.audit.audit_log import AuditQuestion
from procedure.entrypoints.access import ACCESS
from servicekit.web.auth import OFFICIAL
from words.people import Role

EVERY_ROLE = [
    "team_manager", "complaint_coordinator", "complaint_handler", "decision_maker", "committee_member", "management",
    "mayor_oversight", "council_clerk", "ombudsman_liaison", "auditor", "registrar", "operator", "platform_admin",
    "service", "integration_client",
]  # fmt: skip
PROGRAMS = {"service", "integration_client"}
HOLDERS = {
    "team_manager": "tm",
    "complaint_coordinator": "kc",
    "complaint_handler": "kb",
    "decision_maker": "deputy",
    "committee_member": "com",
    "council_clerk": "griffier",
    "ombudsman_liaison": "ol",
}
TALK = {"kind": "PHONE", "heldOn": "2026-03-02", "reached": False}


def path_of(route: str) -> tuple[str, str]:
    method, path = route.split(" ")
    return method, re.sub(r"\{\w+Id\}", lambda _: str(uuid4()), path).replace("{year}", "2026").replace("{number}", "1")


@pytest.mark.parametrize("route", ACCESS)
async def test_every_route_is_closed_to_every_role_that_the_table_does_not_name(route: str, desk: Any) -> None:
    method, path = path_of(route)
    assert (await desk.client.request(method, path)).status_code == 401

    for role in EVERY_ROLE:
        claims = {"client_id": "a-program"} if role in PROGRAMS else {}
        token = desk.issuer.token(HOLDERS.get(role, role), [role], **claims)
        answer = await desk.client.request(method, path, headers={"Authorization": f"Bearer {token}"})
        held = {role} if role in PROGRAMS else {role, OFFICIAL}
        named = not held.isdisjoint(ACCESS[route].allowed)
        assert (answer.status_code == 403) != named, (role, answer.text)


@pytest.mark.parametrize("who", ["kc-2", "clerk", "tm-2", "kb-2", "director"])
async def test_an_official_without_a_part_in_a_case_is_told_that_there_is_none(who: str, desk: Any) -> None:
    case = a_case()
    case.open_triage(act("kc", "2026-03-02"))
    case.name_accused(act("kc", "2026-03-02"), a_naming(an_accused(), involved=("kc-2",)), DIRECTORY, CALENDAR)
    await desk.keep(case)
    if who == "clerk":
        await desk.employ(who, Role.COORDINATOR)

    for path in (str(case.complaint_id), str(uuid4())):
        answer = await desk.send(who, "GET", f"/v1/cases/{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "case-not-found")


async def test_a_role_that_has_no_part_in_the_step_is_refused_with_the_article(desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)

    answer = await desk.send("kc-2", "GET", f"/v1/cases/{case.complaint_id}")
    etag = {"If-Match": answer.headers["etag"]}
    assert answer.status_code == 200
    refused = await desk.send("tm", "PUT", f"/v1/cases/{case.complaint_id}/resolution", RESOLUTION, **etag)

    assert refused.status_code == 403
    assert (refused.json()["code"], refused.json()["article"]) == ("role-not-allowed", "Awb 9:5")


RESOLUTION = {
    "kind": "CONVERSATION",
    "text": "Excuses.",
    "agreedAt": "2026-03-02T10:00:00+01:00",
    "agreedHow": "PHONE",
}


async def test_a_forbidden_step_is_409_with_code_and_article(desk: Any) -> None:
    case = a_case()
    await desk.keep(case)

    answer = await desk.send(
        "kc", "PUT", f"/v1/cases/{case.complaint_id}/handler", {"officialId": "kb"}, **{"If-Match": '"1"'}
    )

    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.json()["code"], answer.json()["article"]) == ("step-not-possible", "Awb 9:7(1)")


async def test_an_edit_needs_the_revision_that_was_read(desk: Any) -> None:
    case = a_case()
    await desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/triage"

    absent = await desk.send("kc", "PUT", path)
    malformed = await desk.send("kc", "PUT", path, **{"If-Match": "1"})
    first = await desk.send("kc", "PUT", path, **{"If-Match": '"1"'})
    stale = await desk.send("kc", "PUT", path, **{"If-Match": '"1"'})

    assert (absent.status_code, absent.json()["errors"][0]["field"]) == (400, "If-Match")
    assert malformed.status_code == 400
    assert (first.status_code, first.headers["etag"]) == (200, '"2"')
    assert (stale.status_code, stale.json()["code"]) == (412, "case-changed")


async def test_of_two_officials_at_once_one_wins_and_nothing_is_half_done(any_desk: Any) -> None:
    case = a_case()
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/triage"

    answers = await asyncio.gather(
        *(any_desk.send(who, "PUT", path, **{"If-Match": '"1"'}) for who in ("kc", "kc-2", "kc", "kc-2"))
    )

    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    entries = await any_desk.parts.audit_log.page(AuditQuestion(reader="auditor", complaint_id=case.complaint_id))
    assert [each.entry.action for each in entries].count("triage-started") == 1


async def test_entries_that_only_add_do_not_stand_in_each_others_way(any_desk: Any) -> None:
    case = informal_case()
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/contacts"

    answers = await asyncio.gather(*(any_desk.send("tm", "POST", path, TALK) for _ in range(10)))

    assert [answer.status_code for answer in answers] == [201] * 10
    assert len((await any_desk.stored(case.complaint_id)).informal.contacts) == 10


async def test_a_repeated_request_gets_the_first_answer_and_happens_once(any_desk: Any) -> None:
    case = informal_case()
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/contacts"
    key = {"Idempotency-Key": "talk-of-monday"}

    answers = [await any_desk.send("tm", "POST", path, TALK, **key) for _ in range(2)]
    other = await any_desk.send("tm", "POST", path, {**TALK, "kind": "VISIT"}, **key)

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert len((await any_desk.stored(case.complaint_id)).informal.contacts) == 1
    assert (other.status_code, other.json()["code"]) == (409, "idempotency-key-reused")


async def test_a_repeat_is_answered_also_when_the_step_took_the_case_out_of_sight(any_desk: Any) -> None:
    case = pending_case()
    await any_desk.keep(case)
    path, body = f"/v1/cases/{case.complaint_id}", {"reason": "Motiveer beter."}
    headers = {"Idempotency-Key": "back-to-the-handler", "If-Match": f'"{case.revision}"'}

    answers = [await any_desk.send("director", "POST", f"{path}/drafts/return", body, **headers) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert (await any_desk.send("director", "GET", path)).status_code == 404


async def test_an_official_shut_out_since_gets_no_answer_to_a_repeat(any_desk: Any) -> None:
    case = informal_case()
    await any_desk.keep(case)
    key = {"Idempotency-Key": "talk-of-monday"}
    path = f"/v1/cases/{case.complaint_id}/contacts"
    assert (await any_desk.send("tm", "POST", path, TALK, **key)).status_code == 201

    both = {"accused": [{"kind": "OFFICIAL", "officialId": official} for official in ("clerk", "tm")]}
    await any_desk.step("kc", "PUT", case, "accused", both)

    assert (await any_desk.send("tm", "POST", path, TALK, **key)).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({**TALK, "kind": "PIGEON"}, "kind"),
        ({**TALK, "heldOn": "2 maart"}, "heldOn"),
        ({**TALK, "reached": True}, "answers"),
        ({**TALK, "answers": {"whatHappened": "a", "consequences": "b", "burden": "c"}}, "answers"),
        ({**TALK, "note": "nul\x00teken"}, "note"),
        ({**TALK, "note": "\ud800"}, "note"),
        ({**TALK, "note": "x" * 20_001}, "note"),
        ({**TALK, "surprise": 1}, "surprise"),
        ({**TALK, "heldOn": "2026-03-03"}, "heldOn"),
    ],
)
async def test_every_wrong_field_is_named(body: dict[str, Any], field: str, desk: Any) -> None:
    case = informal_case()
    await desk.keep(case)

    answer = await desk.client.post(
        f"/v1/cases/{case.complaint_id}/contacts",
        content=json.dumps(body),
        headers={
            "Authorization": f"Bearer {desk.issuer.token('tm', ['team_manager'])}",
            "Content-Type": "application/json",
        },
    )

    assert answer.status_code == 400, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert not (await desk.stored(case.complaint_id)).informal.contacts
