"""What happens next, and what the complainant can do: derived from the state and the law, never typed by hand.

Other systems showed people the wrong next step when a case was late (alaveteli #6950). Here one function holds the
rule.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake.domain.progress.progress import Progress, Step, StepKind
from words.cases import CaseState
from words.ombudsman import OmbudsmanGround


class NextStep(StrEnum):
    WE_READ = "WE_READ"
    WE_JUDGE_ROUTE = "WE_JUDGE_ROUTE"
    WE_LOOK_AGAIN = "WE_LOOK_AGAIN"
    SEND_WHAT_IS_MISSING = "SEND_WHAT_IS_MISSING"
    MANAGER_CALLS = "MANAGER_CALLS"
    SEEK_SOLUTION = "SEEK_SOLUTION"
    HANDLER_COMES = "HANDLER_COMES"
    HANDLER_INVESTIGATES = "HANDLER_INVESTIGATES"
    COMMITTEE_ADVISES = "COMMITTEE_ADVISES"
    ANSWER_HEARING = "ANSWER_HEARING"
    DECISION_IS_MADE = "DECISION_IS_MADE"
    READ_DECISION = "READ_DECISION"
    CLOSED_TOGETHER = "CLOSED_TOGETHER"
    READ_WHY_NOT_HANDLED = "READ_WHY_NOT_HANDLED"
    ANOTHER_BODY_GOES_ON = "ANOTHER_BODY_GOES_ON"
    IS_SOMETHING_ELSE = "IS_SOMETHING_ELSE"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"
    LOOK_HERE = "LOOK_HERE"


HANDLED_ELSEWHERE = frozenset({CaseState.FORWARDED, CaseState.RECLASSIFIED})

BY_STATE = {
    CaseState.RECEIVED: NextStep.WE_READ,
    CaseState.TRIAGE: NextStep.WE_JUDGE_ROUTE,
    CaseState.AWAITING_COMPLETION: NextStep.SEND_WHAT_IS_MISSING,
    CaseState.INFORMAL: NextStep.MANAGER_CALLS,
    CaseState.FORMAL_INTAKE: NextStep.HANDLER_COMES,
    CaseState.INVESTIGATION: NextStep.HANDLER_INVESTIGATES,
    CaseState.COMMITTEE_ADVICE: NextStep.COMMITTEE_ADVISES,
    CaseState.DECISION_PENDING: NextStep.DECISION_IS_MADE,
    CaseState.DECIDED: NextStep.READ_DECISION,
    CaseState.RESOLVED_INFORMALLY: NextStep.CLOSED_TOGETHER,
    CaseState.NOT_HANDLED: NextStep.READ_WHY_NOT_HANDLED,
    CaseState.FORWARDED: NextStep.ANOTHER_BODY_GOES_ON,
    CaseState.RECLASSIFIED: NextStep.IS_SOMETHING_ELSE,
    CaseState.NOTED_AS_SIGNAL: NextStep.NOTED_AS_SIGNAL,
    CaseState.WITHDRAWN: NextStep.WITHDRAWN,
}

HEARS = frozenset({NextStep.HANDLER_INVESTIGATES, NextStep.COMMITTEE_ADVISES})

# The details of a fact that the text uses: what is missing, what it was reclassified as, why it is a signal.
TOLD_BY = {
    NextStep.SEND_WHAT_IS_MISSING: (StepKind.COMPLETION_REQUESTED, "items"),
    NextStep.IS_SOMETHING_ELSE: (StepKind.RECLASSIFIED, "kind"),
    NextStep.NOTED_AS_SIGNAL: (StepKind.NOTED_AS_SIGNAL, "reason"),
}


@dataclass(frozen=True)
class Ahead:
    """What happens next, by when (if a day is known), whether the complainant may go to the ombudsman, and the codes
    that the text uses."""

    step: NextStep
    before: date | None = None
    ombudsman: OmbudsmanGround | None = None
    codes: tuple[str, ...] = ()


def look_ahead(progress: Progress, today: date, *, anonymous: bool = False) -> Ahead:
    """What to tell the complainant today. Without a name, a complainant is promised no call and no letter."""
    step, before = _coming(progress)
    if anonymous and not progress.closed:
        step, before = NextStep.LOOK_HERE, None
    kind, name = TOLD_BY.get(step, (None, ""))
    behind = progress.latest(kind) if kind else None
    return Ahead(step, before, ombudsman_ground(progress, today), behind.codes(name) if behind else ())


def ombudsman_ground(progress: Progress, today: date) -> OmbudsmanGround | None:
    """Why the complainant may go to the ombudsman now. While we are in time there is no ground yet (Awb 9:20), nor for
    a matter that another body handles."""
    if progress.state in HANDLED_ELSEWHERE:
        return None
    if progress.closed:
        return OmbudsmanGround.DISSATISFIED_WITH_HANDLING
    return OmbudsmanGround.TAKES_TOO_LONG if progress.overdue_on(today) else None


def _coming(progress: Progress) -> tuple[NextStep, date | None]:
    step = BY_STATE[progress.state]
    offer = progress.hearing_to_answer
    if step in HEARS and offer is not None:
        return NextStep.ANSWER_HEARING, offer.day("reply_due_on")
    if step is NextStep.MANAGER_CALLS:
        return _informal(progress)
    if step is NextStep.SEND_WHAT_IS_MISSING:
        return step, _day(progress.latest(StepKind.COMPLETION_REQUESTED), "reply_due_on")
    if step is NextStep.WE_JUDGE_ROUTE and progress.latest(StepKind.REOPENED) is not None:
        return NextStep.WE_LOOK_AGAIN, None
    return step, None


def _informal(progress: Progress) -> tuple[NextStep, date | None]:
    assigned = progress.latest(StepKind.TEAM_MANAGER_ASSIGNED)
    spoken = progress.latest(StepKind.CONVERSATION_RECORDED, reached="yes")
    if spoken is not None and (assigned is None or spoken.sequence > assigned.sequence):
        return NextStep.SEEK_SOLUTION, None
    return NextStep.MANAGER_CALLS, _day(assigned, "contact_due_on")


def _day(step: Step | None, name: str) -> date | None:
    return step.day(name) if step else None
