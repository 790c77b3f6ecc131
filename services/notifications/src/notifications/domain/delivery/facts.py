"""Everything that can happen to a message. Each fact becomes one line of its history (Awb 2:25)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from notifications.domain.delivery.state import Resolution
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind


@dataclass(frozen=True)
class MessageReference:
    """Identifies a message, without its text or address."""

    message_id: UUID
    code: MessageCode
    complaint_id: UUID
    reference: str
    recipient_kind: RecipientKind
    file: FileKind = FileKind.COMPLAINT
    party_id: UUID | None = None


@dataclass(frozen=True)
class MessageFact:
    about: MessageReference
    at: datetime


@dataclass(frozen=True)
class MessagePlanned(MessageFact):
    """A message was planned; it has no text and no address yet."""


@dataclass(frozen=True)
class TextRendered(MessageFact):
    """It was addressed and written, for the attempt that follows."""

    channel: DeliveryChannel
    template_version: str


@dataclass(frozen=True)
class DeliveryAttempted(MessageFact):
    """Recorded before anything leaves, so that a crash in between is visible."""

    attempt: int


@dataclass(frozen=True)
class DeliveryDeferred(MessageFact):
    problem: str
    next_attempt_at: datetime


@dataclass(frozen=True)
class DocumentEnclosed(MessageFact):
    """The document was enclosed, and matched the one that the fact named."""

    number: int
    document_id: UUID
    version: int
    sha256: str


@dataclass(frozen=True)
class MessageSent(MessageFact):
    """The mail server accepted the e-mail (Awb 2:19)."""


@dataclass(frozen=True)
class DeliveryFailed(MessageFact):
    channel: DeliveryChannel
    reason: FailureReason
    problem: str
    next_channel: DeliveryChannel | None


@dataclass(frozen=True)
class MessageFellBack(MessageFact):
    """A letter replaces the e-mail that failed (Awb 2:11)."""

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
    """`resolved_by` is an official; None when it was given up."""

    resolution: Resolution
    resolved_by: str | None


@dataclass(frozen=True)
class RetryOrdered(MessageFact):
    """The cause was fixed: try again (Awb 2:11)."""

    ordered_by: str


@dataclass(frozen=True)
class AddressBecameKnown(MessageFact):
    """It failed for want of a usable address, and now there is one: it is tried again by itself."""
