"""Documents of an ombudsman case or a recommendation: letters, reports, evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.application.track.ports import OnFile
from procedure.domain.documents.document import Content, Document, DocumentKindReserved, DocumentVersion
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.tracked_file import FileNotFound
from servicekit.ids import new_id
from words.cases import DocumentKind


@dataclass(frozen=True, kw_only=True)
class StoreTrackDocument(OnFile):
    """The content was stored before. A correction is a new document."""

    kind: DocumentKind
    title: str
    content: Content


@dataclass(frozen=True, kw_only=True)
class ReadTrackContent(OnFile):
    document_id: UUID
    number: int


async def store_track_document(command: StoreTrackDocument, work: Work) -> Document:
    if command.kind is DocumentKind.DECISION:
        raise DocumentKindReserved
    file, by = await _entered(command, work)
    document = Document(document_id=new_id(), file_id=file.file_id, kind=command.kind, title=command.title)
    document.add_version(command.act, command.content)
    file.note_document(by, document)
    await work.documents.add(document)
    return document


async def check_track_filing(command: OnFile, work: Work) -> None:
    """Refuse before reading anything from the network."""
    file, by = await _entered(command, work)
    file.check_filing(by)


async def read_track_documents(command: OnFile, work: Work) -> Sequence[Document]:
    file, by = await _entered(command, work)
    file.check_document_sight(by)
    file.note_reading(by, "documents")
    return await work.documents.of_file(file.file_id)


async def read_track_content(command: ReadTrackContent, work: Work) -> DocumentVersion:
    file, by = await _entered(command, work)
    file.check_document_sight(by)
    document = await work.documents.get(file.file_id, command.document_id)
    version = document.version(command.number)
    file.note_reading(by, f"document {document.document_id} version {version.number}")
    return version


async def _entered(command: OnFile, work: Work) -> tuple[OmbudsmanCase | Recommendation, FollowUp]:
    """Either kind of file: their ids are unique across both."""
    file: OmbudsmanCase | Recommendation
    try:
        file = await work.ombudsman_cases.get(command.file_id)
    except FileNotFound:
        file = await work.recommendations.get(command.file_id)
    by = await following(command.act, file.complaint_id, work)
    file.admit(by)
    return file, by
