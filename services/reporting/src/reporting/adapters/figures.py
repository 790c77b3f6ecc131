"""One generation of figures in an open transaction."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, fields
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
        found = {complaint_id: ComplaintFigures(complaint_id) for complaint_id in sorted(complaints)}
        new = [self._row(each) for each in found.values()]
        await self._session.execute(insert(figures).on_conflict_do_nothing(), new)
        question = (
            sa.select(*(figures.c[name] for name in _NAMES))
            .where(
                figures.c.generation == self._generation,
                figures.c.complaint_id == sa.any_(sa.literal(list(found), ARRAY(sa.Uuid))),
            )
            .order_by(figures.c.complaint_id)
            .with_for_update()
        )
        for row in await self._session.execute(question):
            known = ComplaintFigures(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
            found[known.complaint_id] = known
            self._days[known.complaint_id] = known.received_on or UNKNOWN_DAY
        return found

    async def put(self, changed: Iterable[ComplaintFigures]) -> None:
        """Store them, and mark the days whose counts they change."""
        rows = [self._row(each) for each in changed]
        if not rows:
            return
        days = {row["day"] for row in rows} | {self._days[row["complaint_id"]] for row in rows}
        keys = {"generation", "complaint_id"}
        here = [figures.c[key] == sa.bindparam(f"this_{key}") for key in sorted(keys)]
        new: dict[str, Any] = {name: sa.bindparam(name) for name in rows[0] if name not in keys}
        values = [{f"this_{name}" if name in keys else name: value for name, value in row.items()} for row in rows]
        connection = await self._session.connection()
        await connection.execute(sa.update(figures).where(*here).values(new), values)
        await self._session.execute(
            sa.insert(stale_days), [{"generation": self._generation, "day": day} for day in sorted(days)]
        )

    def _row(self, each: ComplaintFigures) -> dict[str, Any]:
        closed_on = standing(each).closed_on
        return {
            **asdict(each),
            "generation": self._generation,
            "day": each.received_on or UNKNOWN_DAY,
            "closed_in": closed_on.year if closed_on else 0,
            "tallies": [written(tally) for tally in tallies(each)],
        }
