"""What people do with a message: post the letter, deal with what failed."""

from datetime import date, datetime

from notifications.domain.delivery import facts
from notifications.domain.delivery.message_record import MessageRecord
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import (
    AlreadyResolved,
    LetterAlreadyPosted,
    LetterNotQueued,
    NothingToResolve,
    PostingDayImpossible,
    RetryUseless,
)
from servicekit.clock import legal_day
from words.messages import FailureReason

MENDABLE = frozenset({FailureReason.ENCLOSURE_UNUSABLE, FailureReason.TIMED_OUT})


class MessageByPeople(MessageRecord):
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
        self._refuse_without_task()
        self.resolution = resolution
        self._record(facts.FailureResolved(self.about, now, resolution, by))

    def retry(self, by: str, now: datetime) -> None:
        """What stood in the way was mended: try the same way once more, with 72 new hours (Awb 2:11)."""
        self._refuse_without_task()
        if self.failure_reason not in MENDABLE:
            raise RetryUseless(self.message_id)
        self.state, self.failure_reason = MessageState.PLANNED, None
        self.attempts, self.first_attempt_at, self.due_at = 0, None, now
        self._record(facts.RetryOrdered(self.about, now, by))

    def _refuse_without_task(self) -> None:
        if self.resolution is not None:
            raise AlreadyResolved(self.message_id)
        if not self.open_task:
            raise NothingToResolve(self.message_id)
