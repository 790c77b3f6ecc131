"""C9 over HTTP: a case is restricted to named officials."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.access.restrict import Restrict, restrict
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Code, RequestBody, Text

router = APIRouter(tags=["access"])


class RestrictionBody(RequestBody):
    """Only these officials may see the case or act in it, and the caller must be one of them."""

    officials: Annotated[tuple[Code, ...], Field(min_length=1, max_length=50)]
    reason: Text


class RestrictionAnswer(Answer):
    officials: tuple[str, ...]
    reason: str
    restricted_on: date
    restricted_by: str


@router.put("/v1/cases/{caseId}/restriction", response_model=StepAnswer)
async def put_restriction(doing: Setter, body: RestrictionBody) -> JSONResponse:
    """C9: only named officials may see the case or act in it."""
    command = Restrict(**vars(doing.on), officials=tuple(sorted(set(body.officials))), reason=body.reason)
    return await doing.put(lambda work: restrict(command, work))
