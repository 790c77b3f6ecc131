"""Whole ombudsman cases and recommendations by their id, and their numbers."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import file_numbers, ombudsman_cases, recommendations
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.track.tracked_file import FileNotFound

File = TypeVar("File", OmbudsmanCase, Recommendation)


class SqlTrack(Generic[File]):
    """`seen` are the files this unit of work touched: their facts are collected when it ends."""

    kind: type[File]
    table: sa.Table

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.seen: list[File] = []

    async def add(self, file: File) -> None:
        self._session.add(file)
        self.seen.append(file)

    async def get(self, file_id: UUID) -> File:
        file = await self._session.get(self.kind, file_id)
        if file is None:
            raise FileNotFound
        self._see(file)
        return file

    async def about(self, complaint_id: UUID) -> Sequence[File]:
        columns = self.table.c
        asked = sa.select(self.kind).where(columns.complaint_id == complaint_id)
        found = (await self._session.scalars(asked.order_by(columns.opened_at, columns.file_id))).all()
        for file in found:
            self._see(file)
        return found

    async def forget(self, complaint_id: UUID) -> Sequence[UUID]:
        columns = self.table.c
        gone = sa.delete(self.table).where(columns.complaint_id == complaint_id).returning(columns.file_id)
        return (await self._session.scalars(gone)).all()

    def _see(self, file: File) -> None:
        if file not in self.seen:
            self.seen.append(file)


class SqlOmbudsmanCases(SqlTrack[OmbudsmanCase]):
    kind = OmbudsmanCase
    table = ombudsman_cases


class SqlRecommendations(SqlTrack[Recommendation]):
    kind = Recommendation
    table = recommendations

    async def take_watched(self, today: date, most: int) -> Sequence[Recommendation]:
        columns = recommendations.c
        due = sa.select(Recommendation).where(columns.watch_on <= today).order_by(columns.watch_on, columns.file_id)
        taken = (await self._session.scalars(due.limit(most).with_for_update(skip_locked=True))).all()
        self.seen.extend(taken)
        return taken


class SqlFileNumbers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def draw(self, letter: str, year: int) -> str:
        statement = insert(file_numbers).values(letter=letter, year=year, last=1)
        statement = statement.on_conflict_do_update(
            index_elements=["letter", "year"], set_={"last": file_numbers.c.last + 1}
        )
        number = (await self._session.execute(statement.returning(file_numbers.c.last))).scalar_one()
        return f"{letter}-{year}-{number:06}"
