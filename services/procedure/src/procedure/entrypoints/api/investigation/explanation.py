"""T11 over HTTP: what each side says."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.investigation.record_explanation import RecordExplanation, record_explanation
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.people import ContactKind, Side

router = APIRouter(tags=["investigation"])


DocumentIds = Annotated[tuple[UUID, ...], Field(max_length=20, description="Documents that are in this file.")]


class ExplanationBody(RequestBody):
    """`accusedId` is required for the accused when there are several."""

    side: Side
    accused_id: UUID | None = None
    kind: ContactKind
    given_on: date
    text: Text
    document_ids: DocumentIds = ()


class ExplanationAnswer(Answer):
    explanation_id: UUID
    side: str
    accused_id: UUID | None
    kind: str
    given_on: date
    text: str
    recorded_by: str
    document_ids: tuple[UUID, ...]


@router.post("/v1/cases/{caseId}/explanations", status_code=201, response_model=StepAnswer)
async def post_explanation(doing: Adder, body: ExplanationBody) -> JSONResponse:
    """T11: what one side told the handler."""
    command = RecordExplanation(
        **vars(doing.on),
        side=body.side,
        accused_id=body.accused_id,
        kind=body.kind,
        given_on=body.given_on,
        text=body.text,
        document_ids=body.document_ids,
    )
    return await doing.post(body, lambda work: record_explanation(command, work), _explanation_id)


def _explanation_id(case: Case) -> object:
    return case.investigation.explanations[-1].explanation_id
