"""Documents of a file over HTTP: filing one, adding a version, reading them."""

from collections.abc import AsyncIterator, Awaitable
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Header, Path, Response
from fastapi.responses import JSONResponse, StreamingResponse

from procedure.application.documents.read_documents import (
    FetchContent,
    ReadContent,
    fetch_content,
    read_content,
    read_documents,
)
from procedure.application.documents.store_document import StoreDocument, StoreVersion, store_document, store_version
from procedure.domain.documents.content_types import ACCEPTED, HTML
from procedure.domain.documents.document import Document, DocumentVersion
from procedure.domain.organisation.actor import Act, Actor
from procedure.entrypoints.api.documents.uploading import (
    CASE_DOCUMENT_FORM,
    VERSION_FORM,
    DocumentUpload,
    VersionUpload,
)
from procedure.entrypoints.api.edge import Adder, Adding, Editor, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer
from servicekit.clock import legal_day
from servicekit.web.auth import CallerDep
from words.cases import DocumentKind
from words.people import Role

router = APIRouter(tags=["documents"])

DocumentId = Annotated[UUID, Path(alias="documentId")]
Number = Annotated[int, Path(ge=1, le=100_000)]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", max_length=2000)]
BINARY: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {kind: {} for kind in (*(each.media_type for each in ACCEPTED), HTML)},
    },
    304: {"description": "Same."},
}
# A file that somebody sent us is never shown as a page of ours: it is downloaded, and cannot run anything if opened.
CLOSED = "default-src 'none'; frame-ancestors 'none'; sandbox"


class VersionAnswer(Answer):
    number: int
    name: str
    media_type: str
    size: int
    sha256: str
    stored_at: datetime
    stored_by: str


class DocumentAnswer(Answer):
    """`revision` is the number of the latest version, and the `ETag` that a new version must send as `If-Match`. Once
    `sealedOn` is set the document gets no new version."""

    document_id: UUID
    kind: DocumentKind
    title: str
    revision: int
    sealed_on: date | None
    versions: tuple[VersionAnswer, ...]


class DocumentsAnswer(Answer):
    """Oldest first."""

    items: list[DocumentAnswer]


@router.post(
    "/v1/cases/{caseId}/documents", status_code=201, response_model=DocumentAnswer, openapi_extra=CASE_DOCUMENT_FORM
)
async def post_document(doing: Adder, upload: DocumentUpload) -> JSONResponse:
    """File a document: PDF, PNG, JPEG, ODT, DOCX, EML or plain text, recognised by its content."""
    content, form = upload.content, upload.form
    await doing.parts.contents.keep(content.sha256, upload.body)
    command = StoreDocument(**vars(doing.on), kind=form.kind, title=form.title, content=content, copy_of=form.copy_of)
    given = {"kind": form.kind, "title": form.title, "name": content.name, "sha256": content.sha256}
    given |= {"copyOf": str(form.copy_of)} if form.copy_of else {}
    return await doing.file(given, lambda work: stored_answer(store_document(command, work)))


@router.post(
    "/v1/cases/{caseId}/documents/{documentId}/versions",
    status_code=201,
    response_model=DocumentAnswer,
    openapi_extra=VERSION_FORM,
)
async def post_version(doing: Editor, document_id: DocumentId, upload: VersionUpload) -> JSONResponse:
    """Add a version; `If-Match` is the number of the latest one. A decision or a document that was sent gets none."""
    content, on = upload.content, doing.on
    await doing.parts.contents.keep(content.sha256, upload.body)
    command = StoreVersion(
        act=on.act,
        complaint_id=on.complaint_id,
        document_id=document_id,
        after=on.revision or 0,
        content=content,
    )
    given = {"name": content.name, "sha256": content.sha256}
    return await doing.file(given, lambda work: stored_answer(store_version(command, work)))


@router.get("/v1/cases/{caseId}/documents")
async def get_documents(on: Adding, parts: PartsDep) -> DocumentsAnswer:
    """Every document of the file with its versions, without their content."""
    async with parts.begin() as work:
        found = await read_documents(on, work)
    return DocumentsAnswer(items=[document_answer(each) for each in found])


@router.get(
    "/v1/cases/{caseId}/documents/{documentId}/versions/{number}/content",
    response_class=Response,
    responses=BINARY,
)
async def get_content(
    on: Adding, parts: PartsDep, document_id: DocumentId, number: Number, have: IfNoneMatch = None
) -> Response:
    """The file itself, to download. The `ETag` is its SHA-256."""
    command = ReadContent(act=on.act, complaint_id=on.complaint_id, document_id=document_id, number=number)
    async with parts.begin() as work:
        version = await read_content(command, work)
    return await send_content(version, parts, have)


@router.get("/v1/documents/{documentId}/versions/{number}/content", response_class=Response, responses=BINARY)
async def get_content_for_service(
    caller: CallerDep, parts: PartsDep, document_id: DocumentId, number: Number, have: IfNoneMatch = None
) -> Response:
    """For our own services: what a letter encloses or the own page shows. Compare it with the hash in the fact."""
    now = parts.now()
    act = Act(Actor(caller.subject, frozenset({Role.SYSTEM})), now, legal_day(now))
    async with parts.begin() as work:
        version = await fetch_content(FetchContent(act=act, document_id=document_id, number=number), work)
    return await send_content(version, parts, have)


async def send_content(version: DocumentVersion, parts: Parts, have: str | None) -> Response:
    """Starts only once the storage delivered its first piece: if the storage is away the caller gets a refusal, never
    half a file."""
    etag = f'"{version.sha256}"'
    headers = {"ETag": etag, "Content-Security-Policy": CLOSED}
    if have and etag in have:
        return Response(status_code=304, headers=headers)
    pieces = parts.contents.read(version.sha256)
    first = await anext(pieces)
    headers |= {
        "Content-Length": str(version.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(version.name, safe='')}",
    }
    return StreamingResponse(_all(first, pieces), media_type=version.media_type, headers=headers)


async def _all(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in rest:
        yield piece


async def stored_answer(storing: Awaitable[Document]) -> DocumentAnswer:
    return document_answer(await storing)


def document_answer(document: Document) -> DocumentAnswer:
    return DocumentAnswer.model_validate({**vars(document), "revision": document.latest.number})
