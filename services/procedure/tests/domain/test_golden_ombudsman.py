"""K02 of the specification after the decision: the ombudsman, the ruling, the recommendations, to the day."""

from uuid import uuid4

from procedure_builders import CALENDAR, DIRECTORY, a_case, a_sending, act, an_element, day
from procedure_ombudsman import ADVICE, a_letter, a_plan, a_report, an_advice, following, some_evidence
from procedure_story import Story

from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation
from words.cases import CaseState, Outcome
from words.handling import Judgement
from words.ombudsman import OmbudsmanState, RecommendationState, Ruling


def test_k02_ends_when_its_recommendation_is_carried_out() -> None:
    story = Story(a_case("2026-02-20")).triage("2026-02-20").route("2026-02-23").talk("2026-02-25")
    story.escalate("2026-03-04").appoint("2026-03-05").copy_sent("2026-03-05").explain("2026-03-10")
    story.offer("2026-03-10").hear("2026-03-19")
    story.draft("2026-04-01", an_element(Judgement.FOUNDED, "N14"), an_element(Judgement.UNFOUNDED, "N07"))
    story.decide("2026-04-07")
    story.case.record_sending(act("system", "2026-04-07"), a_sending("M16", "2026-04-07"), CALENDAR)
    complaint, file_id = story.case, uuid4()

    complaint.link_ombudsman(act("ol", "2026-05-12"), file_id)
    case = OmbudsmanCase.open(
        following("ol", "2026-05-12", complaint), file_id, "O-2026-000001", a_letter("2026-05-12")
    )
    advice = an_advice("2026-09-15", ombudsman_case_id=file_id)
    reporting = following("ol", "2026-09-15", complaint)
    it = Recommendation.record(reporting, uuid4(), "A-2026-000001", advice)
    case.receive_report(reporting, a_report("2026-09-15"), [it.file_id])
    it.accept(following("director", "2026-10-06", complaint), a_plan("2026-12-31"), DIRECTORY)
    it.hand_in_evidence(following("tm-2", "2026-12-14", complaint), some_evidence(it, "2026-12-14"))
    it.verify(following("ol", "2026-12-14", complaint))
    case.close(following("ol", "2026-12-14", complaint), [it.state], None)

    assert (case.warnings, case.ruling) == ((), Ruling.IMPROPER)
    assert case.report
    assert case.report.breached_norms == ("N14",)
    assert (it.advice.text, it.response_due_on) == (ADVICE, day("2026-10-27"))
    assert it.answer
    assert (it.answer.answered_on, it.answer.accepted) == (day("2026-10-06"), True)
    assert it.plan
    assert it.plan.due_on == day("2026-12-31")
    assert (it.state, it.implemented_on) == (RecommendationState.IMPLEMENTED, day("2026-12-14"))
    assert (case.state, case.closed_on) == (OmbudsmanState.CLOSED, day("2026-12-14"))
    assert (complaint.state, complaint.ending.outcome) == (CaseState.DECIDED, Outcome.PARTLY_FOUNDED)
    assert complaint.ombudsman.ombudsman_cases == (file_id,)
