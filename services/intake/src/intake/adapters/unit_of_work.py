"""One transaction: opened by an entrypoint, committed when the block ends without an error."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from intake.adapters.repositories import (
    SqlAccessLists,
    SqlComplaints,
    SqlLinks,
    SqlOfficials,
    SqlPeople,
    SqlSteps,
    SqlTeams,
)
from intake.adapters.tables import delivery, erased
from intake.application.ports import BeginWork
from servicekit.clock import Now
from servicekit.delivery.erasure import Erasures
from servicekit.delivery.inbox import Inbox
from servicekit.delivery.outbox import Outbox, Outgoing


class SqlWork:
    """What is accepted at the front door is not told here: `adapters/front_door.py` stores those facts in the same
    statement as the complaint."""

    def __init__(self, session: AsyncSession, source: str) -> None:
        self.complaints = SqlComplaints(session)
        self.links = SqlLinks(session)
        self.steps = SqlSteps(session)
        self.officials = SqlOfficials(session)
        self.teams = SqlTeams(session)
        self.access_lists = SqlAccessLists(session)
        self.erasures = Erasures(session, delivery, erased)
        self.people = SqlPeople(session)
        self.inbox = Inbox(session, delivery)
        self._outbox = Outbox(session, delivery, source)
        self._told: list[Outgoing] = []

    def tell(self, outgoing: Outgoing) -> None:
        self._told.append(outgoing)

    async def store_facts(self, now: datetime) -> None:
        """What was told goes into the outbox, in the same transaction."""
        await self._outbox.put(self._told, now)


def begin_work(sessions: async_sessionmaker[AsyncSession], source: str, now: Now) -> BeginWork:
    @asynccontextmanager
    async def begin() -> AsyncIterator[SqlWork]:
        async with sessions.begin() as session:
            work = SqlWork(session, source)
            yield work
            await work.store_facts(now())

    return begin
