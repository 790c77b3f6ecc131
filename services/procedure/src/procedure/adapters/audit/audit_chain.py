"""Reads the audit trail as a chain: in order, a few thousand entries at a time, all from one moment."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from procedure.adapters.tables import audit_entries, audit_head
from procedure.application.audit.audit_chain import Head, Link
from procedure.application.audit.verify_trail import Span

_AT_ONCE = 2000


class SqlChain:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def head(self) -> Head:
        row = (await self._connection.execute(sa.select(audit_head))).one()
        return Head(row.number, row.hash)

    async def links(self, span: Span | None = None) -> AsyncGenerator[Link, None]:
        table = audit_entries
        asked = sa.select(table).order_by(table.c.number).limit(_AT_ONCE)
        if span is not None:
            asked = asked.where(table.c.number.between(span.first, span.last))
        after, rows = None, (await self._connection.execute(asked)).all()
        while rows:
            for row in rows:
                yield _link(row)
            after = rows[-1].number
            rows = (await self._connection.execute(asked.where(table.c.number > after))).all()

    async def span(self, since: datetime | None, until: datetime | None) -> Span | None:
        table = audit_entries
        asked = sa.select(sa.func.min(table.c.number), sa.func.max(table.c.number))
        if since is not None:
            asked = asked.where(table.c.at >= since)
        if until is not None:
            asked = asked.where(table.c.at < until)
        first, last = (await self._connection.execute(asked)).one()
        return None if first is None else Span(first, last)


@asynccontextmanager
async def chain_of(engine: AsyncEngine) -> AsyncIterator[SqlChain]:
    """The chain as it is now; writers are not held up."""
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield SqlChain(connection)


def _link(row: sa.Row[Any]) -> Link:
    content = None if _blank(row) else content_of(row)
    return Link(row.number, content, row.salt, row.content_hash, row.hash, row.erased_at)


def _blank(row: sa.Row[Any]) -> bool:
    """Whether an erasure left this entry without content."""
    said = (row.complaint_id, row.official_id, row.role, row.action, row.step, row.state, row.details)
    return all(each is None for each in said)


def content_of(row: sa.Row[Any]) -> dict[str, Any]:
    """Exactly the content that the database hashed (migration 0004)."""
    return {
        "entryId": str(row.entry_id),
        "complaintId": str(row.complaint_id) if row.complaint_id else None,
        "at": row.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "officialId": row.official_id,
        "role": row.role,
        "action": row.action,
        "step": row.step,
        "state": row.state,
        "details": row.details,
    }
