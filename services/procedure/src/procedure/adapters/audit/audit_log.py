"""Pages of the audit trail: each is one walk along an index, whatever the filter."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from procedure.adapters.access.closed import shut_out
from procedure.adapters.tables import audit_entries, cases, ombudsman_cases, recommendations
from procedure.application.audit.audit_log import AuditQuestion, ListedEntry, Place
from procedure.application.audit.auditing import AuditEntry

_PLACE = sa.tuple_(audit_entries.c.at, audit_entries.c.number)


class SqlAuditLog:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def page(self, question: AuditQuestion) -> Sequence[ListedEntry]:
        table = audit_entries
        asked = sa.select(table).where(*_wanted(question), ~_shut_out(question.reader))
        asked = asked.order_by(table.c.at, table.c.number).limit(question.limit)
        async with self._sessions() as session:
            return [_listed(row) for row in await session.execute(asked)]

    async def secret_of(self, entry_id: UUID, official_id: str) -> bytes | None:
        table = audit_entries
        asked = sa.select(table.c.salt).where(table.c.entry_id == entry_id, table.c.official_id == official_id)
        async with self._sessions() as session:
            return (await session.execute(asked)).scalar_one_or_none()


def _wanted(question: AuditQuestion) -> list[sa.ColumnElement[bool]]:
    table = audit_entries
    asked = {name: getattr(question, name) for name in ("complaint_id", "official_id", "action")}
    wanted: list[sa.ColumnElement[bool]] = [table.c[name] == value for name, value in asked.items() if value]
    if question.since is not None:
        wanted.append(table.c.at >= question.since)
    if question.until is not None:
        wanted.append(table.c.at <= question.until)
    if question.after is not None:
        wanted.append(sa.tuple_(sa.literal(question.after.at), sa.literal(question.after.number)) < _PLACE)
    return wanted


def _shut_out(reader: str) -> sa.Exists:
    """Shut out of the case, or of a file that followed from it: an ombudsman case or a recommendation."""
    entry = audit_entries.c.complaint_id
    about = [
        sa.select(table.c.complaint_id).where(table.c.file_id == entry).correlate(audit_entries).scalar_subquery()
        for table in (ombudsman_cases, recommendations)
    ]
    return sa.exists().where(cases.c.complaint_id == sa.func.coalesce(*about, entry), shut_out(reader))


def _listed(row: sa.Row[Any]) -> ListedEntry:
    entry = None
    if row.erased_at is None:
        content = (row.complaint_id, row.at, row.official_id, row.role, row.action, row.step, row.state, row.details)
        entry = AuditEntry(*content, row.entry_id)
    return ListedEntry(Place(row.at, row.number), row.hash, entry, row.erased_at)
