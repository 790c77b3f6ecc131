"""The queries and their answers. Answers for the delivery log hold no address and no text."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from notifications.application.delivery.history import HistoryLine
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind

COUNTED_UP_TO = 10_000

T = TypeVar("T")


@dataclass(frozen=True)
class MessageLine:
    """One message in the delivery log; without channel and template until it is written."""

    message_id: UUID
    complaint_id: UUID
    reference: str
    file: FileKind
    code: MessageCode
    recipient_kind: RecipientKind
    party_id: UUID | None
    channel: DeliveryChannel | None
    state: MessageState
    template_version: str | None
    created_at: datetime
    attempts: int
    due_at: datetime | None
    sent_at: datetime | None
    posted_on: date | None
    failure_reason: FailureReason | None
    next_channel: DeliveryChannel | None
    resolution: Resolution | None
    instead_of: UUID | None
    mail_subject: str | None
    mail_text: str | None
    enclosures: tuple[Enclosure, ...] = ()
    history: tuple[HistoryLine, ...] = ()


@dataclass(frozen=True)
class FullText:
    """What the addressee reads; nothing until it is written."""

    message_id: UUID
    complaint_id: UUID
    code: MessageCode
    recipient_kind: RecipientKind
    official_id: str | None
    created_at: datetime
    subject: str | None
    text: str | None
    html: str | None
    enclosures: tuple[Enclosure, ...] = ()
    linked_complaint_id: UUID | None = None


@dataclass(frozen=True)
class QueuedLetter:
    """A letter for the print room. Only the document shows the address."""

    message_id: UUID
    complaint_id: UUID
    reference: str
    file: FileKind
    code: MessageCode
    state: MessageState
    made_at: datetime
    document_hash: str
    posted_on: date | None
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True)
class Task:
    """A message that could not be sent and that a person must deal with (Awb 2:11)."""

    message_id: UUID
    complaint_id: UUID
    reference: str
    file: FileKind
    code: MessageCode
    recipient_kind: RecipientKind
    channel: DeliveryChannel
    failure_reason: FailureReason
    created_at: datetime


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page. `total` is exact up to a cap; at the cap there may be more."""

    items: tuple[T, ...]
    next_cursor: UUID | None
    total: int
    total_exact: bool


@dataclass(frozen=True)
class KnownFile:
    """A complaint, or another file with the complaint that it comes from."""

    kind: FileKind
    linked_complaint_id: UUID | None = None


@dataclass(frozen=True)
class Standing:
    """The state of delivery, for operators: counts and ages only."""

    messages: dict[MessageState, int]
    open_tasks: int
    oldest_due_at: datetime | None


class Questions(Protocol):
    async def official(self, official_id: str) -> Official | None:
        """The official with exactly this id, also one who left; None for one who was never told of."""
        ...

    async def file(self, complaint_id: UUID) -> KnownFile | None:
        """The kind of file this is; None when it is unknown."""
        ...

    async def access(self, complaint_id: UUID) -> CaseAccess | None: ...

    async def messages_about(self, complaint_id: UUID) -> list[MessageLine]: ...

    async def message(self, message_id: UUID) -> MessageLine | None: ...

    async def full_text(self, message_id: UUID) -> FullText | None: ...

    async def letters(
        self, state: MessageState, official_id: str, after: UUID | None, limit: int
    ) -> Page[QueuedLetter]:
        """Letters, without those about complaints that this official may not see."""
        ...

    async def letter_document(self, message_id: UUID) -> tuple[UUID, bytes] | None:
        """The complaint it belongs to, and the document."""
        ...

    async def enclosure_content(self, complaint_id: UUID, sha256: str) -> bytes | None: ...

    async def tasks(self, official_id: str, after: UUID | None, limit: int) -> Page[Task]: ...

    async def standing(self) -> Standing: ...
