"""A complaint that came by a wrong route, over HTTP (Awb 2:16, 2:24)."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.triage.correct_route import CorrectRoute, correct_route
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody

router = APIRouter(tags=["triage"])


class RouteBody(RequestBody):
    """The day on which it reached the officials who handle complaints."""

    forwarded_on: date


class WrongRouteAnswer(Answer):
    forwarded_on: date
    recorded_by: str
    told_on: date | None


@router.put("/v1/cases/{caseId}/route-correction", response_model=StepAnswer)
async def put_route_correction(doing: Setter, body: RouteBody) -> JSONResponse:
    """The complaint came by e-mail, which is not designated: the sender is told. If that is done at once, the term
    starts at the internal forwarding (Awb 2:24)."""
    command = CorrectRoute(**vars(doing.on), forwarded_on=body.forwarded_on)
    return await doing.put(lambda work: correct_route(command, work))
