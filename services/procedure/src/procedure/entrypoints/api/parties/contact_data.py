"""T35 over HTTP: what is known of a person is corrected."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.parties.change_contact import ChangeContact, change_contact
from procedure.domain.parties.contact_data import ContactData, ContactRequest
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Answer, Line, RequestBody, Text
from procedure.entrypoints.api.file.people import AddressAnswer
from procedure.entrypoints.api.parties.party import PartyId

router = APIRouter(tags=["parties"])

Email = Annotated[str, Field(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+$")]


class ContactDataBody(RequestBody):
    """What is to be known of the person from now on: all of it, so leave nothing out that still holds. `reason` is kept
    in the file. The replaced e-mail address gets a message that it is not used any more, unless it was `mistyped`.
    Consent is for this complaint and for `email` (Awb 2:8)."""

    name: Line | None = None
    form_of_address: Line | None = None
    address: AddressBody | None = None
    email: Email | None = None
    phone: Line | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    consents_to_email: bool = False
    reason: Text
    mistyped: bool = False


class ConsentAnswer(Answer):
    scope: str
    email: str
    given_at: datetime
    withdrawn_at: datetime | None


class KnownPersonAnswer(Answer):
    """`consents` is null in a file from before it was kept: then what the submission said holds."""

    name: str | None
    form_of_address: str | None
    address: AddressAnswer | None
    email: str | None
    phone: str | None
    language: str | None
    consents: tuple[ConsentAnswer, ...] | None


class PartyAnswer(Answer):
    """A person of the case, as known now."""

    party_id: UUID
    kind: str
    person: KnownPersonAnswer


class ContactChangeAnswer(Answer):
    """What it was, what it became, who changed it, when and why."""

    party_id: UUID
    before: KnownPersonAnswer
    after: KnownPersonAnswer
    reason: str
    mistyped: bool
    changed_at: datetime
    changed_by: str


@router.put("/v1/cases/{caseId}/parties/{partyId}/contact", response_model=StepAnswer)
async def put_contact(doing: Setter, party_id: PartyId, body: ContactDataBody) -> JSONResponse:
    """T35: change contact data or consent, as long as the file exists."""
    contact = ContactData(
        name=body.name,
        form_of_address=body.form_of_address,
        address=body.address.to_domain() if body.address else None,
        email=body.email,
        phone=body.phone,
        language=body.language,
        consents_to_email=body.consents_to_email,
    )
    request = ContactRequest(party_id=party_id, contact=contact, reason=body.reason, mistyped=body.mistyped)
    command = ChangeContact(**vars(doing.on), request=request)
    return await doing.put(lambda work: change_contact(command, work))
