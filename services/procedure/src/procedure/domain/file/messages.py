"""The evidence that messages about a case left."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from words.cases import CaseState

NOTICES = {CaseState.DECIDED: "M16", CaseState.NOT_HANDLED: "M18"}  # the message that is the notice of each end


@dataclass(frozen=True)
class Sending:
    """Evidence that a message left (Awb 2:19)."""

    message_id: UUID
    code: str
    recipient: str
    channel: str
    sent_on: date
    party_id: UUID | None = None  # None for officials who are no party, and in evidence from before parties had an id


@dataclass(kw_only=True)
class Messages:
    """Oldest first. Of two sendings to the same person the later one counts (Awb 2:11)."""

    sendings: tuple[Sending, ...] = ()

    def knows(self, message_id: UUID) -> bool:
        """Evidence of this message arrived before."""
        return any(each.message_id == message_id for each in self.sendings)

    def sent_on(self, code: str, *recipients: str, since: int = 0) -> tuple[date, ...]:
        """The days on which messages with this code left, to these kinds of recipients or to any. Skips the first
        `since` sendings."""
        wanted = (each for each in self.sendings[since:] if each.code == code)
        return tuple(each.sent_on for each in wanted if not recipients or each.recipient in recipients)
