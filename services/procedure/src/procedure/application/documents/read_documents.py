"""An official reads the documents of a file, or one of our services fetches one. Each leaves an audit entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work
from procedure.domain.deeds import DocumentFetched
from procedure.domain.documents.document import Document, DocumentVersion
from procedure.domain.organisation.actor import Act
from servicekit.ids import new_id
from words.people import Role


async def read_documents(command: OnCase, work: Work) -> Sequence[Document]:
    case = await work.cases.get(command.complaint_id)
    case.note_document_reading(command.act, "documents")
    return await work.documents.of_file(case.complaint_id)


@dataclass(frozen=True, kw_only=True)
class ReadContent(OnCase):
    document_id: UUID
    number: int


async def read_content(command: ReadContent, work: Work) -> DocumentVersion:
    case = await work.cases.get(command.complaint_id)
    case.check_document_sight(command.act.actor)
    document = await work.documents.get(case.complaint_id, command.document_id)
    version = document.version(command.number)
    case.note_document_reading(command.act, f"document {document.document_id} version {version.number}")
    return version


@dataclass(frozen=True, kw_only=True)
class FetchContent:
    """For another of our services, which was told about the document and now needs its content."""

    act: Act
    document_id: UUID
    number: int


async def fetch_content(command: FetchContent, work: Work) -> DocumentVersion:
    document = await work.documents.find(command.document_id)
    version = document.version(command.number)
    fetched = DocumentFetched(
        deed_id=new_id(),
        at=command.act.at,
        official_id=command.act.actor.official_id,
        role=Role.SYSTEM,
        file_id=document.file_id,
        document_id=document.document_id,
        number=version.number,
    )
    work.note(fetched)
    return version
