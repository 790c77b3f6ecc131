"""P1 over HTTP: co-complainants, representatives, support persons and interpreters."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.parties.add_co_complainant import AddCoComplainant, add_co_complainant
from procedure.application.parties.add_companion import AddCompanion, add_companion
from procedure.application.parties.add_representation import AddRepresentation, add_representation
from procedure.application.parties.end_representation import EndRepresentation, end_representation
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Answer, Line, RequestBody, Text
from procedure.entrypoints.api.file.people import AddressAnswer
from words.people import RepresentationScope, Side

router = APIRouter(tags=["parties"])


PartyId = Annotated[UUID, Path(alias="partyId")]


class CoComplainantBody(RequestBody):
    name: Line
    address: AddressBody
    phone: Line | None = None


class RepresentationBody(RequestBody):
    """Without an address it is the person who submitted the complaint. `documentId` is the authorisation, in the
    documents of the case (Awb 2:1(3))."""

    name: Line
    address: AddressBody | None = None
    scope: RepresentationScope
    valid_from: date
    valid_until: date | None = None
    document_id: UUID | None = None


class EndBody(RequestBody):
    """Why: withdrawn, or refused because of serious objections (Awb 2:2)."""

    why: Text


class CompanionBody(RequestBody):
    """`language` goes with an interpreter."""

    side: Side
    name: Line
    role: Literal["support-person", "interpreter"]
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None


class CoComplainantAnswer(Answer):
    party_id: UUID
    name: str
    address: AddressAnswer
    phone: str | None
    added_on: date


class RepresentationAnswer(Answer):
    party_id: UUID
    name: str
    address: AddressAnswer | None
    scope: str
    valid_from: date
    valid_until: date | None
    document_id: UUID | None
    recorded_on: date
    recorded_by: str
    ended_on: date | None
    ended_why: str | None


class CompanionAnswer(Answer):
    party_id: UUID
    side: str
    name: str
    role: str
    language: str | None
    added_on: date


@router.post("/v1/cases/{caseId}/co-complainants", status_code=201, response_model=StepAnswer)
async def post_co_complainant(doing: Adder, body: CoComplainantBody) -> JSONResponse:
    """Add a co-complainant."""
    command = AddCoComplainant(**vars(doing.on), name=body.name, address=body.address.to_domain(), phone=body.phone)
    return await doing.post(body, lambda work: add_co_complainant(command, work), _co_complainant)


@router.post("/v1/cases/{caseId}/representations", status_code=201, response_model=StepAnswer)
async def post_representation(doing: Adder, body: RepresentationBody) -> JSONResponse:
    """Add a representative of the complainant (Awb 2:1)."""
    given = {**vars(body), "address": body.address.to_domain() if body.address else None}
    command = AddRepresentation(**vars(doing.on), **given)
    return await doing.post(body, lambda work: add_representation(command, work), _representation)


@router.post("/v1/cases/{caseId}/representations/{partyId}/end", status_code=201, response_model=StepAnswer)
async def post_representation_end(doing: Adder, party_id: PartyId, body: EndBody) -> JSONResponse:
    """The authorisation ended, or the representative is refused (Awb 2:2)."""
    command = EndRepresentation(**vars(doing.on), party_id=party_id, why=body.why)
    return await doing.post(body, lambda work: end_representation(command, work))


@router.post("/v1/cases/{caseId}/companions", status_code=201, response_model=StepAnswer)
async def post_companion(doing: Adder, body: CompanionBody) -> JSONResponse:
    """A support person or an interpreter of one side."""
    command = AddCompanion(**vars(doing.on), **vars(body))
    return await doing.post(body, lambda work: add_companion(command, work), _companion)


def _co_complainant(case: Case) -> object:
    return case.parties.co_complainants[-1].party_id


def _representation(case: Case) -> object:
    return case.parties.representations[-1].party_id


def _companion(case: Case) -> object:
    return case.parties.companions[-1].party_id
