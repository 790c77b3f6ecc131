"""The counts of a year: counts of days already counted, and rows of days that changed since. Cases of the ombudsman
and recommendations are few and counted from their rows."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from reporting.adapters.tables import (
    day_counts,
    day_totals,
    figures,
    generations,
    ombudsman_figures,
    recommendation_figures,
    stale_days,
)
from reporting.adapters.teams import KNOWN
from reporting.application.report.queries import YearCounts
from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count, Tally
from reporting.domain.municipality import Team

FEW = (ombudsman_figures, recommendation_figures)


class SqlQuestions:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def counts_of(self, year: int) -> YearCounts:
        async with self._sessions() as session:
            await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            shown = await session.scalar(sa.select(generations.c.shown))
            counted: dict[bool, dict[Tally, int]] = {False: {}, True: {}}
            for earlier, tally, number in await session.execute(_counted(shown, year)):
                kind, first, second = json.loads(tally)
                counted[earlier][Tally(Count(kind), first, second)] = int(number)
            facts, as_of = (await session.execute(_totals(shown))).one()
        return YearCounts(Counts(counted[False]), Counts(counted[True]), as_of, int(facts or 0))

    async def teams(self) -> Sequence[Team]:
        async with self._sessions() as session:
            return [Team(*row) for row in await session.execute(KNOWN)]


def _counted(shown: Any, year: int) -> sa.Select[Any]:
    stale = sa.select(stale_days.c.day).where(stale_days.c.generation == shown)
    tally = _each(figures)
    one = sa.literal(1, sa.BigInteger).label("number")
    parts = []
    for earlier in (False, True):
        label = sa.literal(earlier).label("earlier")
        parts += [
            sa.select(label, day_counts.c.tally, day_counts.c.number).where(
                _of(day_counts, shown, year, earlier=earlier), day_counts.c.day.not_in(stale)
            ),
            sa.select(label, tally, one).where(_of(figures, shown, year, earlier=earlier), figures.c.day.in_(stale)),
            *(sa.select(label, _each(few), one).where(_of_few(few, shown, year, earlier=earlier)) for few in FEW),
        ]
    every = sa.union_all(*parts).subquery()
    return sa.select(every.c.earlier, every.c.tally, sa.func.sum(every.c.number)).group_by(
        every.c.earlier, every.c.tally
    )


def _of(table: sa.Table, shown: Any, year: int, *, earlier: bool) -> sa.ColumnElement[bool]:
    """Received in the year; or received before it and closed in it."""
    this_generation, first = table.c.generation == shown, date(year, 1, 1)
    if earlier:
        return sa.and_(this_generation, table.c.closed_in == year, table.c.day < first)
    return sa.and_(this_generation, table.c.day.between(first, date(year, 12, 31)))


def _each(table: sa.Table) -> sa.Label[Any]:
    return sa.func.unnest(table.c.tallies).label("tally")


def _of_few(table: sa.Table, shown: Any, year: int, *, earlier: bool) -> sa.ColumnElement[bool]:
    """Begun in the year; or begun before it and still open when it began."""
    this_generation, first = table.c.generation == shown, date(year, 1, 1)
    if earlier:
        open_then = sa.or_(table.c.closed_in == 0, table.c.closed_in >= year)
        return sa.and_(this_generation, open_then, table.c.day < first)
    return sa.and_(this_generation, table.c.day.between(first, date(year, 12, 31)))


def _totals(shown: Any) -> sa.Select[Any]:
    stale = sa.select(stale_days.c.day).where(stale_days.c.generation == shown)
    counted = sa.select(day_totals.c.facts, day_totals.c.newest_at).where(
        day_totals.c.generation == shown, day_totals.c.day.not_in(stale)
    )
    changed = sa.select(figures.c.facts, figures.c.newest_at).where(
        figures.c.generation == shown, figures.c.day.in_(stale)
    )
    few = [sa.select(each.c.facts, each.c.newest_at).where(each.c.generation == shown) for each in FEW]
    every = sa.union_all(counted, changed, *few).subquery()
    return sa.select(sa.func.sum(every.c.facts), sa.func.max(every.c.newest_at))
