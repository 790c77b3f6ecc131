"""Every past and present date in a file of the ombudsman track: what set it, and when it was met."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.calendar.terms import DueDate
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.correspondence import Question
from procedure.domain.ombudsman.dates import letter_date, plan_date, response_due
from procedure.domain.recommendations.recommendation import Recommendation
from words.clocks import Clock
from words.ombudsman import RecommendationSource


@dataclass(frozen=True)
class ExplainedDate:
    """`why` says what set it; `in_force` is False when another date replaced it, or when nobody waits for it."""

    due: DueDate
    why: str
    set_on: date
    met_on: date | None
    in_force: bool


def dates_of_case(case: OmbudsmanCase) -> tuple[ExplainedDate, ...]:
    """The dates in the ombudsman's letters, in the order of the procedure."""
    found = [_asked(case, Clock.OMBUDSMAN_INFORMATION, case.intervention, "verzoek om interventie (O2)")]
    for number, question in enumerate(case.questions, start=1):
        found.append(_asked(case, Clock.OMBUDSMAN_INFORMATION, question, f"vraag {number} van de ombudsman (O3)"))
    found.append(_asked(case, Clock.FINDINGS_RESPONSE, case.findings, "bevindingen van de ombudsman (O4)"))
    return tuple(each for each in found if each is not None)


def _asked(case: OmbudsmanCase, clock: Clock, asked: Question | None, why: str) -> ExplainedDate | None:
    if asked is None:
        return None
    due = letter_date(clock, asked.asked_on, asked.reply_due_on)
    met_on = asked.reply.replied_on if asked.reply else None
    return ExplainedDate(due, why, asked.asked_on, met_on, met_on is None and case.is_investigated)


def dates_of_recommendation(recommendation: Recommendation) -> tuple[ExplainedDate, ...]:
    """The date of our answer, then those of the plan and of every later plan."""
    answer = recommendation.answer
    answered_on = answer.answered_on if answer else None
    found = [ExplainedDate(_response(recommendation), "ontvangst", recommendation.received_on, answered_on, not answer)]
    plans = [(answer.plan, answer.answered_on, "aanbeveling overgenomen (O7)")] if answer and answer.plan else []
    plans += [(each.plan, each.changed_on, f"plan gewijzigd: {each.reason}") for each in recommendation.plan_changes]
    for number, (plan, set_on, why) in enumerate(plans, start=1):
        last = number == len(plans)
        met_on = recommendation.implemented_on if last else None
        in_force = last and not recommendation.is_done
        found.append(ExplainedDate(plan_date(set_on, plan.due_on), why, set_on, met_on, in_force))
    return tuple(found)


def _response(recommendation: Recommendation) -> DueDate:
    """As computed at the time, even if the municipality chose another number of weeks since."""
    weeks = (recommendation.response_due_on - recommendation.received_on).days // 7
    of_ombudsman = recommendation.source is RecommendationSource.OMBUDSMAN_REPORT
    return response_due(recommendation.received_on, weeks, of_ombudsman=of_ombudsman)
