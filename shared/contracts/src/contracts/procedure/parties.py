"""What procedure tells about the people in a case: who they are and how they may be written to."""

from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.intake import Address, ElectronicConsent
from contracts.procedure.case import CaseFact
from words.people import PartyKind


class Party(Fact):
    """A person who takes part in a case and is no official of the directory. `email` alone is not consent: see
    `electronic_consent`. With `consent_as_submitted` procedure does not know the consent, and what the submission said
    holds: so it is for complaints from before procedure kept it."""

    party_id: UUID
    kind: PartyKind
    name: str | None = None
    form_of_address: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    language: str | None = None
    electronic_consent: ElectronicConsent | None = None
    consent_as_submitted: bool = False


class PartiesRecordedData(Fact):
    """Everybody who takes part, as they are known now. Of two facts about a case the one with the higher `version`
    counts, in whatever order they arrive."""

    complaint_id: UUID
    reference: str
    version: int
    parties: tuple[Party, ...]


class PartiesRecorded(Event):
    """Once a case is open, procedure owns what is known of its people; each fact replaces the one before it, and what
    the submission said."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-parties.recorded.v1"] = "nl.wederhoor.case-parties.recorded.v1"
    data: PartiesRecordedData


class ContactChangedData(CaseFact):
    """That contact data or consent changed, never what: that is in `case-parties.recorded`."""

    party_id: UUID
    party_kind: PartyKind


class ContactChanged(Event):
    """T35: what is known of a person was corrected (Awb 2:8, 9:6, 9:12; AVG 16)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.contact-changed.v1"] = "nl.wederhoor.complaints.contact-changed.v1"
    data: ContactChangedData
