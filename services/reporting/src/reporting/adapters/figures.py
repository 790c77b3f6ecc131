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

from reporting.adapters.tables import figures, stale_days
from reporting.domain.figures import ComplaintFigures
from reporting.domain.tallies import Tally, tallies
from reporting.domain.timeliness import standing

UNKNOWN_DAY = date(1, 1, 1)  # of a complaint whose receipt is still to be told
_NAMES = [each.name for each in fields(ComplaintFigures)]

_CHANGED = [column.name for column in figures.c if not column.primary_key]
_UPDATE = sa.text(
    f"update complaint_figures as kept set {', '.join(f'{name} = given.{name}' for name in _CHANGED)}"  # noqa: S608
    " from json_populate_recordset(null::complaint_figures, cast(:rows as json)) as given"
    " where kept.generation = given.generation and kept.complaint_id = given.complaint_id"
)


def written(tally: Tally) -> str:
    """A tally as it stands in the tables."""
    return json.dumps([tally.kind, tally.first, tally.second], separators=(",", ":"), ensure_ascii=False)


class SqlFigures:
    def __init__(self, session: AsyncSession, generation: int) -> None:
        self._session = session
        self._generation = generation
        self._days: dict[UUID, date] = {}

    async def taken(self, complaints: Collection[UUID]) -> dict[UUID, ComplaintFigures]:
        """Rows are made first, so that two transactions that meet the same new complaint wait for each other; always
        in the same order, so that they never wait in a circle."""
        ids = sa.literal(sorted(complaints), ARRAY(sa.Uuid))
        new = sa.select(sa.literal(self._generation), sa.func.unnest(ids))
        await self._session.execute(
            insert(figures).from_select(["generation", "complaint_id"], new).on_conflict_do_nothing()
        )
        question = (
            sa.select(*(figures.c[name] for name in _NAMES))
            .where(figures.c.generation == self._generation, figures.c.complaint_id == sa.any_(ids))
            .order_by(figures.c.complaint_id)
            .with_for_update()
        )
        found = [ComplaintFigures(**row) for row in (await self._session.execute(question)).mappings()]
        self._days |= {each.complaint_id: each.received_on or UNKNOWN_DAY for each in found}
        return {each.complaint_id: each for each in found}

    async def put(self, changed: Iterable[ComplaintFigures]) -> None:
        """Store them in one statement, however many, and mark the days whose counts they change."""
        rows = [self._row(each) for each in changed]
        if not rows:
            return
        await self._session.execute(_UPDATE, {"rows": json.dumps(rows, default=str)})
        days = {row["day"] for row in rows} | {self._days[row["complaint_id"]] for row in rows}
        stale = [{"generation": self._generation, "day": day} for day in sorted(days)]
        await self._session.execute(sa.insert(stale_days), stale)

    def _row(self, each: ComplaintFigures) -> dict[str, Any]:
        closed_on = standing(each).closed_on
        return {
            **vars(each),
            "generation": self._generation,
            "day": each.received_on or UNKNOWN_DAY,
            "closed_in": closed_on.year if closed_on else 0,
            "tallies": [written(tally) for tally in tallies(each)],
        }
