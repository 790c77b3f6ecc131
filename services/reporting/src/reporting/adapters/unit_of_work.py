"""One transaction: opened by an entrypoint, committed when the block ends without an error."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from reporting.adapters.figures import SqlFigures
from reporting.adapters.tables import delivery, generations
from reporting.adapters.teams import SqlTeams
from reporting.application.ports import BeginWork
from servicekit.delivery.inbox import Inbox


class SqlWork:
    """Unlike the other services it has no `store_facts`, because reporting publishes nothing."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.teams = SqlTeams(session)
        self.inbox = Inbox(session, delivery)

    async def generations(self) -> Sequence[SqlFigures]:
        """Locked against a change of generation until this transaction ends: no rebuild can begin or end between the
        choice of the generations and the effect on them."""
        question = sa.select(generations.c.shown, generations.c.building).with_for_update(read=True)
        shown, building = (await self._session.execute(question)).one()
        return [SqlFigures(self._session, number) for number in (shown, building) if number is not None]

    def generation(self, number: int) -> SqlFigures:
        return SqlFigures(self._session, number)


def begin_work(sessions: async_sessionmaker[AsyncSession]) -> BeginWork:
    @asynccontextmanager
    async def begin() -> AsyncIterator[SqlWork]:
        async with sessions.begin() as session:
            yield SqlWork(session)

    return begin
