"""Lets an operator inspect, retry and dismiss messages that were not applied yet. Never shows a body: it may contain
personal data."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

import sqlalchemy as sa
from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from servicekit.clock import Now
from servicekit.delivery.outbox import pending
from servicekit.delivery.tables import DeliveryTables
from servicekit.errors import Conflict, NotFound
from servicekit.observability import Metrics
from servicekit.web.auth import Access, CallerDep

OPERATIONS_ACCESS = {
    "GET /v1/operations/inbox": Access.roles("operator"),
    "GET /v1/operations/inbox/{key:path}": Access.roles("operator"),
    "POST /v1/operations/inbox/{key:path}/retry": Access.roles("operator"),
    "POST /v1/operations/inbox/{key:path}/dismissal": Access.roles("operator"),
    "GET /v1/operations/outbox": Access.roles("operator"),
}


class MessageUnknown(NotFound):
    code = "message-unknown"

    def __init__(self) -> None:
        super().__init__("There is no such message.")


class MessageClosed(Conflict):
    code = "message-closed"

    def __init__(self) -> None:
        super().__init__("This message was already applied or dismissed.")


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)


class InboxMessage(_Model):
    """A message without its content."""

    key: str
    queue: str
    type: str | None
    subject: str | None
    state: str
    attempts: int
    reason: str | None
    received_at: datetime
    next_attempt_at: datetime | None
    closed_at: datetime | None
    closed_by: str | None
    closed_because: str | None


class InboxPage(_Model):
    items: Sequence[InboxMessage]
    total: int


class OutboxState(_Model):
    pending: int
    oldest_at: datetime | None


class Dismissal(_Model):
    reason: Annotated[str, Field(min_length=5, max_length=500)]


class Operations:
    """An operator's queries and actions on one service's tables."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession], tables: DeliveryTables, now: Now) -> None:
        self._sessions = sessions
        self._tables = tables
        self._now = now
        inbox = tables.inbox
        self._columns = [inbox.c[name] for name in InboxMessage.model_fields]

    async def listed(self, state: str, limit: int) -> InboxPage:
        inbox = self._tables.inbox
        chosen = sa.select(*self._columns).where(inbox.c.state == state).order_by(inbox.c.received_at, inbox.c.key)
        counted = sa.select(sa.func.count()).select_from(inbox).where(inbox.c.state == state)
        async with self._sessions() as session:
            rows = (await session.execute(chosen.limit(limit))).all()
            total = (await session.execute(counted)).scalar_one()
        return InboxPage(items=[InboxMessage.model_validate(row) for row in rows], total=total)

    async def one(self, key: str) -> InboxMessage:
        async with self._sessions() as session:
            return await self._read(session, key)

    async def close(self, key: str, by: str, **values: Any) -> InboxMessage:
        """Change an open message; refused when it is closed."""
        inbox = self._tables.inbox
        change = sa.update(inbox).where(inbox.c.key == key, inbox.c.state.in_(["waiting", "parked"]))
        async with self._sessions.begin() as session:
            changed = await session.execute(change.values(closed_by=by, **values).returning(inbox.c.key))
            if changed.scalar_one_or_none() is None:
                await self._read(session, key)
                raise MessageClosed
            return await self._read(session, key)

    async def retry(self, key: str, by: str) -> InboxMessage:
        """Try again now. If it fails again, the inbox schedule counts from now."""
        now = self._now()
        return await self.close(key, by, state="waiting", next_attempt_at=now, received_at=now, attempts=0)

    async def dismiss(self, key: str, by: str, reason: str) -> InboxMessage:
        """Give up a message for good. Its body is destroyed; who did it and why are kept."""
        gone = {"state": "dismissed", "body": None, "next_attempt_at": None, "closed_at": self._now()}
        return await self.close(key, by, closed_because=reason, **gone)

    async def outbox(self) -> OutboxState:
        async with self._sessions() as session:
            count, oldest = (await session.execute(pending(self._tables))).one()
        return OutboxState(pending=count, oldest_at=oldest)

    async def observe(self, metrics: Metrics) -> None:
        """Update the gauges."""
        inbox = self._tables.inbox
        open_ = sa.select(inbox.c.state, sa.func.count()).where(inbox.c.state.in_(["waiting", "parked"]))
        async with self._sessions() as session:
            rows = (await session.execute(open_.group_by(inbox.c.state))).all()
        counts: dict[str, int] = {state: count for state, count in rows}  # noqa: C416 - rows are not tuples to mypy
        waiting = await self.outbox()
        for state in ("waiting", "parked"):
            metrics.inbox_open.labels(state).set(counts.get(state, 0))
        metrics.outbox_pending.set(waiting.pending)
        age = (self._now() - waiting.oldest_at).total_seconds() if waiting.oldest_at else 0
        metrics.outbox_age.set(age)

    async def _read(self, session: AsyncSession, key: str) -> InboxMessage:
        row = (await session.execute(sa.select(*self._columns).where(self._tables.inbox.c.key == key))).one_or_none()
        if row is None:
            raise MessageUnknown
        return InboxMessage.model_validate(row)


def operations_router(operations: Operations) -> APIRouter:
    """List, inspect, retry and dismiss, for the operator role."""
    router = APIRouter(prefix="/v1/operations", tags=["operations"])

    @router.get("/inbox")
    async def list_inbox(
        state: Literal["waiting", "parked", "dismissed"] = "parked",
        limit: Annotated[int, Query(ge=1, le=500)] = 100,
    ) -> InboxPage:
        """Messages that were not applied yet, oldest first."""
        return await operations.listed(state, limit)

    @router.get("/outbox")
    async def outbox_state() -> OutboxState:
        """How many facts wait to be published, and since when."""
        return await operations.outbox()

    @router.post("/inbox/{key:path}/retry")
    async def retry(key: str, caller: CallerDep) -> InboxMessage:
        """Try a message again now."""
        return await operations.retry(key, caller.subject)

    @router.post("/inbox/{key:path}/dismissal")
    async def dismiss(key: str, body: Dismissal, caller: CallerDep) -> InboxMessage:
        """Give up a message, with the reason."""
        return await operations.dismiss(key, caller.subject, body.reason)

    @router.get("/inbox/{key:path}")
    async def inspect(key: str) -> InboxMessage:
        """One message, without its content."""
        return await operations.one(key)

    return router
