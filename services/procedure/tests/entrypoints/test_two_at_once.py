"""Two people act on one case at the same moment: one wins, the other is told so, and nothing is half done."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from procedure_builders import a_sending, act
from procedure_requests import REQUESTS, Asked
from procedure_side_story import in_triage
from procedure_story import pending_case, ready_case

from procedure.application.audit.audit_log import AuditQuestion
from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.domain.case import Case
from words.cases import CaseState
from words.clocks import ClockStatus

ROUNDS = 5


@dataclass(frozen=True)
class Attempt:
    """`leaves` is the action in the audit trail and the resulting state."""

    who: str
    number: str
    action: str
    state: CaseState
    more: tuple[tuple[str, str], ...] = ()

    @property
    def asked(self) -> Asked:
        asked = REQUESTS[self.number]
        return replace(asked, body={**(asked.body or {}), **dict(self.more)}) if self.more else asked


DECIDE = Attempt("director", "T18", "decided", CaseState.DECIDED)
WITHDRAW = Attempt("kc", "T26", "withdrawn", CaseState.WITHDRAWN)
ADJOURN = Attempt("kc", "T19", "adjourned", CaseState.TRIAGE)
REFUSE = Attempt("kc-2", "T21", "not-handled", CaseState.NOT_HANDLED)
REPLACE = Attempt("kc", "T31", "replaced", CaseState.INVESTIGATION, (("reason", "WORKLOAD"),))
DRAFT = Attempt("kb", "T16", "draft-submitted", CaseState.DECISION_PENDING)
RETURN = Attempt("deputy", "T17", "draft-returned", CaseState.INVESTIGATION)
ROUTE = Attempt("kc", "T5", "team-manager-assigned", CaseState.INFORMAL)
FORWARD = Attempt("kc-2", "T22", "forwarded", CaseState.FORWARDED)
PAIRS: list[tuple[Callable[[], Case], Attempt, Attempt]] = [
    (pending_case, DECIDE, WITHDRAW),
    (pending_case, DECIDE, RETURN),
    (in_triage, ADJOURN, REFUSE),
    (in_triage, ROUTE, FORWARD),
    (ready_case, REPLACE, DRAFT),
]
IDS = [f"{one.action} or {other.action}" for _, one, other in PAIRS]


async def send(desk: Any, case: Case, attempt: Attempt) -> Any:
    headers = {"If-Match": f'"{case.revision}"'}
    asked = attempt.asked
    return await desk.send(attempt.who, asked.method, asked.about(case), asked.body, **headers)


async def actions(desk: Any, case: Case) -> list[str]:
    asked = AuditQuestion(reader="auditor", complaint_id=case.complaint_id)
    return [each.entry.action for each in await desk.parts.audit_log.page(asked)]


@pytest.mark.parametrize(("story", "one", "other"), PAIRS, ids=IDS)
async def test_one_wins_the_other_reads_again_and_nothing_is_half_done(
    story: Callable[[], Case], one: Attempt, other: Attempt, any_desk: Any
) -> None:
    for number in range(ROUNDS):
        case = story()
        case.reference = f"K-2026-{number:06}"
        await any_desk.keep(case)
        both = [one, other][:: 1 if number % 2 else -1]

        answers = await asyncio.gather(*(send(any_desk, case, attempt) for attempt in both))

        won = [attempt for attempt, answer in zip(both, answers, strict=True) if answer.status_code in {200, 201}]
        lost = [answer for answer in answers if answer.status_code not in {200, 201}]
        assert len(won) == 1, [answer.text for answer in answers]
        assert [(answer.status_code, answer.json()["code"]) for answer in lost] == [(412, "case-changed")]
        stored = await any_desk.stored(case.complaint_id)
        left = await actions(any_desk, case)
        assert (stored.state, stored.revision) == (won[0].state, case.revision + 1)
        assert [left.count(attempt.action) for attempt in (won[0], *(a for a in both if a is not won[0]))] == [1, 0]


async def test_a_handler_replaced_because_of_a_conflict_is_told_that_there_is_no_such_case(any_desk: Any) -> None:
    case = ready_case()
    await any_desk.keep(case)
    conflicted = replace(REPLACE, more=(("reason", "CONFLICT"),))

    assert (await send(any_desk, case, conflicted)).status_code == 201
    late = await send(any_desk, case, DRAFT)

    assert (late.status_code, late.json()["code"]) == (404, "case-not-found")


async def test_what_only_adds_waits_its_turn_beside_a_decision(any_desk: Any) -> None:
    case = pending_case()
    await any_desk.keep(case)
    contacts = [Attempt("kc", "P2", "contact-logged", case.state)] * 5

    answers = await asyncio.gather(*(send(any_desk, case, attempt) for attempt in contacts))
    decided = await send(any_desk, await any_desk.stored(case.complaint_id), DECIDE)

    assert [answer.status_code for answer in (*answers, decided)] == [201] * 5 + [200]
    stored = await any_desk.stored(case.complaint_id)
    assert (len(stored.parties.contact_log), stored.state) == (5, CaseState.DECIDED)


async def test_an_official_who_declares_a_conflict_while_drafting_drafted_before_or_not_at_all(any_desk: Any) -> None:
    case = ready_case()
    await any_desk.keep(case)
    declare = Attempt("kb", "C10", "conflict-declared", case.state)

    declared, drafted = await asyncio.gather(send(any_desk, case, declare), send(any_desk, case, DRAFT))
    left = await actions(any_desk, case)

    assert declared.status_code == 201
    assert drafted.status_code in {201, 404, 412}
    assert (drafted.status_code == 201) == ("draft-submitted" in left)
    assert "draft-submitted" not in left[left.index("conflict-declared") :]
    assert "kb" in (await any_desk.stored(case.complaint_id)).access.shut_out


async def test_a_decision_and_the_evidence_that_its_copies_left_do_not_stand_in_each_others_way(any_desk: Any) -> None:
    case = pending_case()
    await any_desk.keep(case)

    async def evidence() -> None:
        command = RecordNoticeSent(
            act=act("system", "2026-03-02"), complaint_id=case.complaint_id, sending=a_sending("M12", "2026-03-02")
        )
        async with any_desk.parts.begin() as work:
            await record_notice_sent(command, work)

    answer, told = await asyncio.gather(send(any_desk, case, DECIDE), evidence(), return_exceptions=True)

    assert answer.status_code == 200, "evidence is no reason to refuse"
    stored = await any_desk.stored(case.complaint_id)
    assert (stored.state, stored.clocks.clock_status) == (CaseState.DECIDED, ClockStatus.STOPPED)
    assert (told is None) == any(each.code == "M12" for each in stored.messages.sendings), "or it is told of again"
