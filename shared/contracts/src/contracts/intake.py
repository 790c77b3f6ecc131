"""What intake publishes: a complaint came in."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import AwareDatetime

from contracts.event import Door, Event, Fact
from words.submissions import Channel, ComplaintForm, ConductTowards, MissingItem, SuggestedKind


class ReceivedData(Fact):
    """Contains no name, address or text: services that need those read `complaint-files.submitted`."""

    complaint_id: UUID
    reference: str
    channel: Channel
    received_at: AwareDatetime
    received_on: date  # the legal day of receipt, Europe/Amsterdam (Awb 2:20)
    form: ComplaintForm
    anonymous: bool
    represented: bool
    language: str  # ISO 639-1
    team: str | None = None
    theme: str | None = None
    suggested_kind: SuggestedKind
    suggested_rule: int | None = None  # the question of the classification rule that applied


class Received(Event):
    """A complaint was accepted. Published by intake at receipt, whatever happens to it later (Awb 9:12a)."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.received.v1"] = "nl.wederhoor.complaints.received.v1"
    data: ReceivedData


class Address(Fact):
    """A postal address as the complainant wrote it; `lines` are printed in this order."""

    lines: tuple[str, ...]
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"


class ElectronicConsent(Fact):
    """Awb 2:8: the addressee expressly declared to be sufficiently reachable electronically."""

    email: str
    given_at: AwareDatetime


class Person(Fact):
    """The complainant or the person represented. `email` alone is not consent: see `electronic_consent`."""

    name: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    electronic_consent: ElectronicConsent | None = None


class Contact(Fact):
    """What a person asks to be known of them from now on: all of it, not only what is new."""

    name: str | None = None
    form_of_address: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    language: str | None = None
    consents_to_email: bool = False  # Awb 2:8


class ContactChangeAskedData(Fact):
    """`partyId` is that of `case-parties.recorded`. `officialId` is the registrar who asks it for the person; absent
    when the person does so on the own page. `mistyped`: the replaced e-mail address was never theirs."""

    complaint_id: UUID
    reference: str
    party_id: UUID
    contact: Contact
    reason: str
    mistyped: bool = False
    official_id: str | None = None
    asked_at: AwareDatetime


class ContactChangeAsked(Event):
    """A request to change contact data or consent; procedure carries it out and tells `case-parties.recorded`."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.complaint-files.contact-changed.v1"] = "nl.wederhoor.complaint-files.contact-changed.v1"
    data: ContactChangeAskedData


class Account(Fact):
    """The complaint in the complainant's own words (the three questions of the municipality's page)."""

    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    happened_on: date | None = None
    conduct_towards: ConductTowards
    about: str | None = None  # the person complained about, as described


class SubmittedData(ReceivedData):
    """Everything that was submitted. `missing` lists the items of Awb 9:4(2) to be asked for."""

    complainant: Person | None = None  # None: anonymous
    representative: Person | None = None
    account: Account
    dated_on: date | None = None  # the date on the letter (Awb 9:4(2)(b)); for a web form the day of receipt
    missing: tuple[MissingItem, ...] = ()
    content_hash: str  # SHA-256 of what was received, hexadecimal, as on the receipt


class Submitted(Event):
    """The same fact for the services that need the person: procedure opens the case, notifications can write."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.complaint-files.submitted.v1"] = "nl.wederhoor.complaint-files.submitted.v1"
    data: SubmittedData
