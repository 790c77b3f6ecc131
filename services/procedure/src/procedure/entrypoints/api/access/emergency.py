"""Emergency access to a closed file, over HTTP."""

from datetime import datetime

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.access.break_glass import BreakGlass, break_glass
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text

router = APIRouter(tags=["access"])


class EmergencyBody(RequestBody):
    """Others will read the reason."""

    reason: Text


class EmergencyAnswer(Answer):
    official_id: str
    reason: str
    opened_at: datetime
    until: datetime


@router.post("/v1/cases/{caseId}/emergency-access", status_code=201, response_model=StepAnswer)
async def post_emergency_access(doing: Adder, body: EmergencyBody) -> JSONResponse:
    """Read, for 24 hours, a file that is closed to your role. Logged, and told to those who watch over emergency
    access."""
    command = BreakGlass(**vars(doing.on), reason=body.reason)
    return await doing.post(body, lambda work: break_glass(command, work))
