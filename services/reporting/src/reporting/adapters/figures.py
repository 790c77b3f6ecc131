"""One generation of figures in an open transaction."""

import json
from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession

from reporting.adapters.tables import figures, ombudsman_figures, recommendation_figures, stale_days
from reporting.domain.counting.tally import Tally
from reporting.domain.figures.contribution import SHAPES, AnyFigures, closed_in, contribution, day_of
from reporting.domain.figures.heard import Subject
from words.messages import FileKind

UNKNOWN_DAY = date(1, 1, 1)  # of a complaint whose receipt is not known yet


def written(tally: Tally) -> str:
    """A tally as stored in the tables."""
    return json.dumps([tally.kind, tally.first, tally.second], separators=(",", ":"), ensure_ascii=False)


class _Shelf:
    """The table of one kind of figures. One statement reads or writes all rows of that kind."""

    def __init__(self, kind: FileKind, table: sa.Table) -> None:
        self.kind = kind
        self.table = table
        self.names = [each.name for each in fields(SHAPES[kind])]
        self.key = next(column.name for column in table.primary_key if column.name != "generation")
        changed = [column.name for column in table.c if not column.primary_key]
        self.update = sa.text(
            f"update {table.name} as kept set {', '.join(f'{name} = given.{name}' for name in changed)}"  # noqa: S608
            f" from json_populate_recordset(null::{table.name}, cast(:rows as json)) as given"
            f" where kept.generation = given.generation and kept.{self.key} = given.{self.key}"
        )


SHELVES = [
    _Shelf(FileKind.COMPLAINT, figures),
    _Shelf(FileKind.OMBUDSMAN_CASE, ombudsman_figures),
    _Shelf(FileKind.RECOMMENDATION, recommendation_figures),
]


class SqlFigures:
    def __init__(self, session: AsyncSession, generation: int) -> None:
        self._session = session
        self._generation = generation
        self._days: dict[Subject, date] = {}

    async def taken(self, subjects: Collection[Subject]) -> dict[Subject, AnyFigures]:
        """One kind after the other, so that two transactions never wait in a circle."""
        found: dict[Subject, AnyFigures] = {}
        for shelf in SHELVES:
            ids = sorted(subject.id for subject in subjects if subject.kind is shelf.kind)
            if ids:
                found |= await self._taken_from(shelf, ids)
        self._days |= {subject: day_of(each) or UNKNOWN_DAY for subject, each in found.items()}
        return found

    async def _taken_from(self, shelf: _Shelf, ids: list[UUID]) -> dict[Subject, AnyFigures]:
        """Insert missing rows first, so that two transactions with the same new complaint wait for each other; always
        in the same order, so that they never wait in a circle."""
        table, key = shelf.table, shelf.table.c[shelf.key]
        wanted = sa.literal(ids, ARRAY(sa.Uuid))
        new = sa.select(sa.literal(self._generation), sa.func.unnest(wanted))
        await self._session.execute(insert(table).from_select(["generation", shelf.key], new).on_conflict_do_nothing())
        question = (
            sa.select(*(table.c[name] for name in shelf.names))
            .where(table.c.generation == self._generation, key == sa.any_(wanted))
            .order_by(key)
            .with_for_update()
        )
        rows = (await self._session.execute(question)).mappings()
        found = [SHAPES[shelf.kind](**row) for row in rows]
        return {each.subject: each for each in found}

    async def put(self, changed: Iterable[AnyFigures]) -> None:
        """Store them in one statement per kind, however many, and mark the days whose counts change."""
        changed = list(changed)
        for shelf in SHELVES:
            rows = [self._row(each) for each in changed if each.subject.kind is shelf.kind]
            if rows:
                await self._session.execute(shelf.update, {"rows": json.dumps(rows, default=str)})
        await self._mark_stale([each for each in changed if each.subject.kind is FileKind.COMPLAINT])

    async def _mark_stale(self, complaints: list[AnyFigures]) -> None:
        days = {self._days[each.subject] for each in complaints}
        days |= {day_of(each) or UNKNOWN_DAY for each in complaints}
        if days:
            stale = [{"generation": self._generation, "day": day} for day in sorted(days)]
            await self._session.execute(sa.insert(stale_days), stale)

    def _row(self, each: AnyFigures) -> dict[str, Any]:
        return {
            **vars(each),
            "generation": self._generation,
            "day": day_of(each) or UNKNOWN_DAY,
            "closed_in": closed_in(each),
            "tallies": [written(tally) for tally in contribution(each)],
        }
