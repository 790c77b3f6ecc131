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
    TextNotWritten,
)
from notifications.domain.messages.content import ONLY_BY_EMAIL, Content, MailCopy, Occasion
from notifications.domain.people.addressee import Addressee, PostalAddress, Recipient
from servicekit.clock import legal_day
from servicekit.domain import Aggregate
from words.messages import CITIZENS, DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind

MENDABLE = frozenset({FailureReason.ENCLOSURE_UNUSABLE, FailureReason.TIMED_OUT})
NOBODY_MISSES = frozenset({MessageCode.M37})  # when it cannot be delivered, it is given up


@dataclass
class Message(Aggregate):
    """Planned, then sent, or queued and posted; or failed, after which a person deals with it (Awb 2:11).

    Until it leaves it is what it was told: the letter of the fact and the recipient. It is addressed and written for
    each attempt, with what is known on that day. Only a text that may have left already goes out again as it is.
    """

    message_id: UUID
    fact_id: str
    code: MessageCode
    complaint_id: UUID  # of the file that `file` names
    reference: str
    recipient_kind: RecipientKind
    recipient_key: str
    created_at: datetime
    told: str | None  # the letter of the fact, as JSON; None in messages that were written when they were planned
    file: FileKind = FileKind.COMPLAINT
    enclosures: tuple[Enclosure, ...] = ()
    linked_complaint_id: UUID | None = None  # the complaint that an ombudsman case or recommendation comes from
    state: MessageState = MessageState.PLANNED
    party_id: UUID | None = None
    official_id: str | None = None
    name: str | None = None  # this and the two below: as told by the fact, and once written as it was addressed
    email: str | None = None
    postal: PostalAddress | None = None
    channel: DeliveryChannel | None = None
    content: Content | None = None
    written_at: datetime | None = None
    may_have_left: bool = False  # an e-mail of whose handover the outcome is unknown
    avoided_email: str | None = None  # an e-mail address that failed
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
            self.file,
            self.party_id,
        )

    @property
    def for_citizen(self) -> bool:
        """Whether the own page shows it; an ombudsman case or recommendation has no own page."""
        return self.recipient_kind in CITIZENS and self.file is FileKind.COMPLAINT

    @property
    def open_task(self) -> bool:
        """Whether a person must act: it failed, there is no other channel, and no one has dealt with it yet."""
        return self.state is MessageState.FAILED and self.next_channel is None and self.resolution is None

    @property
    def people_of(self) -> UUID:
        """The complaint whose parties may be written to."""
        return self.linked_complaint_id or self.complaint_id

    @property
    def to_a_party(self) -> bool:
        """Whether the contact data of the complaint say how to reach the recipient: a party by its id or, in facts from
        before parties had one, by its kind."""
        return self.party_id is not None or self.recipient_key == self.recipient_kind.value

    @property
    def as_told(self) -> Addressee:
        """The recipient as the fact itself says they may be reached."""
        return Addressee(
            self.recipient_kind, self.name, None, self.email, self.postal.usable() if self.postal else None
        )

    @property
    def unwritten(self) -> bool:
        """Whether it is addressed and written for the next attempt. Not when this very text may have left already."""
        certain = not (self.may_have_left or self._abandoned)
        return certain and (self.told is not None or self.channel is None)

    @property
    def _abandoned(self) -> bool:
        """Whether a courier took the e-mail and never said how that ended."""
        return self.lease is not None and self.channel is DeliveryChannel.EMAIL

    @property
    def text(self) -> Content:
        """What it says; for who hands it over."""
        if self.content is None:
            raise TextNotWritten(self.message_id)
        return self.content

    @property
    def written_on(self) -> date:
        """The day that the message bears."""
        return legal_day(self.written_at or self.created_at)

    @classmethod
    def plan(cls, message_id: UUID, occasion: Occasion, to: Recipient, told: str, now: datetime) -> Self:
        """Remember what must be told to whom. How, and in which words, is decided when it leaves."""
        return cls._made(message_id, occasion, to, told, now)

    @classmethod
    def _made(cls, message_id: UUID, occasion: Occasion, to: Recipient, told: str | None, now: datetime) -> Self:
        message = cls(
            message_id=message_id,
            fact_id=occasion.fact_id,
            code=occasion.code,
            complaint_id=occasion.complaint_id,
            reference=occasion.reference,
            file=occasion.file,
            enclosures=occasion.enclosures,
            linked_complaint_id=occasion.linked_complaint_id,
            recipient_kind=to.kind,
            recipient_key=to.key,
            created_at=now,
            told=told,
            party_id=to.party_id,
            official_id=to.official_id,
            name=to.name,
            email=to.email,
            postal=to.postal,
            due_at=now,
        )
        message._record(facts.MessagePlanned(message.about, now))
        return message

    def write(self, to: Addressee, content: Content, now: datetime) -> None:
        """Address and write it for the next attempt: by e-mail if that is allowed (Awb 2:8), else by letter. A text
        that was written when the message was planned keeps its day."""
        self.lease = self.leased_until = None
        self.name, self.email, self.postal = to.name, to.email, to.postal
        self.channel = DeliveryChannel.EMAIL if to.email else DeliveryChannel.LETTER
        if self.told is not None:
            self.content, self.written_at = content, now
        self._record(facts.TextRendered(self.about, now, self.channel, content.template_version))

    def strand(self, now: datetime) -> None:
        """Nobody knows how to reach the recipient: it fails, and a person must act."""
        self.lease = self.leased_until = self.channel = None
        self._fail(FailureReason.NO_ADDRESS, "no-address", now)

    def take(self, lease: UUID, until: datetime, now: datetime, mail_domain: str) -> None:
        """Lease the message for one attempt. No other process may try before `until`. The Message-ID is fixed here,
        before the first attempt, so that the addressee's mail system can recognise a second copy after a crash."""
        self.may_have_left = self.may_have_left or self._abandoned
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

    def defer(self, lease: UUID, problem: str, now: datetime, chance: float, *, uncertain: bool = False) -> None:
        """Try again by the handover schedule, for 72 hours; after that this channel has failed. `uncertain`: it may
        have arrived all the same."""
        self._release(lease)
        self.may_have_left = self.may_have_left or uncertain
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
        """The letter that replaces this e-mail: it tells the same to the same person."""
        occasion = Occasion(
            self.fact_id,
            self.code,
            self.complaint_id,
            self.reference,
            self.file,
            self.enclosures,
            self.linked_complaint_id,
        )
        kind, key = self.recipient_kind, self.recipient_key
        to = Recipient(kind, key, self.party_id, self.official_id, self.name, None, self.postal)
        letter = self._made(message_id, occasion, to, self.told, now)
        letter.instead_of, letter.avoided_email = self.message_id, self.avoided_email
        if self.told is None:
            letter.content, letter.written_at = self.content, self.written_at
        self._record(facts.MessageFellBack(self.about, now, message_id))
        return letter

    def post(self, posted_on: date, by: str, now: datetime) -> None:
        """The letter was posted. Repeating this is harmless; another day is refused (Awb 2:12)."""
        if self.posted_on is not None:
            if self.posted_on != posted_on:
                raise LetterAlreadyPosted(self.message_id, self.posted_on)
            return
        if self.state is not MessageState.QUEUED:
            raise LetterNotQueued(self.message_id)
        today = legal_day(now)
        if not self.written_on <= posted_on <= today:
            raise PostingDayImpossible(self.written_on, today)
        self.state, self.posted_on = MessageState.POSTED, posted_on
        self._record(facts.LetterPosted(self.about, now, posted_on, by))

    def resolve(self, resolution: Resolution, by: str, now: datetime) -> None:
        """A person dealt with the failed message. Repeating this is harmless."""
        if self.resolution is resolution:
            return
        self._refuse_without_task()
        self.resolution = resolution
        self._record(facts.FailureResolved(self.about, now, resolution, by))

    def reachable_at(self, to: Addressee) -> bool:
        """Whether the failed message could reach the recipient after all. Not where it failed, and never when it may
        have left already."""
        other = (to.email, to.postal) != (self.email, self.postal)
        return not self.may_have_left and to.reachable and (other or self.failure_reason is FailureReason.NO_ADDRESS)

    def go_on(self, to: Addressee, now: datetime) -> None:
        """The task of a person is done by itself when the recipient can be reached after all."""
        if self.open_task and self.failure_reason is not FailureReason.ENCLOSURE_UNUSABLE and self.reachable_at(to):
            self._start_over(now)
            self._record(facts.AddressBecameKnown(self.about, now))

    def retry(self, by: str, to: Addressee, now: datetime) -> None:
        """The cause was fixed: try again, for another 72 hours (Awb 2:11). A missing or refused address is fixed when
        another one is known."""
        self._refuse_without_task()
        if self.failure_reason not in MENDABLE and not self.reachable_at(to):
            raise RetryUseless(self.message_id)
        if self.failure_reason is FailureReason.TIMED_OUT:
            self.avoided_email = None
        self._start_over(now)
        self._record(facts.RetryOrdered(self.about, now, by))

    def _start_over(self, now: datetime) -> None:
        self.state, self.failure_reason = MessageState.PLANNED, None
        self.attempts, self.first_attempt_at, self.due_at = 0, None, now
        if not self.may_have_left:
            self.channel = None

    def _record_enclosures(self, now: datetime) -> None:
        for number, each in enumerate(self.enclosures, start=1):
            self._record(facts.DocumentEnclosed(self.about, now, number, each.document_id, each.version, each.sha256))

    def _release(self, lease: UUID) -> None:
        if self.lease != lease:
            raise LeaseLost(self.message_id)
        self.lease = self.leased_until = self.due_at = None

    def _fail(self, reason: FailureReason, problem: str, now: datetime) -> None:
        self.state, self.failure_reason, self.due_at = MessageState.FAILED, reason, None
        self.channel = self.channel or (DeliveryChannel.EMAIL if self.code in ONLY_BY_EMAIL else DeliveryChannel.LETTER)
        goes_on = self.channel is DeliveryChannel.EMAIL and reason is not FailureReason.ENCLOSURE_UNUSABLE
        if goes_on:
            self.avoided_email = self.email
        self.next_channel = DeliveryChannel.LETTER if goes_on and self.postal else None
        self._record(facts.DeliveryFailed(self.about, now, self.channel, reason, problem, self.next_channel))
        if self.code in NOBODY_MISSES:
            self.resolution = Resolution.GIVEN_UP
            self._record(facts.FailureResolved(self.about, now, self.resolution, None))

    def _refuse_without_task(self) -> None:
        if self.resolution is not None:
            raise AlreadyResolved(self.message_id)
        if not self.open_task:
            raise NothingToResolve(self.message_id)
