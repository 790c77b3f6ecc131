"""The HTTP answers."""

from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from notifications.application.delivery.history import HistoryEvent
from notifications.application.queries import FullText, MessageLine, Page, QueuedLetter, Task
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.entrypoints.api.enclosures import EnclosedReference, EnclosureAnswer
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True, extra="forbid")


class HistoryEntry(_Model):
    """One line of the delivery log. `details` holds only codes, counts and times."""

    at: datetime
    event: HistoryEvent
    details: dict[str, str]


class MessageAnswer(_Model):
    """A message with its full history (Awb 2:25). `channel` and `templateVersion` are null until it is written, which
    is when it leaves. `mailText` is the e-mail as sent, with its secret link blanked out. `complaintId` is the id of
    the file that `file` names; `partyId` is the person of the case, if the recipient is one."""

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
    next_attempt_at: datetime | None
    sent_at: datetime | None
    posted_on: date | None
    failure_reason: FailureReason | None
    next_channel: DeliveryChannel | None
    resolution: Resolution | None
    instead_of: UUID | None
    mail_subject: str | None
    mail_text: str | None
    enclosures: list[EnclosedReference]
    history: list[HistoryEntry]

    @classmethod
    def of(cls, line: MessageLine) -> Self:
        values: dict[str, Any] = {name: getattr(line, name) for name in cls.model_fields if hasattr(line, name)}
        history = [HistoryEntry(at=each.at, event=each.event, details=each.details) for each in line.history]
        enclosures = EnclosedReference.of(line.enclosures)
        return cls(**values | {"next_attempt_at": line.due_at, "enclosures": enclosures, "history": history})


class MessageList(_Model):
    items: list[MessageAnswer]
    total: int


class ContentAnswer(_Model):
    """The text as its addressee reads it. `html` is a fragment whose headings start at level 2."""

    message_id: UUID
    complaint_id: UUID
    code: MessageCode
    recipient_kind: RecipientKind
    created_at: datetime
    subject: str
    text: str
    html: str
    enclosures: list[EnclosureAnswer]

    @classmethod
    def of(cls, text: FullText) -> Self:
        values = {name: getattr(text, name) for name in cls.model_fields}
        return cls(**values | {"enclosures": EnclosureAnswer.of(text.enclosures)})


class Total(_Model):
    """The exact total, or the cap at which counting stopped."""

    count: int
    exact: bool


class LetterAnswer(_Model):
    message_id: UUID
    complaint_id: UUID
    reference: str
    file: FileKind
    code: MessageCode
    state: MessageState
    made_at: datetime
    document_hash: str
    posted_on: date | None
    enclosures: list[EnclosureAnswer]

    @classmethod
    def of(cls, letter: QueuedLetter) -> Self:
        values = {name: getattr(letter, name) for name in cls.model_fields}
        return cls(**values | {"enclosures": EnclosureAnswer.of(letter.enclosures)})


class LetterPage(_Model):
    items: list[LetterAnswer]
    next_cursor: UUID | None
    total: Total

    @classmethod
    def of(cls, page: Page[QueuedLetter]) -> Self:
        items = [LetterAnswer.of(item) for item in page.items]
        return cls(items=items, next_cursor=page.next_cursor, total=Total(count=page.total, exact=page.total_exact))


class PostingAnswer(_Model):
    message_id: UUID
    posted_on: date


class TaskAnswer(_Model):
    """A message that could not be sent: a person must find another way."""

    message_id: UUID
    complaint_id: UUID
    reference: str
    file: FileKind
    code: MessageCode
    recipient_kind: RecipientKind
    channel: DeliveryChannel
    failure_reason: FailureReason
    created_at: datetime


class TaskPage(_Model):
    items: list[TaskAnswer]
    next_cursor: UUID | None
    total: Total

    @classmethod
    def of(cls, page: Page[Task]) -> Self:
        items = [TaskAnswer.model_validate(item) for item in page.items]
        return cls(items=items, next_cursor=page.next_cursor, total=Total(count=page.total, exact=page.total_exact))


class ResolutionAnswer(_Model):
    message_id: UUID
    resolution: Resolution


class RetryAnswer(_Model):
    message_id: UUID
    state: MessageState
