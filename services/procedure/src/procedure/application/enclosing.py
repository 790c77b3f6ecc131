"""What goes along with a letter: documents of the file, each as its latest version."""

from collections.abc import Iterable, Sequence
from typing import Any

from contracts import procedure as events
from contracts.letters import Letter
from contracts.letters.endings import ForwardedMessageLetter
from contracts.letters.hearing import ComplaintCopyLetter
from procedure.application.desk import Desk
from procedure.application.ports import Documents
from procedure.domain import facts, step_facts
from procedure.domain.documenting import DecisionDocumented
from procedure.domain.documents import Rendition
from procedure.domain.facts import CaseFact
from procedure.domain.filing import ComplaintSupplemented
from words.cases import DocumentKind


async def papers_for(told: Sequence[Any], documents: Documents) -> tuple[Rendition, ...]:
    """The papers of the complaint, asked for only when a letter about these facts encloses them."""
    about = next((fact.complaint_id for fact in told if _sends_papers(fact)), None)
    if about is None:
        return ()
    found = await documents.of_file(about)
    return tuple(each.rendition for each in found if each.kind is DocumentKind.COMPLAINT)


def _sends_papers(fact: object) -> bool:
    """Whether a letter about it encloses them. Not where a part is split off: a paper may be about what stays."""
    match fact:
        case facts.HandlerAppointed():
            return bool(fact.accused)
        case facts.AccusedNamed() | step_facts.SuccessorDeclared():
            return bool(fact.to_inform)
        case step_facts.Forwarded():
            return fact.forwarding.to.address is not None
        case step_facts.Reclassified():
            to = fact.reclassification.to
            return to is not None and to.address is not None
        case _:
            return False


def enclosures_of(fact: CaseFact, letter: Letter, desk: Desk) -> tuple[events.Enclosure, ...]:
    """With the judgement its document as it can be printed, and the advice that it differs from (Awb 9:16); with the
    copy of the complaint, and with a complaint that is sent on, what came with it (Awb 9:9, 2:3(1))."""
    if isinstance(fact, DecisionDocumented):
        return _on_the_wire(fact.enclosed)
    if isinstance(fact, ComplaintSupplemented):
        return _on_the_wire([fact.paper])
    if _sends_papers(fact) and isinstance(letter, ComplaintCopyLetter | ForwardedMessageLetter):
        return _on_the_wire(desk.papers)
    return ()


def _on_the_wire(documents: Iterable[Rendition]) -> tuple[events.Enclosure, ...]:
    return tuple(
        events.Enclosure(
            document_id=each.document_id,
            version=each.version.number,
            name=each.version.name,
            media_type=each.version.media_type,
            sha256=each.version.sha256,
            size=each.version.size,
        )
        for each in documents
    )
