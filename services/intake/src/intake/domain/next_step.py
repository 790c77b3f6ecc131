"""What happens next, and what the complainant can do: derived from the state and the law, never typed by hand.

Other systems told people the wrong next step when a case was late (alaveteli #6950). Here the rule is one function.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake.domain.progress import Progress, StepKind
from intake.domain.vocabulary import CaseState


class NextStep(StrEnum):
    WE_READ = "WE_READ"
    WE_JUDGE_ROUTE = "WE_JUDGE_ROUTE"
    MANAGER_CALLS = "MANAGER_CALLS"
    SEEK_SOLUTION = "SEEK_SOLUTION"
    HANDLER_COMES = "HANDLER_COMES"
    HANDLER_INVESTIGATES = "HANDLER_INVESTIGATES"
    ANSWER_HEARING = "ANSWER_HEARING"
    DECISION_IS_MADE = "DECISION_IS_MADE"
    READ_DECISION = "READ_DECISION"
    CLOSED_TOGETHER = "CLOSED_TOGETHER"
    LOOK_HERE = "LOOK_HERE"


class OmbudsmanGround(StrEnum):
    """The two reasons to go to the ombudsman (R23-R25)."""

    DISSATISFIED_WITH_HANDLING = "DISSATISFIED_WITH_HANDLING"
    TAKES_TOO_LONG = "TAKES_TOO_LONG"


BY_STATE = {
    CaseState.RECEIVED: NextStep.WE_READ,
    CaseState.TRIAGE: NextStep.WE_JUDGE_ROUTE,
    CaseState.INFORMAL: NextStep.MANAGER_CALLS,
    CaseState.FORMAL_INTAKE: NextStep.HANDLER_COMES,
    CaseState.INVESTIGATION: NextStep.HANDLER_INVESTIGATES,
    CaseState.DECISION_PENDING: NextStep.DECISION_IS_MADE,
    CaseState.DECIDED: NextStep.READ_DECISION,
    CaseState.RESOLVED_INFORMALLY: NextStep.CLOSED_TOGETHER,
}


@dataclass(frozen=True)
class Ahead:
    """What comes, before when (where a day is known), and whether the way to the ombudsman is open."""

    step: NextStep
    before: date | None = None
    ombudsman: OmbudsmanGround | None = None


def look_ahead(progress: Progress, today: date, *, anonymous: bool = False) -> Ahead:
    """What to tell the complainant today. Whoever gave no name is promised no call and no letter."""
    step = NextStep.LOOK_HERE if anonymous and not progress.closed else BY_STATE[progress.state]
    before: date | None = None
    if step is NextStep.MANAGER_CALLS:
        step, before = _informal(progress)
    offer = progress.hearing_to_answer
    if step is NextStep.HANDLER_INVESTIGATES and offer is not None:
        step, before = NextStep.ANSWER_HEARING, offer.day("reply_due_on")
    return Ahead(step, before, ombudsman_ground(progress, today))


def ombudsman_ground(progress: Progress, today: date) -> OmbudsmanGround | None:
    """Why the ombudsman may be asked now. As long as we are in time there is no ground yet (Awb 9:20)."""
    if progress.closed:
        return OmbudsmanGround.DISSATISFIED_WITH_HANDLING
    return OmbudsmanGround.TAKES_TOO_LONG if progress.overdue_on(today) else None


def _informal(progress: Progress) -> tuple[NextStep, date | None]:
    assigned = progress.latest(StepKind.TEAM_MANAGER_ASSIGNED)
    spoken = progress.latest(StepKind.CONVERSATION_RECORDED, reached="yes")
    if spoken is not None and (assigned is None or spoken.sequence > assigned.sequence):
        return NextStep.SEEK_SOLUTION, None
    return NextStep.MANAGER_CALLS, assigned.day("contact_due_on") if assigned else None
