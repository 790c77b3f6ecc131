"""T8 and T9 over HTTP: the formal procedure starts."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.informal.start_formal_procedure import StartFormalProcedure, start_formal_procedure
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.handling import FormalReason

router = APIRouter(tags=["informal handling"])


class FormalBody(RequestBody):
    reason: FormalReason
    note: Text | None = None


class FormalStartAnswer(Answer):
    reason: str
    started_on: date
    note: str | None
    started_by: str


@router.put("/v1/cases/{caseId}/formal-procedure", response_model=StepAnswer)
async def put_formal_procedure(doing: Setter, body: FormalBody) -> JSONResponse:
    """T8 after the talk, T9 straight from triage."""
    command = StartFormalProcedure(**vars(doing.on), reason=body.reason, note=body.note)
    return await doing.put(lambda work: start_formal_procedure(command, work, doing.parts.municipality))
