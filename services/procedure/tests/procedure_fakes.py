"""The service's ports in memory. `adapters/test_contract.py` holds them against PostgreSQL."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from procedure_builders import CALENDAR, DIRECTORY
from procedure_fake_destructions import MemoryDestructions
from procedure_fake_documents import MemoryDocuments, MemoryShelf
from procedure_fake_filters import MemorySavedFilters
from procedure_fake_ombudsman import MemoryFileNumbers, MemoryFiles, MemoryTrackStore
from procedure_organisation_fakes import MemoryEquatedDays, MemoryOfficials

from devstack.doubles import MemoryErasures, MemoryInbox, MemoryRequests
from procedure.application.auditing import AuditEntry, entry_of_deed
from procedure.application.desk import Desk
from procedure.application.enclosing import papers_for
from procedure.application.municipality import ContactPoint, Municipality, OmbudsmanOffice
from procedure.application.outgoing import tell
from procedure.application.ports import BeginWork
from procedure.application.saved_filters import SavedFilter
from procedure.application.telling import told_of
from procedure.domain.calendar import Calendar
from procedure.domain.case import Case
from procedure.domain.case_file import CaseFile
from procedure.domain.deeds import Deed
from procedure.domain.destruction import DestructionList
from procedure.domain.directory import Directory, Official
from procedure.domain.directory_changes import DirectoryLoad
from procedure.domain.equated_days import EquatedYear, calendar_of
from procedure.domain.errors import CaseNotFound, CaseTaken
from procedure.domain.people import SYSTEM, Act, Address
from procedure.domain.terms import TermRules
from servicekit.clock import legal_day
from servicekit.outbox import Outgoing

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


def copy_of(case: Case) -> Case:
    return Case(**{each.name: getattr(case, each.name) for each in fields(CaseFile)})


def last_moment(case: Case) -> datetime:
    told = case.__dict__.get("_facts", [])
    return told[-1].at if told else case.opened_at


def same(one: Case, other: Case) -> bool:
    return all(getattr(one, each.name) == getattr(other, each.name) for each in fields(CaseFile))


@dataclass
class MemoryStore:
    """What PostgreSQL and the outbox would hold."""

    cases: dict[UUID, Case] = field(default_factory=dict)
    entries: list[AuditEntry] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)
    officials: dict[str, Official] = field(default_factory=dict)
    directory: Directory = field(default_factory=lambda: Directory({}, {}))
    directory_loads: list[DirectoryLoad] = field(default_factory=list)
    equated_days: dict[int, EquatedYear] = field(default_factory=dict)
    track: MemoryTrackStore = field(default_factory=MemoryTrackStore)
    saved_filters: dict[UUID, SavedFilter] = field(default_factory=dict)
    shelf: MemoryShelf = field(default_factory=MemoryShelf)
    inbox: MemoryInbox = field(default_factory=MemoryInbox)
    requests: MemoryRequests = field(default_factory=MemoryRequests)
    lists: dict[UUID, DestructionList] = field(default_factory=dict)
    erasures: MemoryErasures = field(default_factory=MemoryErasures)

    def told(self, suffix: str) -> list[Any]:
        """The data of every event whose type ends so, oldest first."""
        return [each.data for each in self.outgoing if f".{suffix}.v" in each.event.type_name()]

    def letters(self) -> list[str]:
        return [data.letter.code for data in self.told("case-letters.due")]


class MemoryCases:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.seen: list[Case] = []
        self.added: set[UUID] = set()

    async def add(self, case: Case) -> None:
        self.seen.append(case)
        self.added.add(case.complaint_id)

    async def get(self, complaint_id: UUID) -> Case:
        for case in self.seen:
            if case.complaint_id == complaint_id:
                return case
        if complaint_id not in self._store.cases:
            raise CaseNotFound
        self.seen.append(copy_of(self._store.cases[complaint_id]))
        return self.seen[-1]

    async def knows(self, complaint_id: UUID) -> bool:
        return complaint_id in self._store.cases

    async def take(self, complaint_id: UUID) -> Case:
        if complaint_id not in self._store.cases:
            raise CaseNotFound
        return copy_of(self._store.cases[complaint_id])

    async def take_without_retention(self, most: int) -> Sequence[Case]:
        without = [each for each in self._store.cases.values() if each.closed_on and not each.retention_result]
        return [await self.get(case.complaint_id) for case in without[:most]]

    async def take_watched(self, today: date, most: int) -> Sequence[Case]:
        due = [case for case in self._store.cases.values() if case.watch_on and case.watch_on <= today]
        due.sort(key=lambda case: (case.watch_on, case.complaint_id))
        return [await self.get(case.complaint_id) for case in due[:most]]

    async def take_outdated(self, calendar_version: int, most: int) -> Sequence[Case]:
        old = [case for case in await self.running(None, 10**6) if case.calendar_version < calendar_version]
        return [await self.get(case.complaint_id) for case in old[:most]]

    async def running(self, after: UUID | None, most: int) -> Sequence[Case]:
        pending = [each for each in self._store.cases.values() if each.due_on and (each.is_open or each.awaits_notice)]
        pending.sort(key=lambda case: case.complaint_id)
        return [copy_of(case) for case in pending if after is None or case.complaint_id > after][:most]


class MemoryAudit:
    def __init__(self) -> None:
        self.added: list[AuditEntry] = []

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        self.added += entries


class MemoryWork:
    """Changes nothing in the store until the block ends well."""

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
        for case in self.cases.seen:
            moment = last_moment(case)
            case.renew_retention(Act(SYSTEM, moment, legal_day(moment)))
            self._number(case)
        self.ombudsman_cases.number()
        self.recommendations.number()
        for file in (*self.cases.seen, *self.ombudsman_cases.seen, *self.recommendations.seen):
            if facts := file.collect_facts():
                day = legal_day(facts[-1].at)
                papers = await papers_for(facts, self.documents)
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
