"""One transaction: opened by an entrypoint, committed when the block ends without an error."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from intake.adapters.repositories import SqlAccessLists, SqlComplaints, SqlLinks, SqlOfficials, SqlSteps
from intake.adapters.tables import delivery, erased
from intake.application.ports import BeginWork
from servicekit.delivery.erasure import Erasures
from servicekit.delivery.inbox import Inbox


class SqlWork:
    """Unlike the other services it has no `store_facts`: intake publishes facts only when it accepts a complaint, and
    `adapters/front_door.py` stores those facts in the same statement as the complaint."""

    def __init__(self, session: AsyncSession) -> None:
        self.complaints = SqlComplaints(session)
        self.links = SqlLinks(session)
        self.steps = SqlSteps(session)
        self.officials = SqlOfficials(session)
        self.access_lists = SqlAccessLists(session)
        self.erasures = Erasures(session, delivery, erased)
        self.inbox = Inbox(session, delivery)


def begin_work(sessions: async_sessionmaker[AsyncSession]) -> BeginWork:
    @asynccontextmanager
    async def begin() -> AsyncIterator[SqlWork]:
        async with sessions.begin() as session:
            yield SqlWork(session)

    return begin
