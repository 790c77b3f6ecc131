"""The sets of figures: one is shown, another may be under construction."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from reporting.adapters.counting import recount
from reporting.adapters.tables import (
    day_counts,
    day_totals,
    figures,
    generations,
    ombudsman_figures,
    recommendation_figures,
    stale_days,
)
from reporting.domain.errors import RebuildRunning

ROWS_AT_ONCE = 20_000
FIGURES = (figures, ombudsman_figures, recommendation_figures)
_LOCK = 912_002


class SqlGenerations:
    def __init__(self, engine: AsyncEngine, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._engine = engine
        self._sessions = sessions

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """The lock ends with its connection, so a rebuild that dies leaves no lock behind."""
        async with self._engine.connect() as plain:
            connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
            if not await connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_LOCK))):
                raise RebuildRunning
            try:
                yield
            finally:
                await connection.execute(sa.select(sa.func.pg_advisory_unlock(_LOCK)))

    async def open(self) -> int:
        """Waits for every transaction that applies a live fact to the shown figures only."""
        async with self._sessions.begin() as session:
            number = generations.c.last + 1
            opened = sa.update(generations).values(building=number, last=number).returning(generations.c.building)
            generation = int((await session.execute(opened)).scalar_one())
        await self.drop_hidden()
        return generation

    async def missing(self, generation: int) -> int:
        async with self._sessions() as session:
            return sum([int((await session.execute(_missing(table, generation))).scalar_one()) for table in FIGURES])

    async def recount(self, generation: int) -> None:
        await recount(self._sessions, generation)

    async def show(self, generation: int) -> None:
        async with self._sessions.begin() as session:
            await session.execute(sa.update(generations).values(shown=generation, building=None))

    async def abandon(self) -> None:
        async with self._sessions.begin() as session:
            await session.execute(sa.update(generations).values(building=None))

    async def drop_hidden(self) -> None:
        """Some rows at a time, so that no one waits for it and no statement takes long."""
        for table in (*FIGURES, day_counts, day_totals, stale_days):
            while await self._drop_some(table):
                pass

    async def _drop_some(self, table: sa.Table) -> bool:
        shown = sa.select(generations.c.shown).scalar_subquery()
        building = sa.select(sa.func.coalesce(generations.c.building, generations.c.shown)).scalar_subquery()
        ctid: sa.ColumnElement[Any] = sa.literal_column("ctid")
        some = (
            sa.select(ctid)
            .select_from(table)
            .where(table.c.generation != shown, table.c.generation != building)
            .limit(ROWS_AT_ONCE)
        )
        async with self._sessions.begin() as session:
            gone = sa.delete(table).where(ctid.in_(some)).returning(table.c.generation)
            return len((await session.scalars(gone)).all()) == ROWS_AT_ONCE


def _missing(table: sa.Table, generation: int) -> sa.Select[int]:
    """How many rows of the shown figures have facts that a generation lacks."""
    shown, built = table.alias("shown"), table.alias("built")
    key = next(column.name for column in table.primary_key if column.name != "generation")
    same = sa.and_(built.c.generation == generation, built.c[key] == shown.c[key])
    lacking = sa.or_(built.c[key].is_(None), sa.not_(built.c.heard.contains(shown.c.heard)))
    return (
        sa.select(sa.func.count())
        .select_from(shown.outerjoin(built, same))
        .where(shown.c.generation == sa.select(generations.c.shown).scalar_subquery(), lacking)
    )
