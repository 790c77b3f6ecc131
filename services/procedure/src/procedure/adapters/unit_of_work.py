"""One transaction, opened at an edge; when the block succeeds its facts are stored and it is committed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from procedure.adapters.documents.documents import SqlDocuments
from procedure.adapters.ombudsman.repositories import SqlFileNumbers, SqlOmbudsmanCases, SqlRecommendations
from procedure.adapters.organisation.directory import SqlOfficials
from procedure.adapters.organisation.equated_days import SqlEquatedDays
from procedure.adapters.repositories import SqlAuditTrail, SqlCases
from procedure.adapters.retention.destructions import SqlDestructions
from procedure.adapters.tables import delivery, erased
from procedure.adapters.worklists.saved_filters import SqlSavedFilters
from procedure.application.access.watch_vacancies import renew_vacancies
from procedure.application.audit.auditing import entry_of_deed
from procedure.application.documents.enclosing import papers_for
from procedure.application.letters.desk import Desk
from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import BeginWork
from procedure.application.telling import AnyFile, tell, told_of
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.equated_days import calendar_of
from procedure.domain.deeds import Deed
from procedure.domain.errors import CaseTaken
from procedure.domain.organisation.actor import SYSTEM, Act
from servicekit.clock import Now, legal_day
from servicekit.delivery.causation import caused_by, current_cause
from servicekit.delivery.erasure import Erasures
from servicekit.delivery.inbox import Inbox
from servicekit.delivery.outbox import Outbox, source_of
from servicekit.web.idempotency import Requests


class SqlWork:
    def __init__(self, session: AsyncSession, municipality: Municipality, now: Now) -> None:
        self._session = session
        self._municipality = municipality
        self._now = now
        self._outbox = Outbox(session, delivery, source_of(municipality.oin, "procedure"))
        self._loose: list[Any] = []
        self.cases = SqlCases(session)
        self.audit = SqlAuditTrail(session)
        self.officials = SqlOfficials(session)
        self.ombudsman_cases = SqlOmbudsmanCases(session)
        self.recommendations = SqlRecommendations(session)
        self.file_numbers = SqlFileNumbers(session)
        self.documents = SqlDocuments(session)
        self.destructions = SqlDestructions(session)
        self.erasures = Erasures(session, delivery, erased)
        self.equated_days = SqlEquatedDays(session)
        self.saved_filters = SqlSavedFilters(session)
        self.inbox = Inbox(session, delivery)
        self.requests = Requests(session, delivery)

    async def calendar(self) -> Calendar:
        """Until the very first load the file counts: the database was only just created."""
        years = await self.equated_days.years()
        return calendar_of(years) if years else self._municipality.calendar

    def note(self, fact: Any) -> None:
        self._loose.append(fact)

    async def settle(self) -> None:
        """Changes are written first: while its row is locked, no other work gets a sequence number for this case."""
        now = self._now()
        for case in self.cases.seen:
            case.renew_retention(Act(SYSTEM, now, legal_day(now)))
        if stepped := self.cases.stepped:
            renew_vacancies(stepped, await self.officials.directory(), legal_day(now))
        await self.documents.claim_contents()
        await self.cases.write_down()
        await self._tell_files(now)
        loose, self._loose = self._loose, []
        await self.audit.add([entry_of_deed(fact) for fact in loose if isinstance(fact, Deed)])
        await self._outbox.put([outgoing for fact in loose for outgoing in tell(fact)], now)

    async def close(self) -> None:
        """What must happen just before the commit."""
        await self.settle()
        await self.audit.write()

    async def _tell_files(self, now: datetime) -> None:
        seen: list[AnyFile] = [*self.cases.seen, *self.ombudsman_cases.seen, *self.recommendations.seen]
        for file in seen:
            facts = file.collect_facts()
            if not facts:
                continue
            papers = await papers_for(file, facts, self.documents)
            desk = Desk(await self.officials.directory(), self._municipality, legal_day(now), papers)
            told = told_of(file, facts, desk)
            await self.audit.add(told.entries)
            with caused_by(replace(current_cause(), actor=told.role.value)):
                await self._outbox.put(told.outgoing, now)


def begin_work(sessions: async_sessionmaker[AsyncSession], municipality: Municipality, now: Now) -> BeginWork:
    """A concurrent change of the same row may show at any statement, because each statement first flushes the
    changes."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[SqlWork]:
        async with sessions.begin() as session:
            work = SqlWork(session, municipality, now)
            try:
                yield work
                await work.close()
            except StaleDataError:
                raise CaseTaken from None

    return begin
