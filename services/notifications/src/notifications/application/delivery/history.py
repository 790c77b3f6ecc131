"""The delivery log: every fact about a message becomes one line that never changes (Awb 2:25)."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from notifications.domain.delivery import facts


class HistoryEvent(StrEnum):
    PLANNED = "PLANNED"
    RENDERED = "RENDERED"
    ATTEMPTED = "ATTEMPTED"
    DEFERRED = "DEFERRED"
    ENCLOSED = "ENCLOSED"
    SENT = "SENT"
    FAILED = "FAILED"
    FELL_BACK = "FELL_BACK"
    QUEUED = "QUEUED"
    POSTED = "POSTED"
    RESOLVED = "RESOLVED"
    RETRIED = "RETRIED"
    READDRESSED = "READDRESSED"


NAMES: dict[type[facts.MessageFact], HistoryEvent] = {
    facts.MessagePlanned: HistoryEvent.PLANNED,
    facts.TextRendered: HistoryEvent.RENDERED,
    facts.DeliveryAttempted: HistoryEvent.ATTEMPTED,
    facts.DeliveryDeferred: HistoryEvent.DEFERRED,
    facts.DocumentEnclosed: HistoryEvent.ENCLOSED,
    facts.MessageSent: HistoryEvent.SENT,
    facts.DeliveryFailed: HistoryEvent.FAILED,
    facts.MessageFellBack: HistoryEvent.FELL_BACK,
    facts.LetterQueued: HistoryEvent.QUEUED,
    facts.LetterPosted: HistoryEvent.POSTED,
    facts.FailureResolved: HistoryEvent.RESOLVED,
    facts.RetryOrdered: HistoryEvent.RETRIED,
    facts.AddressBecameKnown: HistoryEvent.READDRESSED,
}


@dataclass(frozen=True)
class HistoryLine:
    message_id: UUID
    at: datetime
    event: HistoryEvent
    details: dict[str, str]


def line(fact: facts.MessageFact) -> HistoryLine:
    """The line for a fact. Facts hold no address and no text, so neither does the log."""
    known = {field.name for field in fields(facts.MessageFact)}
    values = {field.name: getattr(fact, field.name) for field in fields(fact) if field.name not in known}
    details = {name: _written(value) for name, value in values.items() if value is not None}
    return HistoryLine(fact.about.message_id, fact.at, NAMES[type(fact)], details)


def _written(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
