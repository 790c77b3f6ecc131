"""An upload over HTTP: read once, up to the limit, after checking that the caller may file it."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, BinaryIO
from uuid import UUID

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import UploadFile

from procedure.application.documents.store_document import check_filing
from procedure.application.ports import OnCase, Work
from procedure.application.track.file_documents import check_track_filing
from procedure.domain.documents.content_types import recognise
from procedure.domain.documents.document import Content
from procedure.domain.documents.file_names import clean_name
from procedure.entrypoints.api.edge import Adding, Editing, Parts, PartsDep
from procedure.entrypoints.api.fields import Line, RequestBody
from procedure.entrypoints.api.track.edge import OnOmbudsmanCase, OnRecommendation
from servicekit.web.middleware import BodyTooLargeError
from words.cases import DocumentKind

AROUND = 64 * 1024  # how much longer a form is than its file
_FILES = "(cases|ombudsman-cases|recommendations)"
_FORM_PATHS = (rf"/v1/{_FILES}/[^/]+/documents", r"/v1/cases/[^/]+/documents/[^/]+/versions")


def upload_limits(max_document_bytes: int) -> dict[str, int]:
    """The routes where a body may be as large as a document."""
    return dict.fromkeys(_FORM_PATHS, max_document_bytes + AROUND)


class DocumentForm(RequestBody):
    """The fields that come with the file."""

    kind: DocumentKind
    title: Line


class CaseDocumentForm(DocumentForm):
    """`copyOf` is for a COMPLAINT_COPY: the document that it goes to the accused instead of."""

    copy_of: UUID | None = None


class VersionForm(RequestBody):
    """Empty: a version has the kind and title of its document."""


@dataclass(frozen=True)
class Upload:
    """`body` is spooled to disk, and removed when the request is answered."""

    content: Content
    body: BinaryIO
    form: Any


async def _document(request: Request, on: Adding, parts: PartsDep) -> AsyncIterator[Upload]:
    async for upload in _taken(request, parts, CaseDocumentForm, lambda work: check_filing(on, work)):
        yield upload


async def _version(request: Request, on: Editing, parts: PartsDep) -> AsyncIterator[Upload]:
    filing = OnCase(act=on.act, complaint_id=on.complaint_id)
    async for upload in _taken(request, parts, VersionForm, lambda work: check_filing(filing, work)):
        yield upload


async def _case_document(request: Request, on: OnOmbudsmanCase, parts: PartsDep) -> AsyncIterator[Upload]:
    async for upload in _taken(request, parts, DocumentForm, lambda work: check_track_filing(on, work)):
        yield upload


async def _recommendation_document(request: Request, on: OnRecommendation, parts: PartsDep) -> AsyncIterator[Upload]:
    async for upload in _taken(request, parts, DocumentForm, lambda work: check_track_filing(on, work)):
        yield upload


async def _taken(
    request: Request, parts: Parts, kind: type[RequestBody], check: Callable[[Work], Awaitable[None]]
) -> AsyncIterator[Upload]:
    async with parts.begin() as work:
        await check(work)
    async with request.form(max_files=1, max_fields=10, max_part_size=AROUND) as given:
        file = given.get("file")
        form = _checked(kind, {name: value for name, value in given.items() if name != "file"})
        if not isinstance(file, UploadFile):
            raise RequestValidationError([{"type": "missing", "loc": ("body", "file"), "msg": "Send a file."}])
        if (file.size or 0) > parts.max_document_bytes:
            raise BodyTooLargeError
        yield Upload(await asyncio.to_thread(_content, file), file.file, form)


def _checked(kind: type[RequestBody], given: dict[str, Any]) -> RequestBody:
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        wrong = [{**each, "loc": ("body", *each["loc"])} for each in error.errors(include_input=False)]
        raise RequestValidationError(wrong) from None


def _content(file: UploadFile) -> Content:
    """The type of the file, under a clean name; leaves the body at its beginning."""
    known = recognise(file.content_type or "", file.file)
    sha256 = hashlib.file_digest(file.file, "sha256").hexdigest()  # type: ignore[arg-type]  # it is a binary file
    file.file.seek(0)
    return Content(clean_name(file.filename or "", known.suffixes), known.media_type, file.size or 0, sha256)


def _form_described(fields: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    binary = {"type": "string", "format": "binary", "description": "The file; its name is kept, cleaned."}
    known = {"file": binary, **fields, **(optional or {})}
    schema = {"type": "object", "required": ["file", *fields], "properties": known}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


_KIND_AND_TITLE = {
    "kind": {"type": "string", "enum": [each.value for each in DocumentKind if each is not DocumentKind.DECISION]},
    "title": {"type": "string", "minLength": 1, "maxLength": 300},
}
_COPY_OF = {
    "copyOf": {
        "type": "string",
        "format": "uuid",
        "description": "The document that a COMPLAINT_COPY goes to the accused instead of; without it, every document "
        "of kind COMPLAINT about which nobody decided yet.",
    }
}
DOCUMENT_FORM = _form_described(_KIND_AND_TITLE)
CASE_DOCUMENT_FORM = _form_described(_KIND_AND_TITLE, _COPY_OF)
VERSION_FORM = _form_described({})

DocumentUpload = Annotated[Upload, Depends(_document)]
VersionUpload = Annotated[Upload, Depends(_version)]
OmbudsmanUpload = Annotated[Upload, Depends(_case_document)]
RecommendationUpload = Annotated[Upload, Depends(_recommendation_document)]
