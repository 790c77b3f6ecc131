"""Which documents of the file are enclosed with a letter, each in its latest version."""

from collections.abc import Iterable, Sequence
from typing import Any

from contracts.letters import Letter
from contracts.letters.endings import ForwardedMessageLetter
from contracts.letters.hearing import ComplaintCopyLetter
from contracts.procedure import letter_due
from procedure.application.letters.desk import Desk
from procedure.application.ports import Documents
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import ComplaintSupplemented, goes_along
from procedure.domain.documents.document import Rendition
from procedure.domain.endings.forwarding import Forwarded
from procedure.domain.endings.reclassification import Reclassified
from procedure.domain.investigation.handler import HandlerAppointed, SuccessorDeclared
from procedure.domain.judgement.document import DecisionDocumented
from procedure.domain.parties.accused import AccusedNamed
from procedure.domain.steps.fact import CaseFact
from words.cases import DocumentKind


async def papers_for(file: object, told: Sequence[Any], documents: Documents) -> tuple[Rendition, ...]:
    """The papers of the complaint, loaded only when a letter about these facts encloses them: for the accused what a
    person looked at, for another body all that came in."""
    sending = next((fact for fact in told if _sends_papers(fact)), None)
    if sending is None or not isinstance(file, Case):
        return ()
    handed_over = isinstance(sending, Forwarded | Reclassified)
    found = await documents.of_file(file.complaint_id)
    return tuple(
        each.rendition
        for each in found
        if (each.kind is DocumentKind.COMPLAINT if handed_over else goes_along(file, each))
    )


def _sends_papers(fact: object) -> bool:
    """Whether a letter about it encloses them. Not for a part that is split off: a paper may be about the part that
    stays."""
    match fact:
        case HandlerAppointed():
            return bool(fact.accused)
        case AccusedNamed() | SuccessorDeclared():
            return bool(fact.to_inform)
        case Forwarded():
            return fact.forwarding.to.address is not None
        case Reclassified():
            to = fact.reclassification.to
            return to is not None and to.address is not None
        case _:
            return False


def enclosures_of(fact: CaseFact, letter: Letter, desk: Desk) -> tuple[letter_due.Enclosure, ...]:
    """The judgement goes with its printable document, and with the advice when it differs from it (Awb 9:16). The copy
    for the accused and a complaint that is forwarded go with what came with the complaint (Awb 9:9, 2:3(1))."""
    if isinstance(fact, DecisionDocumented):
        return _on_the_wire(fact.enclosed)
    if isinstance(fact, ComplaintSupplemented):
        return _on_the_wire([fact.paper])
    if _sends_papers(fact) and isinstance(letter, ComplaintCopyLetter | ForwardedMessageLetter):
        return _on_the_wire(desk.papers)
    return ()


def _on_the_wire(documents: Iterable[Rendition]) -> tuple[letter_due.Enclosure, ...]:
    return tuple(
        letter_due.Enclosure(
            document_id=each.document_id,
            version=each.version.number,
            name=each.version.name,
            media_type=each.version.media_type,
            sha256=each.version.sha256,
            size=each.version.size,
        )
        for each in documents
    )
