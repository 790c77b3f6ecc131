"""Documents of an ombudsman case or a recommendation over HTTP. A correction is a new document."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from procedure.application.track.file_documents import (
    ReadTrackContent,
    StoreTrackDocument,
    read_track_content,
    read_track_documents,
    store_track_document,
)
from procedure.application.track.ports import OnFile
from procedure.entrypoints.api.documents.documents import (
    BINARY,
    DocumentAnswer,
    DocumentId,
    DocumentsAnswer,
    IfNoneMatch,
    Number,
    document_answer,
    send_content,
    stored_answer,
)
from procedure.entrypoints.api.documents.uploading import DOCUMENT_FORM, OmbudsmanUpload, RecommendationUpload, Upload
from procedure.entrypoints.api.edge import Parts, PartsDep
from procedure.entrypoints.api.track.edge import (
    CaseAdder,
    OnOmbudsmanCase,
    OnRecommendation,
    RecommendationAdder,
    TrackDoing,
)

router = APIRouter(tags=["documents"])

_CASE = "/v1/ombudsman-cases/{ombudsmanCaseId}/documents"
_RECOMMENDATION = "/v1/recommendations/{recommendationId}/documents"
_CONTENT = "/{documentId}/versions/{number}/content"


@router.post(_CASE, status_code=201, response_model=DocumentAnswer, openapi_extra=DOCUMENT_FORM)
async def post_ombudsman_document(doing: CaseAdder, upload: OmbudsmanUpload) -> JSONResponse:
    """File a letter or report of the ombudsman, or our answer."""
    return await _store(doing, upload)


@router.post(_RECOMMENDATION, status_code=201, response_model=DocumentAnswer, openapi_extra=DOCUMENT_FORM)
async def post_recommendation_document(doing: RecommendationAdder, upload: RecommendationUpload) -> JSONResponse:
    """File a document that shows that a recommendation was carried out."""
    return await _store(doing, upload)


@router.get(_CASE)
async def get_ombudsman_documents(on: OnOmbudsmanCase, parts: PartsDep) -> DocumentsAnswer:
    """Every document of the file, without their content."""
    return await _listed(on, parts)


@router.get(_RECOMMENDATION)
async def get_recommendation_documents(on: OnRecommendation, parts: PartsDep) -> DocumentsAnswer:
    """Every document of the file, without their content."""
    return await _listed(on, parts)


@router.get(f"{_CASE}{_CONTENT}", response_class=Response, responses=BINARY)
async def get_ombudsman_content(
    on: OnOmbudsmanCase, parts: PartsDep, document_id: DocumentId, number: Number, have: IfNoneMatch = None
) -> Response:
    """The document itself, to download. The `ETag` is its SHA-256."""
    return await _content(on, parts, document_id, number, have)


@router.get(f"{_RECOMMENDATION}{_CONTENT}", response_class=Response, responses=BINARY)
async def get_recommendation_content(
    on: OnRecommendation, parts: PartsDep, document_id: DocumentId, number: Number, have: IfNoneMatch = None
) -> Response:
    """The document itself, to download. The `ETag` is its SHA-256."""
    return await _content(on, parts, document_id, number, have)


async def _store(doing: TrackDoing[Any], upload: Upload) -> JSONResponse:
    content, form = upload.content, upload.form
    await doing.parts.contents.keep(content.sha256, upload.body)
    command = StoreTrackDocument(**doing.to, kind=form.kind, title=form.title, content=content)
    given = {"kind": form.kind, "title": form.title, "name": content.name, "sha256": content.sha256}
    return await doing.file(given, lambda work: stored_answer(store_track_document(command, work)))


async def _listed(on: OnFile, parts: Parts) -> DocumentsAnswer:
    async with parts.begin() as work:
        found = await read_track_documents(on, work)
    return DocumentsAnswer(items=[document_answer(each) for each in found])


async def _content(on: OnFile, parts: Parts, document_id: UUID, number: int, have: str | None) -> Response:
    command = ReadTrackContent(act=on.act, file_id=on.file_id, document_id=document_id, number=number)
    async with parts.begin() as work:
        version = await read_track_content(command, work)
    return await send_content(version, parts, have)
