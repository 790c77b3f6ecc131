"""C10 over HTTP: an official declares a conflict of their own."""

from datetime import date

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.access.declare_conflict import DeclareConflict, declare_conflict
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody
from words.people import DeclaredConflict

router = APIRouter(tags=["access"])


class ConflictBody(RequestBody):
    """What the caller declares about themselves. From then on the case does not exist for them."""

    kind: DeclaredConflict


class ConflictAnswer(Answer):
    official_id: str
    kind: str
    declared_on: date


@router.post("/v1/cases/{caseId}/conflict-declarations", status_code=201, response_model=StepAnswer)
async def post_conflict_declaration(doing: Adder, body: ConflictBody) -> JSONResponse:
    """C10: the caller must have no part in this case."""
    command = DeclareConflict(**vars(doing.on), kind=body.kind)
    return await doing.post(body, lambda work: declare_conflict(command, work))
