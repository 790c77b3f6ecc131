"""T18 and T18c: the judgement as a document, and the next one when its words must be put right."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.calendar import terms
from procedure.domain.documents.content_types import PDF
from procedure.domain.documents.document import Document, Rendition
from procedure.domain.documents.document_refusals import CorrectionChangesJudgement
from procedure.domain.documents.filing import FiledCase
from procedure.domain.facts import CaseFact
from procedure.domain.judgement.reasoning import check_reasoning
from procedure.domain.organisation.people import Act
from procedure.domain.records import Correction, Decision, Reasoning
from procedure.domain.steps import table as transitions
from words.cases import DocumentKind

_ENCLOSED = {
    "M09": DocumentKind.COMPLAINT,
    "M09A": DocumentKind.COMPLAINT,
    "M16": DocumentKind.DECISION,
    "M20": DocumentKind.COMPLAINT,
}
ENCLOSING = frozenset(_ENCLOSED)  # the messages that documents of the file go along with


@dataclass(frozen=True, kw_only=True)
class DecisionDocumented(CaseFact):
    """The judgement is there to be read; whoever complained gets it."""

    decision: Decision
    documents: tuple[Rendition, ...]
    advice: Rendition | None
    ombudsman_until: date

    @property
    def enclosed(self) -> tuple[Rendition, ...]:
        """What goes along with the letter: on paper, so no page for a screen."""
        printed = tuple(each for each in self.documents if each.version.media_type == PDF)
        return (*printed, self.advice) if self.advice else printed


class DocumentedCase(FiledCase):
    """What was decided is told by a document that never changes; another document says what it corrects (Awb 2:12)."""

    @property
    def advice_to_enclose(self) -> UUID | None:
        """The document of the advice, when the judgement differs from it (Awb 9:16)."""
        differs = self.decision is not None and self.decision.deviation_reason is not None
        return self.advice.document_id if self.advice and differs else None

    def went_along(self, code: str, document: Document) -> bool:
        """Whether a message with this code took the document with it: from then on it stays as it was sent."""
        if code == "M16" and document.document_id == self.advice_to_enclose:
            return True
        return document.kind is _ENCLOSED.get(code) and (code != "M20" or self._handed_over)

    @property
    def _handed_over(self) -> bool:
        """As a whole, now or before it went on again; of a part that was split off no paper goes along."""
        earlier = [(each.ended.forwarding, each.ended.reclassification) for each in self.reopenings]
        return any(any(ways) for ways in [(self.forwarding, self.reclassification), *earlier])

    def note_decision_documents(self, act: Act, *documents: Document, advice: Document | None = None) -> None:
        """In the transaction of the decision or of its correction: no judgement without its document."""
        decision = self._decided
        corrected = bool(decision.corrections)
        step = transitions.CORRECT_DECISION if corrected else transitions.DECIDE
        role = next(each for each in step.roles if each in self.capacities(act.actor))
        self._record(
            DecisionDocumented(
                **self._by(act, role, number=step.number),
                decision=decision,
                documents=tuple(each.rendition for each in documents),
                advice=advice.rendition if advice else None,
                ombudsman_until=self.ombudsman_until or terms.ombudsman_until(decision.decided_on).on,
            )
        )

    def correct_decision(self, act: Act, document_id: UUID, reason: str, reasoning: Reasoning | None) -> None:
        """T18c: a name, a date or a sentence was wrong. Without a reasoning it is the file that was corrected."""
        self._take(transitions.CORRECT_DECISION, act)
        decision = self._decided
        words = reasoning or decision.current
        check_reasoning(words)
        if _judged(words) != _judged(decision.reasoning):
            raise CorrectionChangesJudgement
        correction = Correction(document_id, reason, words, act.today, act.actor.official_id)
        self.decision = replace(decision, corrections=(*decision.corrections, correction))

    @property
    def _decided(self) -> Decision:
        assert self.decision is not None  # noqa: S101 - of a decided case only
        return self.decision


def _judged(reasoning: Reasoning) -> tuple[object, ...]:
    elements = tuple((each.norms, each.judgement) for each in reasoning.elements)
    return elements, frozenset(reasoning.conclusion_kinds)
