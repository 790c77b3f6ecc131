"""Who must be written to, with everything the letter says and encloses. Travels only through the personal door."""

from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.intake import Address
from contracts.letters import Letter
from contracts.letters.said import ContactPerson
from contracts.procedure.case import Sha256
from words.messages import FileKind, RecipientKind


class Recipient(Fact):
    """Who gets the letter. `partyId` names a party of the case: name, address and consent are in
    `case-parties.recorded`, at the moment of sending. An official's are in `officials.recorded`. Others come with name
    and address, or with the e-mail address that a party had before."""

    kind: RecipientKind
    party_id: UUID | None = None
    official_id: str | None = None
    name: str | None = None
    address: Address | None = None
    email: str | None = None


class Enclosure(Fact):
    """A document of the file that is enclosed; fetched from procedure by its id and checked against its hash."""

    document_id: UUID
    version: int
    name: str
    media_type: str
    sha256: Sha256
    size: int


class LetterDueData(Fact):
    """`complaintId` and `reference` are those of the file, of the kind in `file`. `linkedComplaintId` is the complaint
    that an ombudsman case or recommendation comes from: officials who may not know of it do not see this letter
    either. `partiesVersion` is that of the newest `case-parties.recorded`: nobody is written to with older data."""

    complaint_id: UUID
    reference: str
    file: FileKind = FileKind.COMPLAINT
    linked_complaint_id: UUID | None = None
    recipients: tuple[Recipient, ...]
    contact: ContactPerson
    letter: Letter
    parties_version: int | None = None
    enclosures: tuple[Enclosure, ...] = ()


class LetterDue(Event):
    """Somebody must be written to; the event contains everything the letter says."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-letters.due.v1"] = "nl.wederhoor.case-letters.due.v1"
    data: LetterDueData
