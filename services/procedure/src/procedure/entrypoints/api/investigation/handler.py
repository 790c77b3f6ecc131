"""T10 over HTTP: who handles the case."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.investigation.appoint_handler import AppointHandler, appoint_handler
from procedure.application.investigation.declare_no_involvement import DeclareNoInvolvement, declare_no_involvement
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Code, RequestBody, Text

router = APIRouter(tags=["investigation"])


class HandlerBody(RequestBody):
    """`reason` counts only when the conduct is that of the body itself (Awb 9:7(2))."""

    official_id: Code
    reason: Text | None = None


class DeclarationBody(RequestBody):
    """The handler's own declaration (Awb 9:7(1)). An official who was involved tells the coordinator, who designates
    another."""

    not_involved: Literal[True]


class HandlerAnswer(Answer):
    official_id: str
    warnings: tuple[str, ...]
    reason: str | None
    no_involvement_declared_at: datetime | None


@router.put("/v1/cases/{caseId}/handler", response_model=StepAnswer)
async def put_handler(doing: Setter, body: HandlerBody) -> JSONResponse:
    """T10, first half: designate the handler, who is then asked for the declaration."""
    command = AppointHandler(**vars(doing.on), official_id=body.official_id, reason=body.reason)
    return await doing.put(lambda work: appoint_handler(command, work))


@router.put("/v1/cases/{caseId}/handler/declaration", response_model=StepAnswer)
async def put_declaration(doing: Setter, _body: DeclarationBody) -> JSONResponse:
    """T10, second half: the declaration opens the file and starts the investigation."""
    command = DeclareNoInvolvement(**vars(doing.on))
    return await doing.put(lambda work: declare_no_involvement(command, work))
