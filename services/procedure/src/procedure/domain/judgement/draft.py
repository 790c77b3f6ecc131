"""T16 and T17: the handler's draft, and its return (Awb 9:9, 9:10). There is no draft until both sides were informed,
were offered a hearing, and are on file."""

from dataclasses import dataclass, replace
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.deciding import FOUR_EYES
from procedure.domain.investigation.opportunity import BEFORE_A_DRAFT, BEFORE_A_JUDGEMENT
from procedure.domain.investigation.replacement import EARLIER_ACTS_REVIEWED
from procedure.domain.investigation.waiver import check_manifestly_unfounded
from procedure.domain.judgement.reasoning import Reasoning, check_reasoning
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import DM, KB, Step, StepRefused
from words.cases import CaseState


class AdviceMissing(StepRefused):
    code = "advice-missing"
    article = "Awb 9:15(4)"
    message = "The committee has not advised yet."


def _check_advised(case: GuardedCase, _act: Act) -> None:
    if case.investigation.advised_by_committee and case.investigation.advice is None:
        raise AdviceMissing


_PREPARED = (
    EARLIER_ACTS_REVIEWED,
    Guard("the committee, where there is one, has advised", AdviceMissing, _check_advised),
)
READY = (*_PREPARED, *BEFORE_A_JUDGEMENT)
"""Awb 9:9, 9:10: what the file holds before anybody judges."""

SUBMIT_DRAFT = Step(
    "T16", "submit the draft", "concept-oordeel voorleggen",
    (CaseState.INVESTIGATION,), CaseState.DECISION_PENDING, (KB,),
    "every complainant was heard or a ground for not hearing them is on file; every accused was sent the copy and the "
    "offer of a hearing, and was heard, replied in writing, declined or let the reply date pass (who cannot be reached "
    "is for the decision maker, T13u); not heard as "
    "manifestly unfounded goes with unfounded only; the committee, where there is one, has advised; what a handler "
    "with a conflict did was reviewed",
    "Awb 9:9, 9:10", "draft-submitted",
    guards=(*_PREPARED, *BEFORE_A_DRAFT),
)  # fmt: skip
RETURN_DRAFT = Step(
    "T17", "return the draft", "concept-oordeel terugsturen",
    (CaseState.DECISION_PENDING,), CaseState.INVESTIGATION, (DM,),
    "a reason; not by the drafter or the informal team manager (C3, C5)", "Awb 2:4", "draft-returned",
    guards=FOUR_EYES,
)  # fmt: skip


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
    check_reasoning(reasoning, case.parties.accused)
    check_manifestly_unfounded(case, reasoning)
    draft = Draft(len(case.judgement.drafts) + 1, reasoning, act.today, act.actor.official_id)
    case.judgement.drafts = (*case.judgement.drafts, draft)
    case.move(CaseState.DECISION_PENDING)
    case.record(DraftSubmitted(**about))


def return_draft(case: GuardedCase, act: Act, reason: str) -> None:
    """T17: back to the handler, with the reason."""
    about = case.take(RETURN_DRAFT, act)
    official_id = act.actor.official_id
    last = replace(case.judgement.drafts[-1], returned_on=act.today, returned_by=official_id, return_reason=reason)
    case.judgement.drafts = (*case.judgement.drafts[:-1], last)
    case.move(CaseState.INVESTIGATION)
    case.record(DraftReturned(**about))
