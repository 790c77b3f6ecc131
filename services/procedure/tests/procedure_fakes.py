"""The service's ports in memory. `adapters/test_contract.py` holds them against PostgreSQL."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import Any

from procedure_builders import CALENDAR, DIRECTORY
from procedure_fake_destructions import MemoryDestructions
from procedure_fake_documents import MemoryDocuments
from procedure_fake_filters import MemorySavedFilters
from procedure_fake_ombudsman import MemoryFileNumbers, MemoryFiles
from procedure_fake_store import MemoryCases, MemoryStore, copy_of
from procedure_file import contents_of
from procedure_organisation_fakes import MemoryEquatedDays, MemoryOfficials

from procedure.application.access.watch_vacancies import renew_vacancies
from procedure.application.audit.auditing import AuditEntry, entry_of_deed
from procedure.application.documents.enclosing import papers_for
from procedure.application.letters.desk import Desk
from procedure.application.organisation.municipality import ContactPoint, Municipality, OmbudsmanOffice
from procedure.application.ports import BeginWork
from procedure.application.telling import tell, told_of
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.equated_days import calendar_of
from procedure.domain.calendar.terms import TermRules
from procedure.domain.case import Case
from procedure.domain.deeds import Deed
from procedure.domain.errors import CaseTaken
from procedure.domain.file.people import Address
from procedure.domain.organisation.actor import SYSTEM, Act
from procedure.domain.organisation.directory import Directory
from servicekit.clock import legal_day
from servicekit.delivery.outbox import Outgoing

OMBUDSMAN = OmbudsmanOffice(
    "Nationale ombudsman",
    Address(("Antwoordnummer 10870",), "2501 WB", "Den Haag"),
    date(2000, 1, 1),
    website="https://www.nationaleombudsman.nl",
    phone="0800 33 55 555",
    hours="op werkdagen van 9.00 tot 17.00 uur, gratis",
)


def a_municipality(directory: Directory = DIRECTORY) -> Municipality:
    contact = ContactPoint("Gemeente Voorbeeldstad, Klachten", "14 0123", "klachten@voorbeeldstad.example")
    options = ("op het gemeentehuis", "per telefoon", "per videogesprek")
    themes = frozenset({"bejegening", "termijn"})
    place = {"organisation": "Gemeente Voorbeeldstad", "address": ("Marktplein 1", "1234 AB Voorbeeldstad")}
    choices = ("0" * 20, contact, TermRules(), CALENDAR, options, themes, directory)
    return Municipality(*choices, ombudsmen=(OMBUDSMAN,), **place)


def last_moment(case: Case) -> datetime:
    told = case.__dict__.get("_facts", [])
    return told[-1].at if told else case.opened_at


def same(one: Case, other: Case) -> bool:
    return contents_of(one) == contents_of(other)


class MemoryAudit:
    def __init__(self) -> None:
        self.added: list[AuditEntry] = []

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        self.added += entries


class MemoryWork:
    """Changes the store only when the block ends well."""

    def __init__(self, store: MemoryStore, municipality: Municipality) -> None:
        self._store = store
        self._municipality = municipality
        self._loose: list[Any] = []
        self._outgoing: list[Outgoing] = []
        self.cases = MemoryCases(store)
        self.audit = MemoryAudit()
        self.officials = MemoryOfficials(store)
        self.ombudsman_cases = MemoryFiles(store.track.ombudsman_cases)
        self.recommendations = MemoryFiles(store.track.recommendations)
        self.file_numbers = MemoryFileNumbers(store.track)
        self.documents = MemoryDocuments(store.shelf)
        self.equated_days = MemoryEquatedDays(store)
        self.saved_filters = MemorySavedFilters(dict(store.saved_filters))
        self.inbox = store.inbox
        self.requests = store.requests
        self.erasures = store.erasures
        self.destructions = MemoryDestructions(store)

    async def calendar(self) -> Calendar:
        years = await self.equated_days.years()
        return calendar_of(years) if years else self._municipality.calendar

    def note(self, fact: Any) -> None:
        self._loose.append(fact)

    async def settle(self) -> None:
        if stepped := self.cases.stepped:
            day = legal_day(max(last_moment(each) for each in stepped))
            renew_vacancies(stepped, await self.officials.directory(), day)
        for case in self.cases.seen:
            moment = last_moment(case)
            case.renew_retention(Act(SYSTEM, moment, legal_day(moment)))
            self._number(case)
        self.ombudsman_cases.number()
        self.recommendations.number()
        for file in (*self.cases.seen, *self.ombudsman_cases.seen, *self.recommendations.seen):
            if facts := file.collect_facts():
                day = legal_day(facts[-1].at)
                papers = await papers_for(file, facts, self.documents)
                told = told_of(file, facts, Desk(await self.officials.directory(), self._municipality, day, papers))
                await self.audit.add(told.entries)
                self._outgoing += told.outgoing
        await self.audit.add([entry_of_deed(fact) for fact in self._loose if isinstance(fact, Deed)])
        self._outgoing += [outgoing for fact in self._loose for outgoing in tell(fact)]
        self._loose.clear()

    def _number(self, case: Case) -> None:
        stored = self._store.cases.get(case.complaint_id)
        if stored is None or case.complaint_id in self.cases.added:
            return
        if case.version == stored.version and not same(case, stored):
            case.version += 1
        elif case.version not in {stored.version, stored.version + 1}:
            raise CaseTaken

    async def commit(self) -> None:
        await self.settle()
        for case in self.cases.seen:
            stored = self._store.cases.get(case.complaint_id)
            if stored is not None and not same(case, stored) and case.version != stored.version + 1:
                raise CaseTaken
        self.documents.commit()
        self.ombudsman_cases.commit()
        self.recommendations.commit()
        self._store.saved_filters = self.saved_filters.kept
        self._store.cases.update({case.complaint_id: copy_of(case) for case in self.cases.seen})
        self._store.entries += self.audit.added
        self._store.outgoing += self._outgoing


def begin_memory_work(store: MemoryStore, municipality: Municipality | None = None) -> BeginWork:
    @asynccontextmanager
    async def begin() -> AsyncIterator[MemoryWork]:
        work = MemoryWork(store, municipality or a_municipality())
        yield work
        await work.commit()

    return begin
