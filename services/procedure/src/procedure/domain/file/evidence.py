"""What a case knows about its dates and about the messages that left."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.calendar.terms import DueDate
from words.clocks import DeadlineAlert
from words.people import Role


@dataclass(frozen=True)
class Sending:
    """Evidence that a message left (Awb 2:19)."""

    message_id: UUID
    code: str
    recipient: str
    channel: str
    sent_on: date


@dataclass(frozen=True)
class GivenAlert:
    """An alert about a date, once given never given again."""

    due_on: date
    alert: DeadlineAlert


@dataclass(frozen=True)
class Computation:
    """A date as it was computed at some moment; the last one of each clock counts."""

    due: DueDate
    computed_at: datetime
    why: str
    role: Role
    provisional: bool = False
