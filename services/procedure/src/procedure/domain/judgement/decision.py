"""T18: another official than the drafter decides (Awb 9:12, four eyes)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.deciding import FOUR_EYES
from procedure.domain.calendar import terms
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.investigation.committee import deviates
from procedure.domain.investigation.waiver import check_manifestly_unfounded
from procedure.domain.judgement.draft import READY
from procedure.domain.judgement.norms import NORM_SET
from procedure.domain.judgement.reasoning import Reasoning, check_reasoning, outcome_of
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import DM, Step, StepRefused
from words.cases import CaseState, Outcome


class DeviationUnexplained(StepRefused):
    code = "deviation-unexplained"
    article = "Awb 9:16"
    message = "The judgement differs from the advice: give the reason; the advice goes along with it."


DECIDE = Step(
    "T18", "decide", "oordeel vaststellen", (CaseState.DECISION_PENDING,), CaseState.DECIDED, (DM,),
    "not accused, not the drafter, not the informal team manager (C3, C5); findings, judgement per element with one "
    "to three norms, conclusions; departing from the advice of the committee takes the reason and the advice itself "
    "(9:16)",
    "Awb 9:12(1), 9:16", "decided", ("M16", "M17"),
    guards=(*FOUR_EYES, *READY),
)  # fmt: skip


@dataclass(frozen=True)
class Correction:
    """T18c: the same judgement in other words, in a document of its own."""

    document_id: UUID
    reason: str
    reasoning: Reasoning
    corrected_on: date
    corrected_by: str


@dataclass(frozen=True)
class Decision:
    """T18. `reasoning` stays as it was decided; later changes of wording are in `corrections`."""

    reasoning: Reasoning
    outcome: Outcome
    norm_set: str
    decided_on: date
    decided_by: str
    deviation_reason: str | None = None  # Awb 9:16: why it differs from the committee's advice
    corrections: tuple[Correction, ...] = ()

    @property
    def current(self) -> Reasoning:
        """The reasoning as it reads now."""
        return self.corrections[-1].reasoning if self.corrections else self.reasoning


@dataclass(frozen=True, kw_only=True)
class Decided(CaseFact):
    decision: Decision
    due_on: date | None
    ombudsman_until: date


def decide(case: GuardedCase, act: Act, own_reasoning: Reasoning | None, deviation_reason: str | None = None) -> None:
    """T18: the draft as it is, or the decision maker's own words. Conflicts include everybody named since the draft.
    Departing from the advice of the committee needs a reason, and the advice goes along (Awb 9:16)."""
    about = case.take(DECIDE, act)
    reasoning = own_reasoning or case.judgement.drafts[-1].reasoning
    check_reasoning(reasoning, case.parties.accused)
    check_manifestly_unfounded(case, reasoning)
    differs = case.investigation.advice is not None and deviates(reasoning, case.investigation.advice)
    if differs and not deviation_reason:
        raise DeviationUnexplained
    outcome = outcome_of(reasoning)
    why = deviation_reason if case.investigation.advice is not None else None
    case.judgement.decision = Decision(reasoning, outcome, NORM_SET, act.today, act.actor.official_id, why)
    case.close(CaseState.DECIDED, outcome, act.today)
    until = terms.ombudsman_until(act.today).on
    case.record(Decided(**about, decision=case.judgement.decision, due_on=case.clocks.due_on, ombudsman_until=until))
    stop_clocks(case, about, ends_on=act.today, notice_awaited=True)
