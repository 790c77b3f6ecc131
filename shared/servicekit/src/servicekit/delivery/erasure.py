"""Subjects that were destroyed for good: nothing about them is kept or accepted again, however late it arrives."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.event import Door
from servicekit.delivery.tables import DeliveryTables

_SPACE = 8  # of advisory locks: the one for subjects


def erased_subjects(metadata: sa.MetaData) -> sa.Table:
    """Declare the table in a service's own metadata. Only an id and a moment remain of a subject."""
    return sa.Table(
        "erased_subjects",
        metadata,
        sa.Column("subject", sa.Uuid, primary_key=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
    )


class Erasures:
    """What was erased, inside one open transaction."""

    def __init__(self, session: AsyncSession, tables: DeliveryTables, erased: sa.Table) -> None:
        self._session = session
        self._tables = tables
        self._erased = erased

    async def has(self, subject: UUID) -> bool:
        """Whether the subject was erased. If not, it cannot be erased before this transaction ends."""
        await self._session.execute(sa.select(sa.func.pg_advisory_xact_lock_shared(_SPACE, _key(subject))))
        known = sa.select(sa.literal(1)).where(self._erased.c.subject == subject)
        return (await self._session.execute(known)).first() is not None

    async def add(self, subject: UUID, now: datetime) -> bool:
        """Remember that the subject is erased, and drop its waiting messages and personal facts. False: it was erased
        before."""
        await self._session.execute(sa.select(sa.func.pg_advisory_xact_lock(_SPACE, _key(subject))))
        new = insert(self._erased).values(subject=subject, erased_at=now).on_conflict_do_nothing()
        if (await self._session.execute(new.returning(self._erased.c.subject))).first() is None:
            return False
        await self._forget_arrivals(str(subject), now)
        outbox = self._tables.outbox
        untold = sa.and_(outbox.c.subject == str(subject), outbox.c.door == Door.PERSONAL.value)
        await self._session.execute(sa.delete(outbox).where(untold))
        return True

    async def _forget_arrivals(self, subject: str, now: datetime) -> None:
        """Dismisses messages that wait or are parked, also unreadable ones that contain the id of the subject."""
        inbox = self._tables.inbox
        names_it = sa.func.position(sa.literal(subject.encode()).op("in")(inbox.c.body)) > 0
        about = sa.and_(inbox.c.state.in_(["waiting", "parked"]), sa.or_(inbox.c.subject == subject, names_it))
        closed = {"closed_at": now, "closed_by": "system", "closed_because": "erased"}
        gone = {"state": "dismissed", "body": None, "next_attempt_at": None}
        await self._session.execute(sa.update(inbox).where(about).values(**gone, **closed))


def _key(subject: UUID) -> sa.Function[int]:
    return sa.func.hashtext(str(subject))
