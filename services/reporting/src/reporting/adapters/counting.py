"""Keeps the counts per day in step with the rows they are computed from.

A day is always recounted as a whole from its rows: nothing is added or subtracted, so nothing can drift. Until it is
recounted, its mark in `stale_days` tells a report to read the rows themselves.
"""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from reporting.adapters.tables import day_counts, day_totals, figures, generations, stale_days

DAYS_AT_ONCE = 30
_LOCK = 912_001  # our number among PostgreSQL's advisory locks


async def recount_shown(sessions: async_sessionmaker[AsyncSession]) -> None:
    """Count the stale days of the shown figures."""
    async with sessions() as session:
        shown = await session.scalar(sa.select(generations.c.shown))
    if shown is not None:
        await recount(sessions, shown)


async def recount(sessions: async_sessionmaker[AsyncSession], generation: int) -> None:
    """Count all stale days of a generation, some at a time."""
    while await _recount_some(sessions, generation):
        pass


async def _recount_some(sessions: async_sessionmaker[AsyncSession], generation: int) -> bool:
    """Count some stale days. The marks go first: a change that commits later leaves its own mark."""
    async with sessions.begin() as session:
        await session.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK, generation)))
        of_this = stale_days.c.generation == generation
        some = sa.select(stale_days.c.day).where(of_this).distinct().order_by(stale_days.c.day).limit(DAYS_AT_ONCE)
        taken = sa.delete(stale_days).where(of_this, stale_days.c.day.in_(some)).returning(stale_days.c.day)
        days = sorted(set(await session.scalars(taken)))
        if days:
            await _count(session, generation, days)
        return bool(days)


async def _count(session: AsyncSession, generation: int, days: list[object]) -> None:
    for table in (day_counts, day_totals):
        old = sa.and_(table.c.generation == generation, table.c.day.in_(days))
        await session.execute(sa.delete(table).where(old))
    rows = sa.and_(figures.c.generation == generation, figures.c.day.in_(days))
    tally = sa.func.unnest(figures.c.tallies).label("tally")
    each = sa.select(figures.c.generation, figures.c.day, figures.c.closed_in, tally).where(rows).subquery()
    counted = sa.select(*each.c, sa.func.count()).group_by(*each.c)
    await session.execute(
        sa.insert(day_counts).from_select(["generation", "day", "closed_in", "tally", "number"], counted)
    )
    totals = (
        sa.select(figures.c.generation, figures.c.day, sa.func.sum(figures.c.facts), sa.func.max(figures.c.newest_at))
        .where(rows)
        .group_by(figures.c.generation, figures.c.day)
    )
    await session.execute(sa.insert(day_totals).from_select(["generation", "day", "facts", "newest_at"], totals))
