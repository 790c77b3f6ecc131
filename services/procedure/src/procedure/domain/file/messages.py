"""The evidence that messages about a case left."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from words.cases import CaseState

NOTICES = {CaseState.DECIDED: "M16", CaseState.NOT_HANDLED: "M18"}  # the message that is the notice of each end

FAILURES_BEFORE_EXCEPTION = 2


@dataclass(frozen=True)
class Sending:
    """Evidence that a message left (Awb 2:19)."""

    message_id: UUID
    code: str
    recipient: str
    channel: str
    sent_on: date
    party_id: UUID | None = None  # None for officials who are no party, and in evidence from before parties had an id


@dataclass(frozen=True)
class Failure:
    """A message that could not be delivered in any way, on this day (Awb 2:11)."""

    message_id: UUID
    code: str
    party_id: UUID | None
    failed_on: date


@dataclass(kw_only=True)
class Messages:
    """Oldest first. Of two sendings to the same person the later one counts (Awb 2:11)."""

    sendings: tuple[Sending, ...] = ()
    failures: tuple[Failure, ...] = ()

    def knows(self, message_id: UUID) -> bool:
        """Evidence of this message arrived before."""
        return any(each.message_id == message_id for each in self.sendings)

    def unreached(self, code: str, party_ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
        """Those of these people to whom no message with this code is known to have left. Evidence from before parties
        had an id counts for one of them each."""
        sent = [each.party_id for each in self.sendings if each.code == code]
        return tuple(each for each in party_ids if each not in sent)[sent.count(None) :]

    def is_undeliverable(self, party_id: UUID) -> bool:
        """The copy or the offer to this accused failed at least twice, in every way."""
        failed = [each for each in self.failures if each.party_id == party_id and each.code in ("M09", "M11")]
        return len(failed) >= FAILURES_BEFORE_EXCEPTION

    def left_to(self, code: str, party_id: UUID | None, *acting_for: str) -> tuple[date, ...]:
        """The days on which messages with this code left to this person, or to somebody of these kinds who acts for
        them. Evidence without an id is of everybody."""
        return tuple(
            each.sent_on
            for each in self.sendings
            if each.code == code
            and (party_id is None or each.party_id in (None, party_id) or each.recipient in acting_for)
        )

    def sent_on(self, code: str, *recipients: str, since: int = 0, person: UUID | None = None) -> tuple[date, ...]:
        """The days on which messages with this code left, to these kinds of recipients or to any; of `person` only
        those to them, or without an id. Skips the first `since` sendings."""
        wanted = (each for each in self.sendings[since:] if each.code == code)
        of_person = (each for each in wanted if person is None or each.party_id in (None, person))
        return tuple(each.sent_on for each in of_person if not recipients or each.recipient in recipients)
