"""O7: a recommendation from any source, and our answer to it."""

from uuid import uuid4

import pytest
from procedure_builders import DIRECTORY, a_case, day
from procedure_ombudsman import a_plan, a_recommendation, accepted, an_advice, following, linked_case
from procedure_story import Story

from procedure.domain.access.sight import Sight
from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.explaining import dates_of_recommendation
from procedure.domain.organisation.directory import OfficialUnknown
from procedure.domain.recommendations.plan import OwnerShutOut, PlanDateNotPossible
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.recording import ComplaintDoesNotFit, SourceMissing
from words.ombudsman import RecommendationSource, RecommendationState
from words.people import Role

S, LATER = RecommendationState, "2026-12-15"


def test_the_answer_is_due_six_weeks_after_receipt_and_does_not_move_off_a_free_day() -> None:
    it = a_recommendation(on="2026-03-20")  # six weeks later is Friday 1 May, and 2 May is not moved either

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
        with pytest.raises(ComplaintDoesNotFit):
            a_recommendation(None, source=source)
    assert a_recommendation(decided, source=conclusion).complaint_id == decided.complaint_id
    with pytest.raises(SourceMissing):
        a_recommendation(decided, source=advice)
    with pytest.raises(ComplaintDoesNotFit):
        a_recommendation(decided, source=RecommendationSource.ANNUAL_REPORT)
    with pytest.raises(SourceMissing):
        a_recommendation(undecided, source=conclusion)


def test_an_owner_works_here_now_and_is_not_shut_out_of_the_complaint() -> None:
    case = linked_case()
    it = a_recommendation(case)
    by = following("director", "2026-10-06", case)

    with pytest.raises(OfficialUnknown):
        it.accept(by, a_plan(owner="nobody"), DIRECTORY)
    with pytest.raises(OwnerShutOut):
        it.accept(by, a_plan(owner="clerk"), DIRECTORY)
    with pytest.raises(PlanDateNotPossible):
        it.accept(by, a_plan(due="2026-10-05"), DIRECTORY)
    assert it.state is S.RECEIVED


def test_the_owner_sees_it_in_any_role_and_another_official_does_not() -> None:
    case = linked_case()
    it = accepted(case, owner="clerk-2")  # has no role at all

    assert it.sight(following("clerk-2", LATER, case)) is Sight.FILE
    assert it.capacities(following("clerk-2", LATER, case)) == {Role.OWNER}
    assert it.sight(following("tm-2", LATER, case)) is Sight.NONE
    assert it.sight(following("clerk", LATER, case)) is Sight.NONE


def test_an_owner_who_may_not_know_of_the_complaint_does_not_see_the_recommendation() -> None:
    case = linked_case()
    it = accepted(case)
    case.access.shut_out = (*case.access.shut_out, "tm-2")

    assert it.sight(following("tm-2", LATER, case)) is Sight.NONE


@pytest.mark.parametrize("due", ["2026-10-05", "2036-10-08", "9999-12-31"])
def test_a_plan_is_for_a_day_that_can_be_waited_for(due: str) -> None:
    with pytest.raises(PlanDateNotPossible):
        a_recommendation().accept(following("director", "2026-10-06"), a_plan(due), DIRECTORY)


def test_what_was_recommended_was_received_by_today() -> None:
    advice = an_advice("9999-12-31")

    with pytest.raises(DayNotPossible):
        Recommendation.record(following("ol", "2026-10-06"), uuid4(), "A-2026-000001", advice)
