"""A document is filed in a case, or a new version of one."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.documents.declare_copy import papers_meant
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import NotOfTheComplaint
from procedure.domain.documents.document import Content, Document, DocumentKindReserved
from servicekit.ids import new_id
from words.cases import DocumentKind


@dataclass(frozen=True, kw_only=True)
class StoreDocument(OnCase):
    """The content was stored before. `copy_of` is the document that a COMPLAINT_COPY goes instead of; without it, every
    document of the complaint about which nobody decided yet."""

    kind: DocumentKind
    title: str
    content: Content
    copy_of: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class StoreVersion(OnCase):
    """`after` is the number of the latest version when the document was read."""

    document_id: UUID
    after: int
    content: Content


async def store_document(command: StoreDocument, work: Work) -> Document:
    if command.kind is DocumentKind.DECISION:
        raise DocumentKindReserved
    case = await _in_turn(command, work)
    originals = await _originals(command, case, work)
    document = Document(document_id=new_id(), file_id=case.complaint_id, kind=command.kind, title=command.title)
    version = document.add_version(command.act, command.content)
    case.note_document(command.act, document, version, originals)
    await work.documents.add(document)
    return document


async def _originals(command: StoreDocument, case: Case, work: Work) -> tuple[Document, ...]:
    if command.copy_of is not None and command.kind is not DocumentKind.COMPLAINT_COPY:
        raise NotOfTheComplaint("copyOf")
    return await papers_meant(command.copy_of, case, work) if command.kind is DocumentKind.COMPLAINT_COPY else ()


async def store_version(command: StoreVersion, work: Work) -> Document:
    case = await _in_turn(command, work)
    document = await work.documents.get(case.complaint_id, command.document_id)
    version = document.add_version(command.act, command.content, command.after)
    case.note_document(command.act, document, version)
    return document


async def _in_turn(command: OnCase, work: Work) -> Case:
    """Filing waits for a step that sends the papers of the complaint, and the other way round: otherwise a paper filed
    at that moment would go with neither (Awb 9:9)."""
    await work.cases.take(command.complaint_id)
    return await admitted(command, work)


async def check_filing(command: OnCase, work: Work) -> None:
    """Refuse before reading anything from the network."""
    case = await admitted(command, work)
    case.check_filing(command.act.actor)
