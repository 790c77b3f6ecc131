"""P2 over HTTP: contacts that are not a step of the procedure."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.parties.log_contact import LogContact, log_contact
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import Answer, Line, RequestBody, Text
from words.people import ContactKind

router = APIRouter(tags=["parties"])


class LoggedContactBody(RequestBody):
    kind: ContactKind
    held_on: date
    with_whom: Line
    incoming: bool
    note: Text


class LoggedContactAnswer(Answer):
    contact_id: UUID
    kind: str
    held_on: date
    with_whom: str
    incoming: bool
    note: str
    recorded_by: str
    recorded_at: datetime


@router.post("/v1/cases/{caseId}/contact-log", status_code=201, response_model=StepAnswer)
async def post_logged_contact(doing: Adder, body: LoggedContactBody) -> JSONResponse:
    """P2: record a contact that is not a step of the procedure."""
    command = LogContact(**vars(doing.on), **vars(body))
    return await doing.post(body, lambda work: log_contact(command, work), _contact)


def _contact(case: Case) -> object:
    return case.parties.contact_log[-1].contact_id
