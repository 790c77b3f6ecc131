"""T27p over HTTP: complainants who stopped while others went on, and one who complains again."""

from datetime import date
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.parties.return_complainant import ReturnComplainant, return_complainant
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from procedure.entrypoints.api.parties.party import PartyId

router = APIRouter(tags=["parties"])


class ComplainantBackBody(RequestBody):
    """`explanation` is what the complainant will read."""

    explanation: Text


class DepartureAnswer(Answer):
    """How one of several complainants stopped, and until when they can go to the ombudsman. `disputeUntil` is for who
    agreed; `returnedOn` when they complain again."""

    party_id: UUID
    way: str
    left_on: date
    how: str
    text: str | None
    ombudsman_until: date
    dispute_until: date | None
    returned_on: date | None
    recorded_by: str


@router.put("/v1/cases/{caseId}/parties/{partyId}/return", response_model=StepAnswer)
async def put_return(doing: Setter, party_id: PartyId, body: ComplainantBackBody) -> JSONResponse:
    """T27p: they are not satisfied after all, while others went on."""
    command = ReturnComplainant(**vars(doing.on), party_id=party_id, explanation=body.explanation)
    return await doing.put(lambda work: return_complainant(command, work))
