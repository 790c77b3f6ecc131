"""Who finds what in a list, and which filters they can use."""

from dataclasses import replace
from datetime import date
from typing import Any

from procedure_builders import DIRECTORY, a_case, act
from procedure_side_story import with_committee
from procedure_story import (
    decided_case,
    formal_case,
    informal_case,
    investigated_case,
    kept,
    numbered,
    pending_case,
)

from procedure.application.worklists.worklist import CaseFilter, WorklistQuestion
from procedure.domain.access.restriction import Restriction
from procedure.domain.investigation.replacement import Replacement
from procedure.domain.organisation.actor import Actor
from words.cases import CaseState
from words.people import ReplacedPart, ReplacementReason, ResponsibleBody, Role
from words.submissions import Channel

TODAY = date(2026, 3, 10)


async def listed(store: Any, who: str, role: Role, bodies: tuple[ResponsibleBody, ...] = (), **asked: Any) -> list[str]:
    actor = Actor(who, frozenset({role}), bodies=frozenset(bodies))
    question = WorklistQuestion(actor=actor, role=role, today=TODAY, filter=CaseFilter(**asked))
    return sorted(item.reference[-1] for item in (await store.worklist.page(question)).items)


async def test_the_accused_finds_the_case_in_no_list_in_any_role(store: Any) -> None:
    await kept(store, numbered(informal_case("2025-12-01"), 1), numbered(pending_case("2025-12-01"), 2))

    for role in (Role.COORDINATOR, Role.DECISION_MAKER, Role.AUDITOR, Role.MANAGEMENT, Role.MAYOR_OVERSIGHT):
        assert await listed(store, "clerk", role) == []
        assert "2" in await listed(store, "somebody", role)


async def test_a_restricted_case_is_listed_for_named_officials_and_auditors(store: Any) -> None:
    case = numbered(a_case(), 1)
    case.open_triage(act("kc", "2026-03-02"))
    restriction = Restriction(("kc",), "Zij werkt hier zelf.", date(2026, 3, 2), "kc")
    case.restrict(act("kc", "2026-03-02"), restriction, DIRECTORY)
    await kept(store, case)

    assert await listed(store, "kc", Role.COORDINATOR) == ["1"]
    assert await listed(store, "kc-2", Role.COORDINATOR) == []
    assert await listed(store, "auditor", Role.AUDITOR) == ["1"]


async def test_a_role_without_a_worklist_finds_nothing(store: Any) -> None:
    await kept(store, a_case())

    assert await listed(store, "kcc", Role.REGISTRAR) == []


async def test_the_clerk_of_the_council_finds_what_is_about_the_council(store: Any) -> None:
    council = numbered(informal_case(), 1)
    council.parties.responsible_body = ResponsibleBody.RAAD
    await kept(store, council, numbered(informal_case(), 2))

    assert await listed(store, "griffier", Role.COUNCIL_CLERK) == ["1"]
    assert await listed(store, "griffier", Role.COUNCIL_CLERK, states=(CaseState.TRIAGE,)) == []


async def test_the_committee_finds_what_it_is_asked_about(store: Any) -> None:
    await kept(store, numbered(with_committee("2026-03-02"), 1), numbered(investigated_case(), 2))

    assert await listed(store, "lid", Role.COMMITTEE_MEMBER) == ["1"]


async def test_a_decision_maker_for_some_bodies_finds_the_cases_of_those_bodies(store: Any) -> None:
    await kept(store, numbered(pending_case(), 1))

    assert await listed(store, "director", Role.DECISION_MAKER, bodies=(ResponsibleBody.COLLEGE,)) == ["1"]
    assert await listed(store, "director", Role.DECISION_MAKER, bodies=(ResponsibleBody.RAAD,)) == []


async def test_nobody_finds_to_decide_what_they_once_handled_or_talked_about(store: Any) -> None:
    was_handler, heard, drafted, was_manager, talked = cases = [numbered(pending_case(), n) for n in range(1, 6)]
    was_handler.investigation.replacements = (a_replacement(ReplacedPart.HANDLER, "deputy"),)
    heard.investigation.explanations = (replace(heard.investigation.explanations[0], recorded_by="deputy"),)
    drafted.judgement.drafts = (replace(drafted.judgement.drafts[0], submitted_by="deputy"),)
    was_manager.investigation.replacements = (a_replacement(ReplacedPart.TEAM_MANAGER, "deputy"),)
    talked.informal.contacts = (replace(talked.informal.contacts[0], recorded_by="deputy"),)
    await kept(store, *cases)

    assert await listed(store, "deputy", Role.DECISION_MAKER) == []
    assert await listed(store, "kb", Role.DECISION_MAKER) == await listed(store, "tm", Role.DECISION_MAKER) == []
    assert await listed(store, "director", Role.DECISION_MAKER) == ["1", "2", "3", "4", "5"]


def a_replacement(part: ReplacedPart, former: str) -> Replacement:
    return Replacement(part, former, "kb", ReplacementReason.LEFT, "Andere baan.", TODAY, "kc")


async def test_an_auditor_who_is_not_named_finds_a_restricted_case_in_the_auditors_list_alone(store: Any) -> None:
    case = numbered(a_case(), 1)
    case.open_triage(act("kc", "2026-03-02"))
    case.restrict(act("kc", "2026-03-02"), Restriction(("kc",), "Zij werkt hier.", TODAY, "kc"), DIRECTORY)
    await kept(store, case)
    both = Actor("kc-2", frozenset({Role.COORDINATOR, Role.AUDITOR}))

    found = {
        role: (await store.worklist.page(WorklistQuestion(actor=both, role=role, today=TODAY))).count.count
        for role in both.roles
    }

    assert found == {Role.COORDINATOR: 0, Role.AUDITOR: 1}


async def test_each_filter_keeps_what_it_names_and_together_they_keep_what_all_name(store: Any) -> None:
    by_mail = numbered(informal_case(channel=Channel.EMAIL), 1)
    by_phone = numbered(informal_case(channel=Channel.PHONE), 2)
    by_phone.parties.theme = "termijn"
    handled = numbered(investigated_case("2026-03-09"), 3)
    await kept(store, by_mail, by_phone, handled, numbered(formal_case(), 4))

    async def coordinator(**asked: Any) -> list[str]:
        return await listed(store, "kc", Role.COORDINATOR, **asked)

    assert await coordinator(channels=(Channel.EMAIL, Channel.PHONE)) == ["1", "2"]
    assert await coordinator(channels=(Channel.EMAIL, Channel.PHONE), themes=("termijn",)) == ["2"]
    assert await coordinator(teams=("parkeren",)) == []
    assert await coordinator(handler_id="kb") == ["3"]
    assert await coordinator(due_until=date(2026, 4, 13)) == ["1", "2", "4"]
    assert await coordinator(due_from=date(2026, 4, 14), due_until=date(2026, 4, 20)) == ["3"]
    assert await coordinator(states=(CaseState.INFORMAL,), overdue=False, channels=(Channel.EMAIL,)) == ["1"]


async def test_a_decided_case_counts_as_decided_and_as_overdue_until_its_notice_left(store: Any) -> None:
    near, further = numbered(a_case("2026-01-28"), 2), numbered(a_case("2026-02-04"), 3)
    await kept(store, numbered(decided_case("2025-12-01"), 1), near, further)

    counts = await store.worklist.counts(Actor("kc", frozenset()), Role.COORDINATOR, TODAY)

    assert (counts.states[CaseState.DECIDED].count, counts.states[CaseState.RECEIVED].count) == (1, 2)
    assert (counts.overdue.count, counts.due_this_week.count) == (1, 1)
