"""One message: one fact, one recipient, one channel, from intent to posting."""

from datetime import datetime
from typing import Self
from uuid import UUID

from notifications.domain.delivery import facts
from notifications.domain.delivery.message_by_people import MessageByPeople
from notifications.domain.delivery.schedule import next_attempt, window_over
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import LeaseLost
from notifications.domain.messages.content import Content, MailCopy, Occasion
from notifications.domain.people.contact import Addressee
from words.messages import DeliveryChannel, FailureReason


class Message(MessageByPeople):
    @classmethod
    def plan(cls, message_id: UUID, occasion: Occasion, to: Addressee, content: Content, now: datetime) -> Self:
        """Decide how this person is written to: by e-mail where that is allowed (Awb 2:8), else by letter.
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
        self._record_enclosures(now)
        self._record(facts.MessageSent(self.about, now))

    def queue(self, lease: UUID, document_hash: str, now: datetime) -> None:
        """The document is made: the print room may take it, with its enclosures."""
        self._release(lease)
        self.state = MessageState.QUEUED
        self._record_enclosures(now)
        self._record(facts.LetterQueued(self.about, now, document_hash))

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

    def hold_back(self, lease: UUID, problem: str, now: datetime) -> None:
        """What must go along is not there, or not right. No other channel helps; without it nothing leaves."""
        self._release(lease)
        self._fail(FailureReason.ENCLOSURE_UNUSABLE, problem, now)

    def fall_back(self, message_id: UUID, now: datetime) -> Self:
        """The letter that takes the place of this e-mail: the same text to the same person."""
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

    def _record_enclosures(self, now: datetime) -> None:
        for number, each in enumerate(self.enclosures, start=1):
            self._record(facts.DocumentEnclosed(self.about, now, number, each.document_id, each.version, each.sha256))

    def _release(self, lease: UUID) -> None:
        if self.state is not MessageState.PLANNED or self.lease != lease:
            raise LeaseLost(self.message_id)
        self.lease = self.leased_until = self.due_at = None

    def _fail(self, reason: FailureReason, problem: str, now: datetime) -> None:
        self.state, self.failure_reason, self.due_at = MessageState.FAILED, reason, None
        goes_on = self.channel is DeliveryChannel.EMAIL and reason is not FailureReason.ENCLOSURE_UNUSABLE
        self.next_channel = DeliveryChannel.LETTER if goes_on and self.postal else None
        self._record(facts.DeliveryFailed(self.about, now, reason, problem, self.next_channel))
