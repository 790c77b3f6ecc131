"""A document is filed in a case, or a new version of one."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.documents.document import Content, Document, DocumentKindReserved
from servicekit.ids import new_id
from words.cases import DocumentKind


@dataclass(frozen=True, kw_only=True)
class StoreDocument(OnCase):
    """The content was stored before."""

    kind: DocumentKind
    title: str
    content: Content


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
    document = Document(document_id=new_id(), file_id=case.complaint_id, kind=command.kind, title=command.title)
    version = document.add_version(command.act, command.content)
    case.note_document(command.act, document, version)
    await work.documents.add(document)
    return document


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
