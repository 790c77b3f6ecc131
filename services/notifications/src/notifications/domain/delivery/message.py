"""One message: one fact, one recipient, one channel, from intent to posting."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self
from uuid import UUID

from notifications.domain.delivery import facts
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.handover_schedule import next_handover
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import (
    AlreadyResolved,
    LeaseLost,
    LetterAlreadyPosted,
    LetterNotQueued,
    NothingToResolve,
    PostingDayImpossible,
    RetryUseless,
)
from notifications.domain.messages.content import Content, MailCopy, Occasion
from notifications.domain.people.contact import Addressee, PostalAddress
from servicekit.clock import legal_day
from servicekit.domain import Aggregate
from words.messages import CITIZENS, DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind

MENDABLE = frozenset({FailureReason.ENCLOSURE_UNUSABLE, FailureReason.TIMED_OUT})


@dataclass
class Message(Aggregate):
    """Planned, then sent, or queued and posted; or failed, after which a person deals with it (Awb 2:11)."""

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
    linked_complaint_id: UUID | None = None  # the complaint that an ombudsman case or recommendation comes from
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
        """Whether the own page shows it; an ombudsman case or recommendation has no own page."""
        return self.recipient_kind in CITIZENS and self.file is FileKind.COMPLAINT

    @property
    def open_task(self) -> bool:
        """Whether a person must act: it failed, there is no other channel, and no one has dealt with it yet."""
        return self.state is MessageState.FAILED and self.next_channel is None and self.resolution is None

    @classmethod
    def plan(cls, message_id: UUID, occasion: Occasion, to: Addressee, content: Content, now: datetime) -> Self:
        """Decide how to write to this person: by e-mail if that is allowed (Awb 2:8), else by letter.
        Without any address the message fails at once, and a person must act."""
        return cls._made(message_id, occasion, to, content, now).begin(now)

    @classmethod
    def _made(cls, message_id: UUID, occasion: Occasion, to: Addressee, content: Content, now: datetime) -> Self:
        return cls(
            message_id=message_id,
            fact_id=occasion.fact_id,
            code=occasion.code,
            complaint_id=occasion.complaint_id,
            reference=occasion.reference,
            file=occasion.file,
            enclosures=occasion.enclosures,
            linked_complaint_id=occasion.linked_complaint_id,
            channel=DeliveryChannel.EMAIL if to.email else DeliveryChannel.LETTER,
            recipient_kind=to.kind,
            recipient_key=to.key,
            content=content,
            created_at=now,
            official_id=to.official_id,
            name=to.name,
            email=to.email,
            postal=to.postal,
            due_at=now,
        )

    def begin(self, now: datetime) -> Self:
        """Open the history of this message."""
        self._record(facts.MessagePlanned(self.about, now))
        self._record(facts.TextRendered(self.about, now, self.content.template_version))
        if self.email is None and self.postal is None:
            self._fail(FailureReason.NO_ADDRESS, "no-address", now)
        return self

    def take(self, lease: UUID, until: datetime, now: datetime, mail_domain: str) -> None:
        """Lease the message for one attempt. No other process may try before `until`. The Message-ID is fixed here,
        before the first attempt, so that the addressee's mail system can recognise a second copy after a crash."""
        self.lease, self.leased_until = lease, until
        self.mail_id = self.mail_id or f"<{self.message_id}@{mail_domain}>"
        self.attempts += 1
        self.first_attempt_at = self.first_attempt_at or now
        self._record(facts.DeliveryAttempted(self.about, now, self.attempts))

    def mark_sent(self, lease: UUID, copy: MailCopy, now: datetime) -> None:
        """The mail server accepted it: from this moment it counts as sent (Awb 2:19)."""
        self._release(lease)
        self.state, self.sent_at = MessageState.SENT, now
        self.mail_subject, self.mail_text = copy.subject, copy.text
        self._record_enclosures(now)
        self._record(facts.MessageSent(self.about, now))

    def queue(self, lease: UUID, document_hash: str, now: datetime) -> None:
        """The PDF is made: the print room may take it, with its enclosures."""
        self._release(lease)
        self.state = MessageState.QUEUED
        self._record_enclosures(now)
        self._record(facts.LetterQueued(self.about, now, document_hash))

    def defer(self, lease: UUID, problem: str, now: datetime, chance: float) -> None:
        """Try again by the handover schedule, for 72 hours; after that this channel has failed."""
        self._release(lease)
        moment = next_handover(self.attempts, self.first_attempt_at or now, now, chance)
        if moment is None:
            self._fail(FailureReason.TIMED_OUT, problem, now)
        else:
            self.due_at = moment
            self._record(facts.DeliveryDeferred(self.about, now, problem, moment))

    def refuse(self, lease: UUID, problem: str, now: datetime) -> None:
        """The mail server will never accept it: go to the next channel at once (Awb 2:11)."""
        self._release(lease)
        self._fail(FailureReason.REFUSED, problem, now)

    def hold_back(self, lease: UUID, problem: str, now: datetime) -> None:
        """An enclosure is missing or wrong. Another channel does not help, and nothing leaves without the enclosure."""
        self._release(lease)
        self._fail(FailureReason.ENCLOSURE_UNUSABLE, problem, now)

    def fall_back(self, message_id: UUID, now: datetime) -> Self:
        """The letter that replaces this e-mail: the same text to the same person."""
        occasion = Occasion(
            self.fact_id,
            self.code,
            self.complaint_id,
            self.reference,
            self.file,
            self.enclosures,
            self.linked_complaint_id,
        )
        to = Addressee(self.recipient_kind, self.recipient_key, self.official_id, self.name, None, self.postal)
        letter = self._made(message_id, occasion, to, self.content, now)
        letter.instead_of = self.message_id
        self._record(facts.MessageFellBack(self.about, now, message_id))
        return letter.begin(now)

    def post(self, posted_on: date, by: str, now: datetime) -> None:
        """The letter was posted. Repeating this is harmless; another day is refused (Awb 2:12)."""
        if self.posted_on is not None:
            if self.posted_on != posted_on:
                raise LetterAlreadyPosted(self.message_id, self.posted_on)
            return
        if self.state is not MessageState.QUEUED:
            raise LetterNotQueued(self.message_id)
        made_on, today = legal_day(self.created_at), legal_day(now)
        if not made_on <= posted_on <= today:
            raise PostingDayImpossible(made_on, today)
        self.state, self.posted_on = MessageState.POSTED, posted_on
        self._record(facts.LetterPosted(self.about, now, posted_on, by))

    def resolve(self, resolution: Resolution, by: str, now: datetime) -> None:
        """A person dealt with the failed message. Repeating this is harmless."""
        if self.resolution is resolution:
            return
        self._refuse_without_task()
        self.resolution = resolution
        self._record(facts.FailureResolved(self.about, now, resolution, by))

    def retry(self, by: str, now: datetime) -> None:
        """The cause was fixed: try the same channel again, for another 72 hours (Awb 2:11)."""
        self._refuse_without_task()
        if self.failure_reason not in MENDABLE:
            raise RetryUseless(self.message_id)
        self.state, self.failure_reason = MessageState.PLANNED, None
        self.attempts, self.first_attempt_at, self.due_at = 0, None, now
        self._record(facts.RetryOrdered(self.about, now, by))

    def _record_enclosures(self, now: datetime) -> None:
        for number, each in enumerate(self.enclosures, start=1):
            self._record(facts.DocumentEnclosed(self.about, now, number, each.document_id, each.version, each.sha256))

    def _release(self, lease: UUID) -> None:
        if self.lease != lease:
            raise LeaseLost(self.message_id)
        self.lease = self.leased_until = self.due_at = None

    def _fail(self, reason: FailureReason, problem: str, now: datetime) -> None:
        self.state, self.failure_reason, self.due_at = MessageState.FAILED, reason, None
        goes_on = self.channel is DeliveryChannel.EMAIL and reason is not FailureReason.ENCLOSURE_UNUSABLE
        self.next_channel = DeliveryChannel.LETTER if goes_on and self.postal else None
        self._record(facts.DeliveryFailed(self.about, now, reason, problem, self.next_channel))

    def _refuse_without_task(self) -> None:
        if self.resolution is not None:
            raise AlreadyResolved(self.message_id)
        if not self.open_task:
            raise NothingToResolve(self.message_id)
