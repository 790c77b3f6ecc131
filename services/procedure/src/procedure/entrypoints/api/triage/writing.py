"""An oral complaint is put in writing, over HTTP (Awb 9:4(1))."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.triage.put_complaint_in_writing import PutComplaintInWriting, put_complaint_in_writing
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody

router = APIRouter(tags=["triage"])


class WritingBody(RequestBody):
    """The day on which the written version was received."""

    received_on: date


class WritingAnswer(Answer):
    received_on: date
    recorded_by: str


@router.put("/v1/cases/{caseId}/writing", response_model=StepAnswer)
async def put_writing(doing: Setter, body: WritingBody) -> JSONResponse:
    """An oral complaint was put in writing, which starts the clocks (Awb 9:4(1))."""
    command = PutComplaintInWriting(**vars(doing.on), received_on=body.received_on)
    return await doing.put(lambda work: put_complaint_in_writing(command, work, doing.parts.municipality))
