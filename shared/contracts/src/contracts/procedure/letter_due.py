"""To whom must be written, with all that the letter says and encloses. Travels only through the personal door."""

from typing import ClassVar, Literal
from uuid import UUID

from contracts.event import Door, Event, Fact
from contracts.intake import Address
from contracts.letters import Letter
from contracts.letters.said import ContactPerson
from contracts.procedure.case import Sha256
from words.messages import FileKind, RecipientKind


class Recipient(Fact):
    """Whom to write to. The complainant's address is known from `complaint-files.submitted`, an official's from
    `officials.recorded`; an accused who is no official brings name and address."""

    kind: RecipientKind
    official_id: str | None = None
    name: str | None = None
    address: Address | None = None


class Enclosure(Fact):
    """A document of the file that goes along; fetched from procedure by its id and checked against its hash."""

    document_id: UUID
    version: int
    name: str
    media_type: str
    sha256: Sha256
    size: int


class LetterDueData(Fact):
    """`complaintId` and `reference` are those of the file that `file` names. `linkedComplaintId` is the complaint that
    an ombudsman case or recommendation comes from: who may not know of it, does not see this either."""

    complaint_id: UUID
    reference: str
    file: FileKind = FileKind.COMPLAINT
    linked_complaint_id: UUID | None = None
    recipients: tuple[Recipient, ...]
    contact: ContactPerson
    letter: Letter
    enclosures: tuple[Enclosure, ...] = ()


class LetterDue(Event):
    """Somebody must be written to; everything the letter says is in it."""

    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.case-letters.due.v1"] = "nl.wederhoor.case-letters.due.v1"
    data: LetterDueData
