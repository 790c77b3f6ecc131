"""The filters that officials keep."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import saved_filters
from procedure.application.worklists.saved_filters import NameTaken, SavedFilter, SavedFilterNotFound


class SqlSavedFilters:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self, official_id: str) -> None:
        key = sa.func.hashtextextended(f"saved_filters {official_id}", 0)
        await self._session.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))

    async def of(self, official_id: str) -> Sequence[SavedFilter]:
        asked = sa.select(saved_filters).where(saved_filters.c.official_id == official_id)
        return [_saved(row) for row in await self._session.execute(asked.order_by(saved_filters.c.name))]

    async def get(self, official_id: str, filter_id: UUID) -> SavedFilter:
        mine = (saved_filters.c.official_id == official_id, saved_filters.c.filter_id == filter_id)
        row = (await self._session.execute(sa.select(saved_filters).where(*mine))).one_or_none()
        if row is None:
            raise SavedFilterNotFound
        return _saved(row)

    async def save(self, saved: SavedFilter) -> None:
        """Holds the lock of the owner, so that the name stays free between the check and the write."""
        if any(
            each.name == saved.name and each.filter_id != saved.filter_id for each in await self.of(saved.official_id)
        ):
            raise NameTaken
        values = {**asdict(saved), "filter": saved.filter}
        statement = insert(saved_filters).values(values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["filter_id"], set_=values))

    async def remove(self, saved: SavedFilter) -> None:
        await self._session.execute(sa.delete(saved_filters).where(saved_filters.c.filter_id == saved.filter_id))


def _saved(row: sa.Row[Any]) -> SavedFilter:
    return SavedFilter(**row._mapping)  # noqa: SLF001 - the public name of a row's mapping
