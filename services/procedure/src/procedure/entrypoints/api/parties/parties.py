"""Parties, contacts, conflicts, restriction and emergency access over HTTP."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.access.break_glass import BreakGlass, break_glass
from procedure.application.access.declare_conflict import DeclareConflict, declare_conflict
from procedure.application.access.restrict import Restrict, restrict
from procedure.application.parties.add_co_complainant import AddCoComplainant, add_co_complainant
from procedure.application.parties.add_companion import AddCompanion, add_companion
from procedure.application.parties.add_representation import AddRepresentation, add_representation
from procedure.application.parties.end_representation import EndRepresentation, end_representation
from procedure.application.parties.link_earlier import LinkEarlier, link_earlier
from procedure.application.parties.log_contact import LogContact, log_contact
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Adder, Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Code, Line, RequestBody, Text
from words.people import ContactKind, DeclaredConflict, RepresentationScope, Side

router = APIRouter(tags=["parties and access"])

PartyId = Annotated[UUID, Path(alias="partyId")]


class CoComplainantBody(RequestBody):
    name: Line
    address: AddressBody
    phone: Line | None = None


class RepresentationBody(RequestBody):
    """Without an address it is who handed the complaint in. `documentId` is the authorisation, in the documents of the
    case (Awb 2:1(3))."""

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


class LoggedContactBody(RequestBody):
    kind: ContactKind
    held_on: date
    with_whom: Line
    incoming: bool
    note: Text


class EarlierBody(RequestBody):
    case_id: UUID


class ConflictBody(RequestBody):
    """What the caller says of himself. From then on the case does not exist for him."""

    kind: DeclaredConflict


class RestrictionBody(RequestBody):
    """Only these officials have to do with the case, the caller among them."""

    officials: Annotated[tuple[Code, ...], Field(min_length=1, max_length=50)]
    reason: Text


class EmergencyBody(RequestBody):
    """Others read the reason."""

    reason: Text


@router.post("/v1/cases/{caseId}/co-complainants", status_code=201, response_model=StepAnswer)
async def post_co_complainant(doing: Adder, body: CoComplainantBody) -> JSONResponse:
    """Somebody complains along."""
    command = AddCoComplainant(**vars(doing.on), name=body.name, address=body.address.to_domain(), phone=body.phone)
    return await doing.post(body, lambda work: add_co_complainant(command, work), _co_complainant)


@router.post("/v1/cases/{caseId}/representations", status_code=201, response_model=StepAnswer)
async def post_representation(doing: Adder, body: RepresentationBody) -> JSONResponse:
    """Somebody speaks for the complainant (Awb 2:1)."""
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


@router.post("/v1/cases/{caseId}/contact-log", status_code=201, response_model=StepAnswer)
async def post_logged_contact(doing: Adder, body: LoggedContactBody) -> JSONResponse:
    """A contact that is no step of the procedure."""
    command = LogContact(**vars(doing.on), **vars(body))
    return await doing.post(body, lambda work: log_contact(command, work), _contact)


@router.put("/v1/cases/{caseId}/follow-up-of", response_model=StepAnswer)
async def put_follow_up_of(doing: Setter, body: EarlierBody) -> JSONResponse:
    """This complaint follows up an earlier one."""
    command = LinkEarlier(**vars(doing.on), earlier=body.case_id)
    return await doing.put(lambda work: link_earlier(command, work))


@router.post("/v1/cases/{caseId}/conflict-declarations", status_code=201, response_model=StepAnswer)
async def post_conflict_declaration(doing: Adder, body: ConflictBody) -> JSONResponse:
    """C10: the caller must have no part in this case."""
    command = DeclareConflict(**vars(doing.on), kind=body.kind)
    return await doing.post(body, lambda work: declare_conflict(command, work))


@router.put("/v1/cases/{caseId}/restriction", response_model=StepAnswer)
async def put_restriction(doing: Setter, body: RestrictionBody) -> JSONResponse:
    """C9: only named officials have to do with the case."""
    command = Restrict(**vars(doing.on), officials=tuple(sorted(set(body.officials))), reason=body.reason)
    return await doing.put(lambda work: restrict(command, work))


@router.post("/v1/cases/{caseId}/emergency-access", status_code=201, response_model=StepAnswer)
async def post_emergency_access(doing: Adder, body: EmergencyBody) -> JSONResponse:
    """Read, for 24 hours, a file that is closed to one's role. Logged, and told to those who watch over it."""
    command = BreakGlass(**vars(doing.on), reason=body.reason)
    return await doing.post(body, lambda work: break_glass(command, work))


def _co_complainant(case: Case) -> object:
    return case.parties.co_complainants[-1].party_id


def _representation(case: Case) -> object:
    return case.parties.representations[-1].party_id


def _companion(case: Case) -> object:
    return case.parties.companions[-1].party_id


def _contact(case: Case) -> object:
    return case.parties.contact_log[-1].contact_id
