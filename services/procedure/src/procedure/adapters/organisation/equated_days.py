"""The years whose decree is loaded."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import equated_days
from procedure.domain.calendar.equated_days import EquatedYear


class SqlEquatedDays:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self) -> None:
        await self._session.execute(sa.text("lock table equated_days in share row exclusive mode"))

    async def years(self) -> Sequence[EquatedYear]:
        asked = sa.select(equated_days).order_by(equated_days.c.year)
        return [_year(row) for row in await self._session.execute(asked)]

    async def save(self, year: EquatedYear) -> None:
        values = {**asdict(year), "days": sorted(year.days)}
        statement = insert(equated_days).values(values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["year"], set_=values))


def _year(row: sa.Row[Any]) -> EquatedYear:
    values = dict(row._mapping)  # noqa: SLF001 - the public name of a row's mapping
    return EquatedYear(**{**values, "days": frozenset(row.days)})
