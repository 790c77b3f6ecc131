"""What procedure tells about the people in a case: who they are and how they may be written to."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.intake import Address, ElectronicConsent
from contracts.procedure.case import CaseFact
from words.handling import ResolutionKind
from words.people import DepartureWay, PartyKind


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


class ComplainantLeftData(CaseFact):
    """Some of several complainants agreed or withdrew; `stillComplaining` others go on, so the case stays open. With
    the last of them it ends, and `complaints.resolved-informally` or `complaints.withdrawn` says so."""

    party_ids: tuple[UUID, ...]
    party_kinds: tuple[PartyKind, ...]
    way: DepartureWay
    left_on: date
    ombudsman_until: date
    still_complaining: int
    resolution_kind: ResolutionKind | None = None


class ComplainantLeft(Event):
    """T7, T26: one of several complainants stopped complaining (Awb 9:5)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.complainant-left.v1"] = "nl.wederhoor.complaints.complainant-left.v1"
    data: ComplainantLeftData


class ComplainantReturnedData(CaseFact):
    party_id: UUID
    party_kind: PartyKind
    still_complaining: int


class ComplainantReturned(Event):
    """T27p: a complainant who had agreed, while others went on, disputes that and complains again (Awb 9:5)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.complainant-returned.v1"] = "nl.wederhoor.complaints.complainant-returned.v1"
    data: ComplainantReturnedData


class AccusedRemovedData(CaseFact):
    """That somebody was named by mistake, never who; `team` is that of the case."""

    team: str | None = None


class AccusedRemoved(Event):
    """T36: an accused who was named by mistake was taken off (AVG 16)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.accused-removed.v1"] = "nl.wederhoor.complaints.accused-removed.v1"
    data: AccusedRemovedData


class ContactChangedData(CaseFact):
    """That contact data or consent changed, never what: that is in `case-parties.recorded`."""

    party_id: UUID
    party_kind: PartyKind


class ContactChanged(Event):
    """T35: what is known of a person was corrected (Awb 2:8, 9:6, 9:12; AVG 16)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.contact-changed.v1"] = "nl.wederhoor.complaints.contact-changed.v1"
    data: ContactChangedData
