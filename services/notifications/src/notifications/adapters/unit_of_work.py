"""One transaction: opened by an entrypoint, committed when the block ends without an error."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from notifications.adapters.erasing import SqlComplaintData
from notifications.adapters.repositories import (
    SqlAccesses,
    SqlContacts,
    SqlDocuments,
    SqlEnclosures,
    SqlMessages,
    SqlOfficials,
)
from notifications.adapters.tables import delivery, erased, message_history
from notifications.application.delivery.history import line
from notifications.application.outgoing import tell
from notifications.application.ports import BeginWork
from servicekit.clock import Now
from servicekit.delivery.erasure import Erasures
from servicekit.delivery.inbox import Inbox
from servicekit.delivery.outbox import Outbox


class SqlWork:
    def __init__(self, session: AsyncSession, source: str) -> None:
        self.messages = SqlMessages(session)
        self.contacts = SqlContacts(session)
        self.officials = SqlOfficials(session)
        self.accesses = SqlAccesses(session)
        self.documents = SqlDocuments(session)
        self.enclosures = SqlEnclosures(session)
        self.erasures = Erasures(session, delivery, erased)
        self.complaint_data = SqlComplaintData(session)
        self.inbox = Inbox(session, delivery)
        self._session = session
        self._outbox = Outbox(session, delivery, source)

    async def store_facts(self, now: datetime) -> None:
        """Each fact becomes a line of the delivery log and, if others must know, an event. This happens only here."""
        await self._session.flush()
        facts = [fact for message in self.messages.seen for fact in message.collect_facts()]
        lines = [line(fact) for fact in facts]
        if lines:
            columns = ("message_id", "at", "event", "details")
            await self._session.execute(
                insert(message_history), [{name: getattr(each, name) for name in columns} for each in lines]
            )
        await self._outbox.put((outgoing for fact in facts for outgoing in tell(fact)), now)


def begin_work(sessions: async_sessionmaker[AsyncSession], source: str, now: Now) -> BeginWork:
    @asynccontextmanager
    async def begin() -> AsyncIterator[SqlWork]:
        async with sessions.begin() as session:
            work = SqlWork(session, source)
            yield work
            await work.store_facts(now())

    return begin
