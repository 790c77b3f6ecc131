"""O8: carrying a recommendation out; reminders, evidence, and the verdict of another official."""

import pytest
from procedure_builders import DIRECTORY, day
from procedure_ombudsman import accepted, following, linked_case, shown, some_evidence

from procedure.domain.access.sight import Sight
from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.explaining import dates_of_recommendation
from procedure.domain.recommendations.evidence import EvidenceWithoutDocument, NoEvidence, OwnerMayNotVerify
from procedure.domain.recommendations.plan import EvidenceAwaitsJudgement, OwnerMayNotHandOver, PlanChanged, PlanWish
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.reminder import ImplementationNeared
from procedure.domain.track.tracked_file import FileNotFound
from words.clocks import Clock, DeadlineAlert
from words.ombudsman import RecommendationState
from words.people import Role

S, LATER = RecommendationState, "2026-12-15"


def reminders(it: Recommendation) -> list[DeadlineAlert]:
    return [each.alert for each in it.collect_facts() if isinstance(each, ImplementationNeared)]


def remind(it: Recommendation, *days: str) -> list[DeadlineAlert]:
    for on in days:
        it.remind(following("system", on))
    return reminders(it)


def test_a_plan_changes_with_a_reason_and_the_earlier_one_stays_on_file() -> None:
    it = accepted()
    wish = PlanWish(due_on=day("2027-01-31"))
    it.change_plan(following("tm-2", "2026-12-01"), wish, "De leverancier is later.", DIRECTORY)

    assert (it.due_on, it.state) == (day("2027-01-31"), S.ACCEPTED)
    assert [(each.due.on, each.in_force, each.why) for each in dates_of_recommendation(it)[1:]] == [
        (day("2026-12-31"), False, "aanbeveling overgenomen (O7)"),
        (day("2027-01-31"), True, "plan gewijzigd: De leverancier is later."),
    ]
    (told,) = [each for each in it.collect_facts() if isinstance(each, PlanChanged)]
    assert (told.due_on, told.progressed_on, told.change.reason) == (
        day("2027-01-31"),
        day("2026-12-01"),
        "De leverancier is later.",
    )


def test_only_the_decision_maker_gives_it_to_another_owner() -> None:
    it = accepted()
    handed_over = PlanWish(owner_id="clerk-2")

    with pytest.raises(OwnerMayNotHandOver):
        it.change_plan(following("tm-2", "2026-12-01"), handed_over, "Verlof.", DIRECTORY)
    it.change_plan(following("director", "2026-12-01"), handed_over, "Verlof.", DIRECTORY)

    assert it.owner_id == "clerk-2"
    assert it.sight(following("tm-2", "2026-12-01")) is Sight.NONE


def test_evidence_is_judged_by_a_liaison_who_is_not_the_owner() -> None:
    it = accepted(owner="ol-2")
    it.hand_in_evidence(following("ol-2", "2026-12-10"), some_evidence(it, "2026-12-10"))

    for judge in (it.verify, lambda by: it.send_back(by, "Nog niet.")):
        with pytest.raises(OwnerMayNotVerify):
            judge(following("ol-2", "2026-12-14"))
    it.verify(following("ol", "2026-12-14"))

    assert (it.state, it.implemented_on, it.due_on) == (S.IMPLEMENTED, day("2026-12-10"), None)


def test_a_liaison_who_handled_the_complaint_does_not_judge_the_evidence() -> None:
    case = linked_case()
    it = shown(case)

    with pytest.raises(FileNotFound):
        it.verify(following("kb", LATER, case, roles=frozenset({Role.OMBUDSMAN_LIAISON})))


def test_evidence_that_is_sent_back_is_handed_in_again() -> None:
    it = shown()
    with pytest.raises(EvidenceAwaitsJudgement):
        it.hand_in_evidence(following("tm-2", LATER), some_evidence(it, LATER))

    it.send_back(following("ol", LATER), "Dit is nog een concept.")
    with pytest.raises(NoEvidence):
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

    with pytest.raises(EvidenceWithoutDocument):
        it.hand_in_evidence(by, bare)
    with pytest.raises(DayNotPossible):
        it.hand_in_evidence(by, some_evidence(it, "2026-12-15"))


def test_the_owner_is_reminded_14_and_7_days_before_and_when_it_is_too_late_each_once() -> None:
    it = accepted(due="2026-12-31")
    assert it.watch_on == day("2026-12-17")

    given = remind(it, "2026-12-16", "2026-12-17", "2026-12-17", "2026-12-24", "2026-12-31", "2027-01-01", "2027-02-01")

    assert given == [DeadlineAlert.T_14, DeadlineAlert.T_7, DeadlineAlert.OVERDUE]
    assert it.watch_on is None


def test_after_an_outage_only_the_reminder_that_now_applies_is_given() -> None:
    assert remind(accepted(due="2026-12-31"), "2027-01-05", "2027-01-06") == [DeadlineAlert.OVERDUE]


def test_an_owner_is_not_reminded_while_evidence_is_judged_but_is_after_it_was_sent_back() -> None:
    it = shown(on="2026-12-14")
    assert remind(it, "2026-12-17", "2027-01-01") == []

    it.send_back(following("ol", "2027-01-04"), "Dit is nog een concept.")

    assert it.watch_on == day("2027-01-04")
    assert remind(it, "2027-01-04") == [DeadlineAlert.OVERDUE]


def test_a_date_that_is_planned_again_is_not_reminded_of_a_second_time() -> None:
    it, on = accepted(), "2026-12-17"
    given = remind(it, on)
    for due in ("2026-12-24", "2026-12-31"):
        it.change_plan(following("tm-2", on), PlanWish(due_on=day(due)), "Anders.", DIRECTORY)
        given += remind(it, on)

    assert given == [DeadlineAlert.T_14, DeadlineAlert.T_7]


def test_a_plan_for_next_week_is_not_reminded_of_at_once() -> None:
    it = accepted(due="2026-10-10")

    assert it.watch_on == day("2026-10-11")
    assert dates_of_recommendation(it)[1].due.clock == Clock.RECOMMENDATION_IMPLEMENTATION
