"""One message: one fact, one recipient, one channel, from intent to posting."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from notifications.domain import facts
from notifications.domain.contact import Addressee, PostalAddress
from notifications.domain.content import Content, MailCopy, Occasion
from notifications.domain.errors import (
    AlreadyResolved,
    LeaseLost,
    LetterAlreadyPosted,
    LetterNotQueued,
    NothingToResolve,
    PostingDayImpossible,
)
from notifications.domain.schedule import next_attempt, window_over
from notifications.domain.vocabulary import (
    CITIZENS,
    Channel,
    FailureReason,
    MessageCode,
    MessageState,
    RecipientKind,
    Resolution,
)
from servicekit.clock import legal_day
from servicekit.domain import Aggregate


@dataclass
class Message(Aggregate):
    message_id: UUID
    fact_id: str
    code: MessageCode
    complaint_id: UUID
    reference: str
    channel: Channel
    recipient_kind: RecipientKind
    recipient_key: str
    content: Content
    created_at: datetime
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
    next_channel: Channel | None = None
    resolution: Resolution | None = None

    @classmethod
    def plan(cls, message_id: UUID, occasion: Occasion, to: Addressee, content: Content, now: datetime) -> "Message":
        """Decide how this person is written to: by e-mail where that is allowed (Awb 2:8), else by letter.
        Without any address the message fails at once, and a person must act."""
        return cls._made(message_id, occasion, to, content, now).begin(now)

    @classmethod
    def _made(cls, message_id: UUID, occasion: Occasion, to: Addressee, content: Content, now: datetime) -> "Message":
        return cls(
            message_id=message_id,
            fact_id=occasion.fact_id,
            code=occasion.code,
            complaint_id=occasion.complaint_id,
            reference=occasion.reference,
            channel=Channel.EMAIL if to.email else Channel.LETTER,
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

    def begin(self, now: datetime) -> "Message":
        """Open the history of this message."""
        self._record(facts.MessagePlanned(self.about, now))
        self._record(facts.TextRendered(self.about, now, self.content.template_version))
        if self.email is None and self.postal is None:
            self._fail(FailureReason.NO_ADDRESS, "no-address", now)
        return self

    @property
    def about(self) -> facts.MessageReference:
        return facts.MessageReference(
            self.message_id, self.code, self.complaint_id, self.reference, self.recipient_kind, self.channel
        )

    @property
    def for_citizen(self) -> bool:
        return self.recipient_kind in CITIZENS

    @property
    def open_task(self) -> bool:
        """Whether a person must act: it failed, there is no other way, and nobody dealt with it yet."""
        return self.state is MessageState.FAILED and self.next_channel is None and self.resolution is None

    def take(self, lease: UUID, until: datetime, now: datetime, mail_domain: str) -> None:
        """Take the message in hand for one attempt. Nobody else may try before `until`. The Message-ID is fixed
        here, before the first try: should a crash make a second copy, the addressee's mail system can tell."""
        self.lease, self.leased_until = lease, until
        self.mail_id = self.mail_id or f"<{self.message_id}@{mail_domain}>"
        self.attempts += 1
        self.first_attempt_at = self.first_attempt_at or now
        self._record(facts.DeliveryAttempted(self.about, now, self.attempts))

    def mark_sent(self, lease: UUID, copy: MailCopy, now: datetime) -> None:
        """The mail server took it over: from this moment it counts as sent (Awb 2:19)."""
        self._release(lease)
        self.state, self.sent_at = MessageState.SENT, now
        self.mail_subject, self.mail_text = copy.subject, copy.text
        self._record(facts.MessageSent(self.about, now))

    def defer(self, lease: UUID, problem: str, now: datetime, chance: float) -> None:
        """Not now: try again by the schedule, for 72 hours; after that this way has failed."""
        self._release(lease)
        first = self.first_attempt_at or now
        moment = None if window_over(first, now) else next_attempt(self.attempts, first, now, chance)
        if moment is None:
            self._fail(FailureReason.TIMED_OUT, problem, now)
        else:
            self.due_at = moment
            self._record(facts.DeliveryDeferred(self.about, now, problem, moment))

    def refuse(self, lease: UUID, problem: str, now: datetime) -> None:
        """The mail server will never take it: go to the next channel at once (Awb 2:11)."""
        self._release(lease)
        self._fail(FailureReason.REFUSED, problem, now)

    def fall_back(self, message_id: UUID, now: datetime) -> "Message":
        """The letter that takes the place of this e-mail: the same text to the same person."""
        occasion = Occasion(self.fact_id, self.code, self.complaint_id, self.reference)
        to = Addressee(self.recipient_kind, self.recipient_key, self.official_id, self.name, None, self.postal)
        letter = self._made(message_id, occasion, to, self.content, now)
        letter.instead_of = self.message_id
        self._record(facts.MessageFellBack(self.about, now, message_id))
        return letter.begin(now)

    def queue(self, lease: UUID, document_hash: str, now: datetime) -> None:
        """The document is made: the print room may take it."""
        self._release(lease)
        self.state = MessageState.QUEUED
        self._record(facts.LetterQueued(self.about, now, document_hash))

    def post(self, posted_on: date, by: str, now: datetime) -> None:
        """The letter went into the post. Saying so twice is harmless; another day is refused (Awb 2:12)."""
        if self.state is MessageState.POSTED and self.posted_on is not None:
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
        """A person dealt with what could not be sent. Saying so twice is harmless."""
        if self.resolution is resolution:
            return
        if self.resolution is not None:
            raise AlreadyResolved(self.message_id)
        if not self.open_task:
            raise NothingToResolve(self.message_id)
        self.resolution = resolution
        self._record(facts.FailureResolved(self.about, now, resolution, by))

    def _release(self, lease: UUID) -> None:
        if self.state is not MessageState.PLANNED or self.lease != lease:
            raise LeaseLost(self.message_id)
        self.lease = self.leased_until = self.due_at = None

    def _fail(self, reason: FailureReason, problem: str, now: datetime) -> None:
        self.state, self.failure_reason, self.due_at = MessageState.FAILED, reason, None
        by_mail = self.channel is Channel.EMAIL
        self.next_channel = Channel.LETTER if by_mail and self.postal else None
        self._record(facts.DeliveryFailed(self.about, now, reason, problem, self.next_channel))
