"""Doubles and builders for tests of services. servicekit's own tests compare the doubles with the real thing."""

from datetime import UTC, datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from contracts.event import Event, Fact
from servicekit.delivery.causation import Cause
from servicekit.delivery.inbox import Arrival, reason_of
from servicekit.delivery.outbox import Outgoing, envelope, source_of
from servicekit.web.idempotency import IdempotencyKeyReused, RequestUnderWay, StoredAnswer

OIN = "0" * 20
CHAIN = "0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90"

E = TypeVar("E", bound=Event)


def an_event(
    event: type[E],
    data: Fact,
    *,
    subject: UUID,
    sequence: int = 1,
    service: str = "intake",
    now: datetime | None = None,
) -> E:
    """An event as its publisher would have sent it."""
    outgoing = Outgoing(event, subject, data)
    moment = now or datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    made = envelope(
        outgoing, source=source_of(OIN, service), sequence=sequence, now=moment, cause=Cause(CHAIN, None, "system")
    )
    return cast("E", made)


class MemoryInbox:
    """The inbox of an in-memory unit of work."""

    def __init__(self) -> None:
        self.applied: set[str] = set()
        self.waiting: dict[str, str] = {}
        self.parked: dict[str, str] = {}

    async def first_time(self, arrival: Arrival, _now: datetime) -> bool:
        new = not self._knows(arrival)
        if new:
            self.applied.add(arrival.key)
        return new

    async def postpone(self, arrival: Arrival, _now: datetime, error: BaseException) -> None:
        if not self._knows(arrival):
            self.waiting[arrival.key] = reason_of(error)

    async def park(self, arrival: Arrival, _now: datetime, reason: str) -> bool:
        new = not self._knows(arrival)
        if new:
            self.parked[arrival.key] = reason
        return new

    def _knows(self, arrival: Arrival) -> bool:
        return arrival.key in self.applied or arrival.key in self.waiting or arrival.key in self.parked


class MemoryRequests:
    """The idempotency keys of an in-memory unit of work."""

    def __init__(self) -> None:
        self.stored: dict[tuple[str, str], tuple[str, StoredAnswer]] = {}

    async def earlier(self, scope: str, key: str | None, print_: str) -> StoredAnswer | None:
        found = self.stored.get((scope, key or ""))
        if key is None or found is None:
            return None
        if found[0] != print_:
            raise IdempotencyKeyReused
        return found[1]

    async def remember(self, scope: str, key: str | None, print_: str, given: StoredAnswer, _now: Any) -> None:
        if key is None:
            return
        if (scope, key) in self.stored:
            raise RequestUnderWay
        self.stored[scope, key] = (print_, given)


class MemoryErasures:
    """The erased subjects of an in-memory unit of work."""

    def __init__(self) -> None:
        self.subjects: set[UUID] = set()

    async def has(self, subject: UUID) -> bool:
        return subject in self.subjects

    async def add(self, subject: UUID, _now: datetime) -> bool:
        new = subject not in self.subjects
        self.subjects.add(subject)
        return new
