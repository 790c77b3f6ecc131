"""What the use cases need from outside."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import Content
from notifications.domain.people.contact import Contact
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess


class Messages(Protocol):
    async def add(self, message: Message) -> None: ...

    async def get(self, message_id: UUID) -> Message: ...

    async def next_due(self, now: datetime) -> Message | None:
        """The oldest message that is due and not locked; it stays locked until the transaction ends."""
        ...

    async def tasks_about(self, complaint_id: UUID) -> list[Message]:
        """What failed about a complaint, or a file that comes from it, and waits for a person."""
        ...


class Contacts(Protocol):
    """The highest version of each complaint."""

    async def record(self, contact: Contact) -> bool:
        """Keep it unless this version or a later one is known. False: it changed nothing."""
        ...

    async def get(self, complaint_id: UUID, *, held: bool = False) -> Contact:
        """`held`: no later version is recorded before this transaction ends."""
        ...


class Officials(Protocol):
    async def record(self, official: Official) -> None: ...

    async def get(self, official_id: str) -> Official: ...


class Accesses(Protocol):
    async def change(self, access: CaseAccess) -> None: ...


class Documents(Protocol):
    async def add(self, message_id: UUID, document: bytes, document_hash: str, now: datetime) -> None: ...


class Enclosures(Protocol):
    """The enclosed documents, by complaint and hash; they never change."""

    async def holds(self, complaint_id: UUID, sha256: str) -> bool: ...

    async def add(self, message_id: UUID, sha256: str, content: bytes, now: datetime) -> None:
        """Store it with the complaint of this message. The same document again changes nothing, and neither does a
        document for a message that was destroyed in the meantime."""
        ...


class Erasures(Protocol):
    """Complaints that were destroyed."""

    async def has(self, subject: UUID) -> bool: ...

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember it, and drop what waits about it in inbox and outbox. False: it was erased before."""
        ...


class ComplaintData(Protocol):
    async def destroy(self, complaint_id: UUID) -> None:
        """Destroy its messages, log, letters, enclosures and addresses."""
        ...


class Work(Protocol):
    """One transaction: its changes and its facts are stored together or not at all."""

    @property
    def messages(self) -> Messages: ...

    @property
    def contacts(self) -> Contacts: ...

    @property
    def officials(self) -> Officials: ...

    @property
    def accesses(self) -> Accesses: ...

    @property
    def documents(self) -> Documents: ...

    @property
    def erasures(self) -> Erasures: ...

    @property
    def complaint_data(self) -> ComplaintData: ...

    @property
    def enclosures(self) -> Enclosures: ...


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


class Templates(Protocol):
    """The Dutch texts, as files."""

    def content(self, folder: str, context: Mapping[str, object]) -> Content:
        """A complete message; TextUnwritable when a value is missing."""
        ...

    def mail(self, content: Content, context: Mapping[str, object]) -> Content:
        """The same text as a complete e-mail, headed by the municipality's name."""
        ...

    def letter(self, content: Content, context: Mapping[str, object]) -> str:
        """The same text as a page to be printed."""
        ...


@dataclass(frozen=True)
class Mail:
    """One e-mail to one recipient."""

    mail_id: str
    envelope_sender: str
    to: str
    reply_to: str
    subject: str
    text: str
    html: str


class Mailer(Protocol):
    async def send(self, mail: Mail) -> None:
        """Return when the mail server has accepted it; raise HandoverDeferred or HandoverRefused when it has not, and
        HandoverUncertain when nobody knows."""
        ...


class Links(Protocol):
    async def own_page(self, complaint_id: UUID) -> str:
        """A new secret link to the complainant's own page; HandoverDeferred while intake is down."""
        ...


class EnclosureSource(Protocol):
    async def content(self, enclosure: Enclosure) -> bytes:
        """The document as procedure keeps it; HandoverDeferred while procedure is down, EnclosureUnusable when it
        has no such document."""
        ...


class Printer(Protocol):
    async def document(self, html: str) -> bytes:
        """The page as an accessible PDF; HandoverDeferred when making it failed."""
        ...
