"""T18 and T18c: the judgement is a document that never changes; a new document says what it corrects (Awb 2:12)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.documents.content_types import PDF
from procedure.domain.documents.document import Document, Rendition
from procedure.domain.judgement.decision import DECIDE, Correction, Decision
from procedure.domain.judgement.reasoning import Reasoning, check_reasoning
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import DM, KC, Step
from servicekit.errors import Conflict
from words.cases import CaseState

CORRECT_DECISION = Step(
    "T18c", "correct the decision document", "tekst van het oordeel verbeteren", (CaseState.DECIDED,), None, (DM, KC),
    "a reason; every judgement stays as it is; the earlier document stays, the new one is sent",
    "Awb 2:12", "", ("M16",),
)  # fmt: skip


class CorrectionChangesJudgement(Conflict):
    """A correction changes only words: elements, norms, judgements and kinds of conclusion stay."""

    code = "correction-changes-judgement"
    article = "Awb 9:12(1)"

    def __init__(self) -> None:
        super().__init__("A correction leaves every judgement, its norms and the kinds of conclusion as they are.")


@dataclass(frozen=True, kw_only=True)
class DecisionDocumented(CaseFact):
    """The judgement is available as a document; the complainant gets it."""

    decision: Decision
    documents: tuple[Rendition, ...]
    advice: Rendition | None
    ombudsman_until: date

    @property
    def enclosed(self) -> tuple[Rendition, ...]:
        """What is enclosed with the letter: paper, so without the web page."""
        printed = tuple(each for each in self.documents if each.version.media_type == PDF)
        return (*printed, self.advice) if self.advice else printed


def note_decision_documents(case: GuardedCase, act: Act, *documents: Document, advice: Document | None = None) -> None:
    """Runs in the transaction of the decision or its correction: no judgement without its document."""
    decision = case.judgement.given
    corrected = bool(decision.corrections)
    step = CORRECT_DECISION if corrected else DECIDE
    role = next(each for each in step.roles if each in case.capacities(act.actor))
    case.record(
        DecisionDocumented(
            **case.occasion(act, role, number=step.number),
            decision=decision,
            documents=tuple(each.rendition for each in documents),
            advice=advice.rendition if advice else None,
            ombudsman_until=case.clocks.ombudsman_until or terms.ombudsman_until(decision.decided_on).on,
        )
    )


def correct_decision(case: GuardedCase, act: Act, document_id: UUID, reason: str, reasoning: Reasoning | None) -> None:
    """T18c: a name, a date or a sentence was wrong. Without `reasoning` the file itself was corrected."""
    case.take(CORRECT_DECISION, act)
    decision = case.judgement.given
    words = reasoning or decision.current
    check_reasoning(words, case.parties.accused)
    if _judged(words) != _judged(decision.reasoning):
        raise CorrectionChangesJudgement
    correction = Correction(document_id, reason, words, act.today, act.actor.official_id)
    case.judgement.decision = replace(decision, corrections=(*decision.corrections, correction))


def advice_to_enclose(case: GuardedCase) -> UUID | None:
    """The document of the advice, when the judgement differs from it (Awb 9:16)."""
    differs = case.judgement.decision is not None and case.judgement.decision.deviation_reason is not None
    return case.investigation.advice.document_id if case.investigation.advice and differs else None


def _judged(reasoning: Reasoning) -> tuple[object, ...]:
    elements = tuple((each.norms, each.judgement, each.accused_ids) for each in reasoning.elements)
    return elements, frozenset(reasoning.conclusion_kinds)
