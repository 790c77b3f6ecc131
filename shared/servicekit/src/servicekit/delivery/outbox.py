"""Outgoing facts: stored in the transaction of the change they report, published by the relay."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.event import Door, Event, Fact
from servicekit.delivery.causation import Cause, current_cause
from servicekit.delivery.tables import DeliveryTables
from servicekit.ids import new_id
from servicekit.tracing import current_traceparent


@dataclass(frozen=True)
class Outgoing:
    """What a service wants to publish: which event, about which subject, with which data. The envelope is added
    here."""

    event: type[Event]
    subject: UUID
    data: Fact


def source_of(oin: str, service: str) -> str:
    """The publisher, after the NL GOV profile: the organisation, then the system."""
    return f"urn:nld:oin:{oin}:systeem:wederhoor-{service}"


def envelope(outgoing: Outgoing, *, source: str, sequence: int, now: datetime, cause: Cause) -> Event:
    """The event as it is sent. `id` and `time` are made here and never change again."""
    return outgoing.event(
        id=str(new_id()),
        source=source,
        type=outgoing.event.type_name(),
        subject=str(outgoing.subject),
        time=now,
        sequence=f"{sequence:010}",
        correlationid=cause.correlation_id,
        causationid=cause.causation_id,
        actor=cause.actor,
        traceparent=current_traceparent(),
        data=outgoing.data,
    )


def outbox_row(event: Event, now: datetime) -> dict[str, Any]:
    """The row that holds an event until it is published."""
    return {
        "event_id": UUID(event.id),
        "door": event.door.value,
        "type": event.type,
        "subject": event.subject,
        "correlation_id": event.correlationid,
        "traceparent": event.traceparent,
        "payload": event.to_bytes(),
        "created_at": now,
    }


class Outbox:
    """Puts facts in the outbox of the open transaction. They leave if, and only if, it commits."""

    def __init__(self, session: AsyncSession, tables: DeliveryTables, source: str) -> None:
        self._session = session
        self._tables = tables
        self._source = source

    async def put(self, outgoing: Iterable[Outgoing], now: datetime) -> None:
        """Store these facts, in this order, each with the next sequence number of its subject."""
        told = list(outgoing)
        if not told:
            return
        cause = current_cause()
        numbers = await self._numbers(told)
        rows = []
        for item in told:
            sequence = numbers[item.event.door, item.subject].pop(0)
            event = envelope(item, source=self._source, sequence=sequence, now=now, cause=cause)
            rows.append(outbox_row(event, now))
        await self._session.execute(insert(self._tables.outbox), rows)

    async def _numbers(self, told: list[Outgoing]) -> dict[tuple[Door, UUID], list[int]]:
        counts: dict[tuple[Door, UUID], int] = defaultdict(int)
        for item in told:
            counts[item.event.door, item.subject] += 1
        numbers = {}
        for (door, subject), count in sorted(counts.items(), key=str):  # the same order everywhere: no deadlock
            last = await self._advance(door, subject, count)
            numbers[door, subject] = list(range(last - count + 1, last + 1))
        return numbers

    async def _advance(self, door: Door, subject: UUID, count: int) -> int:
        table = self._tables.sequences
        statement = insert(table).values(door=door.value, subject=str(subject), last=count)
        statement = statement.on_conflict_do_update(
            index_elements=[table.c.door, table.c.subject], set_={"last": table.c.last + count}
        )
        result = await self._session.execute(statement.returning(table.c.last))
        return int(result.scalar_one())


def pending(tables: DeliveryTables) -> sa.Select[Any, Any]:
    """How many facts wait to be published, and since when."""
    outbox = tables.outbox
    return sa.select(sa.func.count(), sa.func.min(outbox.c.created_at)).where(outbox.c.published_at.is_(None))
