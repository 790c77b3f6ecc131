"""T16 and T17: the handler's draft, and its return (Awb 9:9, 9:10). There is no draft until both sides were informed,
were offered a hearing, and are on file."""

from dataclasses import dataclass, replace
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.conflicts import check_decision_maker
from procedure.domain.access.involvement import involvement
from procedure.domain.investigation.copies import check_copies
from procedure.domain.investigation.explanation import explained
from procedure.domain.investigation.hearing import check_heard
from procedure.domain.investigation.replacement import EarlierActsNotReviewed
from procedure.domain.judgement.reasoning import Reasoning, check_reasoning
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import DM, KB, Step, StepRefused
from servicekit.errors import Conflict
from words.cases import CaseState
from words.people import Side

SUBMIT_DRAFT = Step(
    "T16", "submit the draft", (CaseState.INVESTIGATION,), CaseState.DECISION_PENDING, (KB,),
    "the copy was sent to every accused, the complainant was heard or a ground for not hearing is on file, the "
    "accused was offered a hearing, both sides are on file; the committee, where there is one, has advised; what a "
    "handler with a conflict did was reviewed",
    "Awb 9:9, 9:10", "draft-submitted",
)  # fmt: skip
RETURN_DRAFT = Step(
    "T17", "return the draft", (CaseState.DECISION_PENDING,), CaseState.INVESTIGATION, (DM,),
    "a reason; not by the drafter or the informal team manager (C3, C5)", "Awb 2:4", "draft-returned",
)  # fmt: skip


class BothSidesNeeded(Conflict):
    code = "both-sides-needed"
    article = "Awb 9:10(1)"

    def __init__(self, side: str) -> None:
        super().__init__(f"The story of one side is not on file: {side}.")


class AdviceMissing(StepRefused):
    code = "advice-missing"
    article = "Awb 9:15(4)"
    message = "The committee has not advised yet."


@dataclass(frozen=True)
class Draft:
    """T16, and T17 when it was returned."""

    number: int
    reasoning: Reasoning
    submitted_on: date
    submitted_by: str
    returned_on: date | None = None
    returned_by: str | None = None
    return_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class DraftSubmitted(CaseFact):
    """T16: the draft is with the decision maker."""


@dataclass(frozen=True, kw_only=True)
class DraftReturned(CaseFact):
    """T17: the handler has the draft again."""


def submit_draft(case: GuardedCase, act: Act, reasoning: Reasoning) -> None:
    """T16."""
    about = case.take(SUBMIT_DRAFT, act)
    check_reasoning(reasoning)
    check_ready(case)
    draft = Draft(len(case.judgement.drafts) + 1, reasoning, act.today, act.actor.official_id)
    case.judgement.drafts = (*case.judgement.drafts, draft)
    case.move(CaseState.DECISION_PENDING)
    case.record(DraftSubmitted(**about))


def return_draft(case: GuardedCase, act: Act, reason: str) -> None:
    """T17: back to the handler, with the reason."""
    about = case.take(RETURN_DRAFT, act)
    check_decision_maker(act.actor.official_id, involvement(case))
    official_id = act.actor.official_id
    last = replace(case.judgement.drafts[-1], returned_on=act.today, returned_by=official_id, return_reason=reason)
    case.judgement.drafts = (*case.judgement.drafts[:-1], last)
    case.move(CaseState.INVESTIGATION)
    case.record(DraftReturned(**about))


def check_ready(case: GuardedCase) -> None:
    if case.investigation.review_needed:
        raise EarlierActsNotReviewed
    if case.investigation.advised_by_committee and case.investigation.advice is None:
        raise AdviceMissing
    check_copies(case)
    check_heard(case)
    for side in Side:
        if not explained(case, side):
            raise BothSidesNeeded(side)
