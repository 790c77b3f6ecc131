"""Everything that can happen to a message. Each fact becomes one line of its history (Awb 2:25)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from notifications.domain.delivery.state import Resolution
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind


@dataclass(frozen=True)
class MessageReference:
    """Which message, without a word of what it says or to what address."""

    message_id: UUID
    code: MessageCode
    complaint_id: UUID
    reference: str
    recipient_kind: RecipientKind
    channel: DeliveryChannel
    file: FileKind = FileKind.COMPLAINT


@dataclass(frozen=True)
class MessageFact:
    about: MessageReference
    at: datetime


@dataclass(frozen=True)
class MessagePlanned(MessageFact):
    """Somebody must be written to."""


@dataclass(frozen=True)
class TextRendered(MessageFact):
    template_version: str


@dataclass(frozen=True)
class DeliveryAttempted(MessageFact):
    """Written before anything leaves, so that a crash in between can be seen."""

    attempt: int


@dataclass(frozen=True)
class DeliveryDeferred(MessageFact):
    problem: str
    next_attempt_at: datetime


@dataclass(frozen=True)
class DocumentEnclosed(MessageFact):
    """Went along, and was the document that the fact named."""

    number: int
    document_id: UUID
    version: int
    sha256: str


@dataclass(frozen=True)
class MessageSent(MessageFact):
    """The mail server took it over (Awb 2:19)."""


@dataclass(frozen=True)
class DeliveryFailed(MessageFact):
    reason: FailureReason
    problem: str
    next_channel: DeliveryChannel | None


@dataclass(frozen=True)
class MessageFellBack(MessageFact):
    """A letter takes the place of the e-mail that failed (Awb 2:11)."""

    letter_id: UUID


@dataclass(frozen=True)
class LetterQueued(MessageFact):
    document_hash: str


@dataclass(frozen=True)
class LetterPosted(MessageFact):
    posted_on: date
    posted_by: str


@dataclass(frozen=True)
class FailureResolved(MessageFact):
    resolution: Resolution
    resolved_by: str


@dataclass(frozen=True)
class RetryOrdered(MessageFact):
    """What stood in the way was mended: try again (Awb 2:11)."""

    ordered_by: str
