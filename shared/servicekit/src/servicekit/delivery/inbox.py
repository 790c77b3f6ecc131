"""Incoming facts: applied once; after a failure kept until the next attempt; finally parked."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.event import Event
from servicekit.delivery.inbox_schedule import next_effect
from servicekit.delivery.tables import DeliveryTables
from servicekit.errors import DomainError


class UnreadableError(Exception):
    """No attempt will make this message readable. The text of the error is one fixed word."""

    def __init__(self, reason: str, type_name: str | None = None) -> None:
        super().__init__(reason)
        self.type_name = type_name


def reason_of(error: BaseException) -> str:
    """Why an effect failed, without any of its content: messages may contain personal data."""
    if isinstance(error, UnreadableError):
        return str(error)
    return f"{type(error).__name__}: {error.code}" if isinstance(error, DomainError) else type(error).__name__


@dataclass(frozen=True)
class Arrival:
    """A message as it came off a queue. `key` is unique per publisher and event; unreadable bytes are identified by
    their SHA-256."""

    key: str
    queue: str
    body: bytes
    type: str | None = None
    subject: str | None = None

    @classmethod
    def of(cls, event: Event, queue: str, body: bytes) -> "Arrival":
        publisher = event.source.rsplit("-", 1)[-1]
        return cls(f"{publisher}/{event.id}", queue, body, event.type, event.subject)

    @classmethod
    def unreadable(cls, queue: str, body: bytes, type_name: str | None = None) -> "Arrival":
        return cls(f"sha256/{queue}/{hashlib.sha256(body).hexdigest()}", queue, body, type_name)


class Inbox:
    """The inbox inside one open transaction."""

    def __init__(self, session: AsyncSession, tables: DeliveryTables) -> None:
        self._session = session
        self._table = tables.inbox

    async def first_time(self, arrival: Arrival, now: datetime) -> bool:
        """Claim an event for this transaction. False: it was already applied, or it waits for its next attempt."""
        return await self._add(arrival, now, state="applied", closed_at=now)

    async def postpone(self, arrival: Arrival, now: datetime, error: BaseException) -> None:
        """Keep an event whose effect failed the first time."""
        later = next_effect(1, now, now)
        values = {"attempts": 1, "reason": reason_of(error), "body": arrival.body, "next_attempt_at": later}
        await self._add(arrival, now, state="waiting", **values)

    async def park(self, arrival: Arrival, now: datetime, reason: str) -> bool:
        """Keep a message that no attempt will help, for an operator. False: it was known already."""
        return await self._add(arrival, now, state="parked", reason=reason, body=arrival.body)

    async def _add(self, arrival: Arrival, now: datetime, **values: Any) -> bool:
        row = {"key": arrival.key, "queue": arrival.queue, "type": arrival.type, "subject": arrival.subject}
        statement = insert(self._table).values(**row, received_at=now, **values).on_conflict_do_nothing()
        result = await self._session.execute(statement.returning(self._table.c.key))
        return result.scalar_one_or_none() is not None

    async def take_due(self, now: datetime) -> tuple[Arrival, datetime, int] | None:
        """Lock one event whose time has come and mark it applied; the mark is kept only if the caller's effect
        succeeds."""
        table = self._table
        due = (
            sa.select(table.c.key, table.c.body, table.c.received_at, table.c.attempts, table.c.queue)
            .where(table.c.state == "waiting", table.c.next_attempt_at <= now)
            .order_by(table.c.next_attempt_at)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = (await self._session.execute(due)).one_or_none()
        if row is None:
            return None
        applied = {"state": "applied", "closed_at": now, "body": None, "next_attempt_at": None, "reason": None}
        await self._session.execute(sa.update(table).where(table.c.key == row.key).values(**applied))
        return Arrival(row.key, row.queue, row.body), row.received_at, row.attempts

    async def failed_again(self, key: str, received_at: datetime, now: datetime, error: BaseException) -> bool:
        """Give an event its next time, or park it after the last. True: parked."""
        table = self._table
        attempts = sa.select(table.c.attempts).where(table.c.key == key, table.c.state == "waiting").with_for_update()
        earlier = (await self._session.execute(attempts)).scalar_one_or_none()
        if earlier is None:  # another replica has applied it since, or an operator closed it
            return False
        hopeless = isinstance(error, UnreadableError)
        later = None if hopeless else next_effect(earlier + 1, received_at, now)
        values = {"attempts": earlier + 1, "reason": reason_of(error), "next_attempt_at": later}
        state = "parked" if later is None else "waiting"
        await self._session.execute(sa.update(table).where(table.c.key == key).values(state=state, **values))
        return later is None
