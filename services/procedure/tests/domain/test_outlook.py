"""What an official sees of the steps before taking one: possible, or refused, and what is missing."""

from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_reasoning, a_sending, act
from procedure_ombudsman import OPENED, a_question, accepted, an_ombudsman_case, following
from procedure_side_story import in_triage
from procedure_step_acts import DAY, hear
from procedure_steps import BY_NUMBER, WAYS, designated, fresh, snapshot
from procedure_story import Story, decided_case, investigated_case, pending_case

from procedure.domain.case import Case
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.steps.guard import Outlook
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import STEPS
from words.people import Role

DRAFT = BY_NUMBER["T16"]


def outlook_of(case: Case, number: str, by: Act) -> Outlook[Step]:
    (seen,) = case.outlooks_of([BY_NUMBER[number]], by)
    return seen


def missing(case: Case, number: str, by: Act) -> list[str]:
    """The codes of the guards that are not met."""
    return [each.guard.code for each in outlook_of(case, number, by).guards if not each.met]


def refused(case: Case, number: str, by: Act) -> str | None:
    refusal = outlook_of(case, number, by).refusal
    return refusal.code if refusal else None


def test_what_a_draft_waits_for_is_seen_one_by_one_until_nothing_is_missing() -> None:
    case, by = investigated_case(), act("kb", DAY)
    assert missing(case, "T16", by) == [
        "copy-not-sent", "hearing-not-offered", "complainant-not-heard", "accused-not-invited",
        "accused-may-still-reply",
    ]  # fmt: skip

    case.record_sending(act("system", DAY), a_sending("M09", DAY, "ACCUSED"), CALENDAR)
    assert refused(case, "T16", by) == "hearing-not-offered"
    case.offer_hearing(by, uuid4(), (), CALENDAR)
    assert missing(case, "T16", by) == ["complainant-not-heard", "accused-not-invited", "accused-may-still-reply"]
    Story(case).accused_invited(DAY)
    assert missing(case, "T16", by) == ["complainant-not-heard", "accused-may-still-reply"]
    hear(case, by)

    assert (missing(case, "T16", by), refused(case, "T16", by)) == ([], None)
    case.submit_draft(by, a_reasoning())


def test_a_guard_that_is_met_has_its_code_and_article_too() -> None:
    case = Story(investigated_case()).copy_sent(DAY).case

    met = [each.guard for each in outlook_of(case, DRAFT.number, act("kb", DAY)).guards if each.met]

    assert [(each.code, each.article) for each in met] == [
        ("earlier-acts-not-reviewed", "Awb 2:4"), ("advice-missing", "Awb 9:15(4)"), ("copy-not-sent", "Awb 9:9"),
    ]  # fmt: skip


def test_looking_is_no_step() -> None:
    case = pending_case()
    case.collect_facts()
    before, revision = snapshot(case), case.revision

    assert [each.step for each in case.outlooks(act("director", DAY))] == list(STEPS)
    assert (snapshot(case), case.revision, case.collect_facts()) == (before, revision, [])


def test_before_the_declaration_a_handler_sees_no_more_than_what_to_declare() -> None:
    case, by = designated(), act("kb", DAY)

    assert [step.number for step in case.steps_open_to(by)] == ["T10", "C10"]
    assert refused(case, "T11", by) == refused(case, "T16", by) == "declaration-missing"
    assert refused(case, "T19", by) == "declaration-missing"
    assert [each.step.number for each in case.outlooks(by) if each.guards] == ["T10"]


def test_who_sees_only_the_outcome_is_refused_every_step_and_learns_of_no_guard() -> None:
    seen = decided_case().outlooks(act("tm", DAY))

    assert {each.refusal.code for each in seen if each.refusal} == {"role-not-allowed"}
    assert len(seen) == len(STEPS)
    assert not any(each.guards or each.is_possible for each in seen)


def test_an_auditor_is_refused_every_step_and_sees_what_it_waits_for() -> None:
    seen = {each.step.number: each for each in investigated_case().outlooks(act("auditor", DAY))}

    assert {each.refusal.code for each in seen.values() if each.refusal} == {"role-not-allowed"}
    assert not any(each.is_possible for each in seen.values())
    assert "copy-not-sent" in [each.guard.code for each in seen["T16"].guards if not each.met]


def test_somebody_who_is_shut_out_is_told_of_every_step_that_there_is_no_case() -> None:
    case = pending_case()
    case.access.shut_out = ("director",)

    seen = case.outlooks(act("director", DAY))

    assert {each.refusal.code for each in seen if each.refusal} == {"case-not-found"}
    assert not any(each.guards or each.is_possible for each in seen)


def test_a_guard_has_no_meaning_in_a_state_from_which_the_step_does_not_start() -> None:
    seen = outlook_of(in_triage(), DRAFT.number, act("kc", DAY, frozenset({Role.COORDINATOR})))

    assert seen.guards == ()


@pytest.mark.parametrize("number", WAYS)
def test_in_the_case_where_a_step_works_it_was_said_to_be_possible(number: str) -> None:
    case = fresh(WAYS[number].case)
    officials = sorted(DIRECTORY.officials)
    able = [each for each in officials if outlook_of(case, number, act(each, WAYS[number].on)).is_possible]

    assert able or BY_NUMBER[number].roles == (Role.SYSTEM,)


def test_each_step_has_a_dutch_name_of_its_own() -> None:
    for table in (STEPS, OMBUDSMAN_STEPS, RECOMMENDATION_STEPS):
        names = [each.dutch for each in table]
        assert len(set(names)) == len(names)
        assert all(name and name[0].islower() and name != each.name for name, each in zip(names, table, strict=True))


def test_an_oral_complaint_says_why_the_formal_procedure_is_closed_to_it() -> None:
    case = fresh(WAYS["T25"].case)
    seen = outlook_of(case, "T8", act("kc", DAY))

    assert seen.refusal
    assert (seen.refusal.code, seen.refusal.article) == ("formal-track-not-open", "Awb 9:4(1)")
    assert [each.met for each in seen.guards] == [True, False, True]


def test_a_new_case_can_be_looked_at_and_told_apart_by_role() -> None:
    case = a_case()

    assert "T2" in [step.number for step in case.steps_open_to(act("kc", DAY))]
    assert refused(case, "T2", act("auditor", DAY)) == "role-not-allowed"
    assert refused(case, "T1", act("kc", DAY)) == "role-not-allowed"


def test_an_ombudsman_case_says_what_can_be_answered() -> None:
    case, by = an_ombudsman_case(), following("ol", OPENED)

    def codes() -> dict[str, str | None]:
        seen = case.outlooks(OMBUDSMAN_STEPS, by)
        return {each.step.number: each.refusal.code if each.refusal else None for each in seen}

    assert list(codes()) == [step.number for step in OMBUDSMAN_STEPS]
    assert codes()["O1"] == "step-not-possible", "a file that exists is not opened again"
    assert (codes()["O2a"], codes()["O3a"], codes()["O4a"]) == ("nothing-asked", "question-not-found", "nothing-asked")
    case.ask(by, a_question(OPENED, "2026-06-30"))
    assert codes()["O3a"] is None


def test_of_a_recommendation_the_owner_hands_in_evidence_and_another_official_judges_it() -> None:
    it = accepted()

    seen = {each.step.number: each for each in it.outlooks(RECOMMENDATION_STEPS, following("ol", OPENED))}

    assert {number: seen[number].refusal.code for number in ("O8", "O7") if seen[number].refusal} == {
        "O8": "role-not-allowed", "O7": "role-not-allowed",
    }  # fmt: skip
    assert seen["O8v"].refusal
    assert [each.guard.code for each in seen["O8e"].guards] == ["evidence-awaits-judgement"]
