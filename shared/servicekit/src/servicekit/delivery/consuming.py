"""Takes messages off the queues and applies each once: inbox, effect and own facts in one transaction, then the ack."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from faststream.exceptions import RejectMessage
from opentelemetry.trace import SpanKind
from pydantic import BaseModel, ConfigDict, ValidationError

from contracts.event import Door, Event
from servicekit.clock import Now
from servicekit.database import database_away
from servicekit.delivery.causation import Cause, caused_by, correlation
from servicekit.delivery.inbox import Arrival, UnreadableError, reason_of
from servicekit.observability import Metrics, get_logger
from servicekit.tracing import span

MAX_BYTES = 1_048_576
_TYPE = re.compile(r"nl\.wederhoor\.[a-z-]{1,60}\.[a-z-]{1,60}\.v\d{1,4}")  # any other type may contain arbitrary text
_DEATHS = {"rejected", "expired", "maxlen", "delivery_limit"}

_log = get_logger(__name__)


Begin = Callable[[], AbstractAsyncContextManager[Any]]
Effect = Callable[[Any, Any], Awaitable[None]]


@dataclass(frozen=True)
class Reader:
    """One queue of a service on one exchange, and what it does with each type of event it reads."""

    queue: str
    door: Door
    effects: Mapping[type[Event], Effect]

    def types(self) -> list[str]:
        return [event.type_name() for event in self.effects]

    def find(self, type_name: str) -> tuple[type[Event], Effect] | None:
        """The event class and effect for a type, or None when this reader does not know it."""
        return next(((e, effect) for e, effect in self.effects.items() if e.type_name() == type_name), None)


class _Head(BaseModel):
    """Just enough of a message to find its type."""

    model_config = ConfigDict(hide_input_in_errors=True)

    type: str


def decode(reader: Reader, body: bytes) -> tuple[Event, Effect]:
    """Decode a message, or give one word why it cannot be read."""
    if len(body) > MAX_BYTES:
        raise UnreadableError("oversized")
    try:
        type_name = _Head.model_validate_json(body).type
    except ValidationError:
        raise UnreadableError("undecodable") from None
    found = reader.find(type_name)
    if found is None:
        raise UnreadableError("unknown-type", type_name if _TYPE.fullmatch(type_name) else None)
    try:
        event = found[0].model_validate_json(body)
        UUID(event.id), UUID(event.subject)  # keys and log lines: nothing else may appear there
    except ValueError:
        raise UnreadableError("invalid", type_name) from None
    return event, found[1]


class Receiver:
    """Applies messages for one service. The consumer uses it for new messages, the retries for postponed ones."""

    def __init__(self, readers: Sequence[Reader], begin: Begin, now: Now, metrics: Metrics) -> None:
        self.readers = readers
        self._begin = begin
        self._now = now
        self._metrics = metrics
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.database_lost = asyncio.Event()

    async def receive(self, reader: Reader, body: bytes) -> None:
        """Apply, postpone or park one message. Returns once that is committed, so the broker may drop it; returns the
        message to the broker when the database itself is away."""
        try:
            result = await self._receive(reader, body)
        except Exception as error:
            if not database_away(error):
                _log.exception("message-not-stored", queue=reader.queue)
            self.database_lost.set()
            raise RejectMessage(requeue=True) from error
        self._metrics.consumed.labels(reader.queue, result).inc()

    async def bury(self, reader: Reader, body: bytes, reason: str) -> None:
        """Park a message that the broker gave up on."""
        try:
            event, _ = decode(reader, body)
            arrival = Arrival.of(event, reader.queue, body)
        except UnreadableError as error:
            arrival = Arrival.unreadable(reader.queue, body, error.type_name)
        try:
            result = await self._park(arrival, f"dead-lettered: {reason if reason in _DEATHS else 'unknown'}")
        except Exception as error:
            self.database_lost.set()
            raise RejectMessage(requeue=True) from error
        self._metrics.consumed.labels(reader.queue, result).inc()

    async def _receive(self, reader: Reader, body: bytes) -> str:
        try:
            event, effect = decode(reader, body)
        except UnreadableError as error:
            return await self._park(Arrival.unreadable(reader.queue, body, error.type_name), str(error))
        arrival = Arrival.of(event, reader.queue, body)
        async with self._turn(event.subject):  # in this process one message per subject at a time, in order of arrival
            with cause_of(event):
                return await self._apply_or_postpone(arrival, event, effect)

    async def _apply_or_postpone(self, arrival: Arrival, event: Event, effect: Effect) -> str:
        try:
            return await self._apply(arrival, event, effect)
        except Exception as error:  # noqa: BLE001 - if the database is away, postponing fails too and the broker keeps it
            async with self._begin() as work:
                await work.inbox.postpone(arrival, self._now(), error)
            _log.info("effect-postponed", type=event.type, key=arrival.key, error=reason_of(error))
            return "postponed"

    def _turn(self, subject: str) -> asyncio.Lock:
        if len(self._turns) > 10_000:
            self._turns = defaultdict(asyncio.Lock, {s: lock for s, lock in self._turns.items() if lock.locked()})
        return self._turns[subject]

    async def _apply(self, arrival: Arrival, event: Event, effect: Effect) -> str:
        async with self._begin() as work:
            if not await work.inbox.first_time(arrival, self._now()):
                return "repeated"
            await effect(event, work)
        return "applied"

    async def _park(self, arrival: Arrival, reason: str) -> str:
        async with self._begin() as work:
            new = await work.inbox.park(arrival, self._now(), reason)
        if new:
            _log.error("message-parked", queue=arrival.queue, key=arrival.key, reason=reason)
        return "parked" if new else "repeated"

    async def retry_one(self) -> bool:
        """Apply one postponed message whose time has come. False: there is none."""
        taken = None
        try:
            async with self._begin() as work:
                taken = await work.inbox.take_due(self._now())
                if taken is None:
                    return False
                await self._apply_later(taken[0], work)
        except Exception as error:
            if taken is None:
                raise
            await self._note_failure(taken[0], taken[1], error)
            return True
        self._metrics.consumed.labels(taken[0].queue, "applied-later").inc()
        return True

    async def _apply_later(self, kept: Arrival, work: Any) -> None:
        reader = next((r for r in self.readers if r.queue == kept.queue), None)
        if reader is None:
            raise UnreadableError("unknown-queue")
        event, effect = decode(reader, kept.body)
        known_as = Arrival.of(event, reader.queue, kept.body)
        # An unreadable message was parked under its hash; the same event may have arrived again since.
        if known_as.key == kept.key or await work.inbox.first_time(known_as, self._now()):
            with cause_of(event):
                await effect(event, work)

    async def _note_failure(self, kept: Arrival, received_at: datetime, error: Exception) -> None:
        async with self._begin() as work:
            parked = await work.inbox.failed_again(kept.key, received_at, self._now(), error)
        self._metrics.consumed.labels(kept.queue, "parked" if parked else "postponed").inc()
        if parked:
            _log.error("message-parked", queue=kept.queue, key=kept.key, reason=reason_of(error))


@contextmanager
def cause_of(event: Event) -> Iterator[None]:
    """Facts stored while an event is applied name that event as their cause, in the same chain and trace."""
    cause = Cause(correlation(event.correlationid) or event.id, event.id, event.actor or "system")
    with caused_by(cause), span(f"process {event.type}", SpanKind.CONSUMER, event.traceparent):
        yield
