"""O7 and O8: a recommendation, from whatever source, until it is implemented or declined."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import DIRECTORY, a_case, day
from procedure_ombudsman import (
    a_plan,
    a_recommendation,
    accepted,
    an_advice,
    declined,
    following,
    implemented,
    linked_case,
    shown,
    some_evidence,
)
from procedure_story import Story

from procedure.domain.errors import DayNotPossible, OfficialUnknown, RoleNotAllowed
from procedure.domain.ombudsman import facts, recommendation_refusals, refusals
from procedure.domain.ombudsman.explaining import dates_of_recommendation
from procedure.domain.ombudsman.recommendation import Recommendation
from procedure.domain.ombudsman.records import PlanWish
from procedure.domain.ombudsman.steps import RECOMMENDATION_STEPS, TrackStep
from procedure.domain.ombudsman.words import RecommendationSource, RecommendationState
from procedure.domain.sight import Sight
from procedure.domain.vocabulary import Clock, DeadlineAlert, Role

S, LATER = RecommendationState, "2026-12-15"
ACTORS = {Role.DECISION_MAKER: "director", Role.OWNER: "tm-2", Role.OMBUDSMAN_LIAISON: "ol"}

IN: dict[RecommendationState, Callable[[], Recommendation]] = {
    S.RECEIVED: a_recommendation,
    S.ACCEPTED: accepted,
    S.DECLINED: declined,
    S.IN_PROGRESS: shown,
    S.IMPLEMENTED: implemented,
}
TAKE: dict[str, Callable[[Recommendation, Any], None]] = {
    "O7": lambda it, by: it.accept(by, a_plan(), DIRECTORY),
    "O7d": lambda it, by: it.decline(by, "Dat doen wij al."),
    "O8": lambda it, by: it.note_progress(by, "De brief is klaar."),
    "O8p": lambda it, by: it.change_plan(by, PlanWish(due_on=day("2027-01-31")), "De leverancier is later.", DIRECTORY),
    "O8e": lambda it, by: it.hand_in_evidence(by, some_evidence(it, LATER)),
    "O8r": lambda it, by: it.send_back(by, "Dit is nog een concept."),
    "O8v": lambda it, by: it.verify(by),
}
STEPS = [each for each in RECOMMENDATION_STEPS if each.number in TAKE]
PAIRS = [(each, state) for each in STEPS for state in S]


@pytest.mark.parametrize(("step", "state"), PAIRS, ids=[f"{step.number}-{state}" for step, state in PAIRS])
def test_every_step_is_possible_from_the_states_of_the_table_and_from_no_other(
    step: TrackStep[Any], state: RecommendationState
) -> None:
    it = IN[state]()
    by = following(ACTORS[step.roles[0]], LATER)

    if state in step.sources:
        try:
            TAKE[step.number](it, by)
        except recommendation_refusals.EvidenceAwaitsJudgement:
            assert state is S.IN_PROGRESS
        else:
            assert it.state is (step.target or state)
        return
    if state is S.RECEIVED and step.roles[0] is Role.OWNER:
        with pytest.raises(refusals.FileNotFound):  # nobody owns it yet
            TAKE[step.number](it, by)
        return
    if state is S.DECLINED and step.roles == (Role.OWNER,):
        with pytest.raises(refusals.FileNotFound):
            TAKE[step.number](it, by)
        return
    with pytest.raises((refusals.TrackStepNotPossible, refusals.FileNotFound)) as refused:
        TAKE[step.number](it, by)
    assert it.state is state
    if isinstance(refused.value, refusals.TrackStepNotPossible):
        assert refused.value.article == step.article


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.number)
@pytest.mark.parametrize("official_id", ["kc", "director", "tm-2", "ol", "auditor"])
def test_a_step_is_taken_by_whom_the_table_names_and_by_nobody_else(step: TrackStep[Any], official_id: str) -> None:
    it = accepted() if step.sources[0] is S.ACCEPTED else IN[step.sources[0]]()
    named = {ACTORS[role] for role in step.roles}
    by = following(official_id, LATER)

    if official_id in named:
        TAKE[step.number](it, by)
    else:
        with pytest.raises((RoleNotAllowed, refusals.FileNotFound)):
            TAKE[step.number](it, by)


def test_the_answer_is_due_six_weeks_after_receipt_and_does_not_move_off_a_free_day() -> None:
    it = a_recommendation(on="2026-03-20")  # six weeks later it is Friday 1 May, and from 2 May it is not moved either

    assert it.due_on == it.response_due_on == day("2026-05-01")
    assert a_recommendation(on="2026-03-28").response_due_on == day("2026-05-09")  # a Saturday
    [explained] = dates_of_recommendation(it)
    assert (explained.due.article, explained.in_force) == ("Awb 9:36(4); beleid", True)


def test_of_another_source_the_term_is_policy_only() -> None:
    it = a_recommendation(source=RecommendationSource.ANNUAL_REPORT, ombudsman_case_id=None)

    assert dates_of_recommendation(it)[0].due.article == "beleid"


def test_the_complaint_must_fit_the_source() -> None:
    decided, undecided = linked_case(), Story(a_case()).triage("2026-03-02").case
    conclusion, advice = RecommendationSource.DECISION_CONCLUSION, RecommendationSource.COMMITTEE_ADVICE

    for source in (conclusion, advice):
        with pytest.raises(recommendation_refusals.ComplaintDoesNotFit):
            a_recommendation(None, source=source)
    assert a_recommendation(decided, source=conclusion).complaint_id == decided.complaint_id
    with pytest.raises(recommendation_refusals.SourceMissing):
        a_recommendation(decided, source=advice)
    with pytest.raises(recommendation_refusals.ComplaintDoesNotFit):
        a_recommendation(decided, source=RecommendationSource.ANNUAL_REPORT)
    with pytest.raises(recommendation_refusals.SourceMissing):
        a_recommendation(undecided, source=conclusion)


def test_an_owner_works_here_now_and_is_not_shut_out_of_the_complaint() -> None:
    case = linked_case()
    it = a_recommendation(case)
    by = following("director", "2026-10-06", case)

    with pytest.raises(OfficialUnknown):
        it.accept(by, a_plan(owner="nobody"), DIRECTORY)
    with pytest.raises(recommendation_refusals.OwnerShutOut):
        it.accept(by, a_plan(owner="clerk"), DIRECTORY)
    with pytest.raises(recommendation_refusals.PlanDateNotPossible):
        it.accept(by, a_plan(due="2026-10-05"), DIRECTORY)
    assert it.state is S.RECEIVED


def test_the_owner_sees_it_whatever_his_roles_are_and_another_official_does_not() -> None:
    case = linked_case()
    it = accepted(case, owner="clerk-2")  # has no role at all

    assert it.sight(following("clerk-2", LATER, case)) is Sight.FILE
    assert it.capacities(following("clerk-2", LATER, case)) == {Role.OWNER}
    assert it.sight(following("tm-2", LATER, case)) is Sight.NONE
    assert it.sight(following("clerk", LATER, case)) is Sight.NONE


def test_what_nobody_may_know_of_the_owner_does_not_see_either() -> None:
    case = linked_case()
    it = accepted(case)
    case.shut_out = (*case.shut_out, "tm-2")

    assert it.sight(following("tm-2", LATER, case)) is Sight.NONE


def test_a_plan_changes_with_a_reason_and_the_earlier_one_stays_on_file() -> None:
    it = accepted()
    wish = PlanWish(due_on=day("2027-01-31"))
    it.change_plan(following("tm-2", "2026-12-01"), wish, "De leverancier is later.", DIRECTORY)

    assert (it.due_on, it.state) == (day("2027-01-31"), S.ACCEPTED)
    assert [(each.due.on, each.in_force, each.why) for each in dates_of_recommendation(it)[1:]] == [
        (day("2026-12-31"), False, "aanbeveling overgenomen (O7)"),
        (day("2027-01-31"), True, "plan gewijzigd: De leverancier is later."),
    ]


def test_only_the_decision_maker_gives_it_to_another_owner() -> None:
    it = accepted()
    handed_over = PlanWish(owner_id="clerk-2")

    with pytest.raises(recommendation_refusals.OwnerMayNotHandOver):
        it.change_plan(following("tm-2", "2026-12-01"), handed_over, "Verlof.", DIRECTORY)
    it.change_plan(following("director", "2026-12-01"), handed_over, "Verlof.", DIRECTORY)

    assert it.owner_id == "clerk-2"
    assert it.sight(following("tm-2", "2026-12-01")) is Sight.NONE


def test_evidence_is_judged_by_a_liaison_who_is_not_the_owner() -> None:
    it = accepted(owner="ol-2")
    it.hand_in_evidence(following("ol-2", "2026-12-10"), some_evidence(it, "2026-12-10"))

    for judge in (it.verify, lambda by: it.send_back(by, "Nog niet.")):
        with pytest.raises(recommendation_refusals.OwnerMayNotVerify):
            judge(following("ol-2", "2026-12-14"))
    it.verify(following("ol", "2026-12-14"))

    assert (it.state, it.implemented_on, it.due_on) == (S.IMPLEMENTED, day("2026-12-10"), None)


def test_who_handled_the_complaint_does_not_judge_it_as_liaison() -> None:
    case = linked_case()
    it = shown(case)

    with pytest.raises(refusals.FileNotFound):
        it.verify(following("kb", LATER, case, roles=frozenset({Role.OMBUDSMAN_LIAISON})))


def test_evidence_that_is_sent_back_is_handed_in_anew() -> None:
    it = shown()
    with pytest.raises(recommendation_refusals.EvidenceAwaitsJudgement):
        it.hand_in_evidence(following("tm-2", LATER), some_evidence(it, LATER))

    it.send_back(following("ol", LATER), "Dit is nog een concept.")
    with pytest.raises(recommendation_refusals.NoEvidence):
        it.verify(following("ol", LATER))
    it.hand_in_evidence(following("tm-2", "2026-12-20"), some_evidence(it, "2026-12-20"))
    it.verify(following("ol", "2026-12-21"))

    assert [(each.number, each.return_reason) for each in it.evidence] == [(1, "Dit is nog een concept."), (2, None)]
    assert it.implemented_on == day("2026-12-20")


def test_evidence_has_a_document_and_is_of_a_day_that_has_been() -> None:
    it = accepted()
    by = following("tm-2", "2026-12-14")
    bare = some_evidence(it, "2026-12-14").__class__(
        1, "Zie de brief.", (), day("2026-12-14"), day("2026-12-14"), "tm-2"
    )

    with pytest.raises(recommendation_refusals.EvidenceWithoutDocument):
        it.hand_in_evidence(by, bare)
    with pytest.raises(DayNotPossible):
        it.hand_in_evidence(by, some_evidence(it, "2026-12-15"))


def reminders(it: Recommendation) -> list[DeadlineAlert]:
    return [each.alert for each in it.collect_facts() if isinstance(each, facts.ImplementationNeared)]


def remind(it: Recommendation, *days: str) -> list[DeadlineAlert]:
    for on in days:
        it.remind(following("system", on))
    return reminders(it)


def test_the_owner_is_reminded_14_and_7_days_before_and_when_it_is_too_late_each_once() -> None:
    it = accepted(due="2026-12-31")
    assert it.watch_on == day("2026-12-17")

    given = remind(it, "2026-12-16", "2026-12-17", "2026-12-17", "2026-12-24", "2026-12-31", "2027-01-01", "2027-02-01")

    assert given == [DeadlineAlert.T_14, DeadlineAlert.T_7, DeadlineAlert.OVERDUE]
    assert it.watch_on is None


def test_after_an_outage_only_the_reminder_that_now_applies_is_given() -> None:
    assert remind(accepted(due="2026-12-31"), "2027-01-05", "2027-01-06") == [DeadlineAlert.OVERDUE]


def test_nobody_is_reminded_while_his_evidence_is_looked_at_but_is_after_it_was_sent_back() -> None:
    it = shown(on="2026-12-14")
    assert remind(it, "2026-12-17", "2027-01-01") == []

    it.send_back(following("ol", "2027-01-04"), "Dit is nog een concept.")

    assert it.watch_on == day("2027-01-04")
    assert remind(it, "2027-01-04") == [DeadlineAlert.OVERDUE]


def test_a_plan_for_next_week_is_not_reminded_of_at_once() -> None:
    it = accepted(due="2026-10-10")

    assert it.watch_on == day("2026-10-11")
    assert dates_of_recommendation(it)[1].due.clock == Clock.RECOMMENDATION_IMPLEMENTATION


def test_every_step_leaves_exactly_its_fact() -> None:
    it = accepted()
    it.note_progress(following("tm-2", "2026-11-01"), "De brief is klaar.")
    it.hand_in_evidence(following("tm-2", "2026-12-14"), some_evidence(it, "2026-12-14", uuid4()))
    it.verify(following("ol", "2026-12-14"))

    assert [(type(fact).__name__, fact.step, fact.state) for fact in it.collect_facts()] == [
        ("RecommendationRecorded", "O7a", S.RECEIVED),
        ("RecommendationAnswered", "O7", S.ACCEPTED),
        ("RecommendationProgressed", "O8", S.IN_PROGRESS),
        ("EvidenceHandedIn", "O8e", S.IN_PROGRESS),
        ("RecommendationImplemented", "O8v", S.IMPLEMENTED),
    ]


@pytest.mark.parametrize("due", ["2026-10-05", "2036-10-08", "9999-12-31"])
def test_a_plan_is_for_a_day_that_can_be_waited_for(due: str) -> None:
    with pytest.raises(recommendation_refusals.PlanDateNotPossible):
        a_recommendation().accept(following("director", "2026-10-06"), a_plan(due), DIRECTORY)


def test_what_was_recommended_was_received_by_today() -> None:
    advice = an_advice("9999-12-31")

    with pytest.raises(DayNotPossible):
        Recommendation.record(following("ol", "2026-10-06"), uuid4(), "A-2026-000001", advice)
