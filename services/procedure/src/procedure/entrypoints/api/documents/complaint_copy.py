"""T10c over HTTP: how the complaint itself reaches the accused (Awb 9:9)."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.documents.declare_copy import DeclareCopy, declare_copy
from procedure.entrypoints.api.edge import Editor, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody
from words.cases import CopyForm

router = APIRouter(tags=["documents"])


class CopyDeclarationBody(RequestBody):
    """NOTHING_TO_COVER: it shows no contact data of the complainant and goes along as it is. TYPED_OVER: every word of
    it is in the case, so it stays here. Without `documentId` it is about every document of kind COMPLAINT about which
    nobody decided yet."""

    form: Literal[CopyForm.NOTHING_TO_COVER, CopyForm.TYPED_OVER]
    document_id: UUID | None = None


class ComplaintPaperAnswer(Answer):
    document_id: UUID
    version: int


class CopyChoiceAnswer(Answer):
    """How a version of what came in reaches the accused, as who decided when. Of the choices about a document the last
    one counts."""

    form: CopyForm
    paper: ComplaintPaperAnswer | None
    copy_id: UUID | None
    chosen_at: datetime
    chosen_by: str


@router.post("/v1/cases/{caseId}/copy-declarations", status_code=201, response_model=StepAnswer)
async def post_copy_declaration(doing: Editor, body: CopyDeclarationBody) -> JSONResponse:
    """T10c: what came in has nothing to cover, or was typed over."""
    command = DeclareCopy(**vars(doing.on), form=body.form, document_id=body.document_id)
    return await doing.post(body, lambda work: declare_copy(command, work), lambda _: None)
