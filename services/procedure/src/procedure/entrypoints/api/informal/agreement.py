"""T7 over HTTP: what was agreed."""

from datetime import datetime
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import AwareDatetime

from procedure.application.informal.resolve_informally import ResolveInformally, resolve_informally
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, Persons, RequestBody, Text
from words.handling import ResolutionKind
from words.people import ContactKind

router = APIRouter(tags=["informal handling"])


class ResolutionBody(RequestBody):
    """The complainant's own agreement: when, and how they gave it. `persons` says who agreed when several people
    complain; the others go on."""

    kind: ResolutionKind
    text: Text
    agreed_at: AwareDatetime
    agreed_how: ContactKind
    persons: Persons = ()


class ResolutionAnswer(Answer):
    kind: str
    text: str
    agreed_at: datetime
    agreed_how: str
    recorded_by: str
    persons: tuple[UUID, ...]


@router.put("/v1/cases/{caseId}/resolution", response_model=StepAnswer)
async def put_resolution(doing: Setter, body: ResolutionBody) -> JSONResponse:
    """T7: a complainant agreed, which ends the case when nobody complains any more (Awb 9:5)."""
    command = ResolveInformally(
        **vars(doing.on),
        kind=body.kind,
        text=body.text,
        agreed_at=body.agreed_at,
        agreed_how=body.agreed_how,
        persons=body.persons,
    )
    return await doing.put(lambda work: resolve_informally(command, work))
