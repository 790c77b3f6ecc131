"""What is known of one message, and what may be said of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from notifications.domain.delivery import facts
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.messages.content import Content
from notifications.domain.people.contact import CITIZENS, PostalAddress
from servicekit.domain import Aggregate
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind


@dataclass
class MessageRecord(Aggregate):
    message_id: UUID
    fact_id: str
    code: MessageCode
    complaint_id: UUID  # of the file that `file` names
    reference: str
    channel: DeliveryChannel
    recipient_kind: RecipientKind
    recipient_key: str
    content: Content
    created_at: datetime
    file: FileKind = FileKind.COMPLAINT
    enclosures: tuple[Enclosure, ...] = ()
    linked_complaint_id: UUID | None = None  # where an ombudsman case or recommendation comes from
    state: MessageState = MessageState.PLANNED
    official_id: str | None = None
    name: str | None = None
    email: str | None = None
    postal: PostalAddress | None = None
    instead_of: UUID | None = None
    attempts: int = 0
    first_attempt_at: datetime | None = None
    due_at: datetime | None = None
    lease: UUID | None = None
    leased_until: datetime | None = None
    mail_id: str | None = None
    mail_subject: str | None = None
    mail_text: str | None = None
    sent_at: datetime | None = None
    posted_on: date | None = None
    failure_reason: FailureReason | None = None
    next_channel: DeliveryChannel | None = None
    resolution: Resolution | None = None

    @property
    def about(self) -> facts.MessageReference:
        return facts.MessageReference(
            self.message_id,
            self.code,
            self.complaint_id,
            self.reference,
            self.recipient_kind,
            self.channel,
            self.file,
        )

    @property
    def for_citizen(self) -> bool:
        """Whether it stands on the own page of who complains; an ombudsman case or recommendation has no such page."""
        return self.recipient_kind in CITIZENS and self.file is FileKind.COMPLAINT

    @property
    def open_task(self) -> bool:
        """Whether a person must act: it failed, there is no other way, and nobody dealt with it yet."""
        return self.state is MessageState.FAILED and self.next_channel is None and self.resolution is None
