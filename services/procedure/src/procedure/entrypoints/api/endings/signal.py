"""T25 over HTTP: the message is registered as a signal."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.endings.note_signal import NoteSignal, note_signal
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.endings import SignalReason

router = APIRouter(tags=["endings"])


class SignalBody(RequestBody):
    reason: SignalReason
    text: Text


class SignalAnswer(Answer):
    reason: str
    text: str
    noted_on: date
    noted_by: str


@router.put("/v1/cases/{caseId}/signal", response_model=StepAnswer)
async def put_signal(doing: Setter, body: SignalBody) -> JSONResponse:
    """T25: register the message as a signal, and tell the team."""
    command = NoteSignal(**vars(doing.on), reason=body.reason, text=body.text)
    return await doing.put(lambda work: note_signal(command, work))
