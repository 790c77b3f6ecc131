"""In memory: the cases that PostgreSQL holds, and the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from procedure_fake_documents import MemoryShelf
from procedure_fake_ombudsman import MemoryTrackStore
from procedure_file import copy_of

from devstack.doubles import MemoryErasures, MemoryInbox, MemoryRequests
from procedure.application.audit.auditing import AuditEntry
from procedure.application.worklists.saved_filters import SavedFilter
from procedure.domain.calendar.equated_days import EquatedYear
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound
from procedure.domain.organisation.directory import Directory, Official, TeamState
from procedure.domain.organisation.directory_changes import DirectoryLoad
from procedure.domain.retention.destruction import DestructionList
from servicekit.delivery.outbox import Outgoing


@dataclass
class MemoryStore:
    """Holds what PostgreSQL and the outbox would hold."""

    cases: dict[UUID, Case] = field(default_factory=dict)
    entries: list[AuditEntry] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)
    officials: dict[str, Official] = field(default_factory=dict)
    directory: Directory = field(default_factory=lambda: Directory({}, {}))
    directory_loads: list[DirectoryLoad] = field(default_factory=list)
    told_of: dict[str, datetime] = field(default_factory=dict)
    team_states: dict[str, TeamState] = field(default_factory=dict)
    teams_told: dict[str, datetime] = field(default_factory=dict)
    equated_days: dict[int, EquatedYear] = field(default_factory=dict)
    track: MemoryTrackStore = field(default_factory=MemoryTrackStore)
    saved_filters: dict[UUID, SavedFilter] = field(default_factory=dict)
    shelf: MemoryShelf = field(default_factory=MemoryShelf)
    inbox: MemoryInbox = field(default_factory=MemoryInbox)
    requests: MemoryRequests = field(default_factory=MemoryRequests)
    lists: dict[UUID, DestructionList] = field(default_factory=dict)
    erasures: MemoryErasures = field(default_factory=MemoryErasures)

    def told(self, suffix: str) -> list[Any]:
        """The data of every event whose type has this suffix, oldest first."""
        return [each.data for each in self.outgoing if f".{suffix}.v" in each.event.type_name()]

    def letters(self) -> list[str]:
        return [data.letter.code for data in self.told("case-letters.due")]


WAITING_FOR_SOMEBODY = {"INFORMAL", "FORMAL_INTAKE", "INVESTIGATION", "COMMITTEE_ADVICE", "DECISION_PENDING"}


def _needs_somebody(case: Case) -> bool:
    return case.is_open and (case.state in WAITING_FOR_SOMEBODY or case.ending.refusal_proposal is not None)


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

    @property
    def stepped(self) -> Sequence[Case]:
        before = {each.complaint_id: each.revision for each in self._store.cases.values()}
        return [each for each in self.seen if each.revision != before.get(each.complaint_id, each.revision)]

    async def knows(self, complaint_id: UUID) -> bool:
        return complaint_id in self._store.cases

    async def take(self, complaint_id: UUID) -> Case:
        if complaint_id not in self._store.cases:
            raise CaseNotFound
        return copy_of(self._store.cases[complaint_id])

    async def take_without_retention(self, most: int) -> Sequence[Case]:
        without = [
            each for each in self._store.cases.values() if each.ending.closed_on and not each.archive.retention_result
        ]
        return [await self.get(case.complaint_id) for case in without[:most]]

    async def take_untold(self, most: int) -> Sequence[Case]:
        untold = [case for case in self._store.cases.values() if not case.parties.parties_version]
        return [await self.get(case.complaint_id) for case in untold[:most]]

    async def take_watched(self, today: date, most: int) -> Sequence[Case]:
        due = [case for case in self._store.cases.values() if case.clocks.watch_on and case.clocks.watch_on <= today]
        due.sort(key=lambda case: (case.clocks.watch_on, case.complaint_id))
        return [await self.get(case.complaint_id) for case in due[:most]]

    async def take_outdated(self, calendar_version: int, most: int) -> Sequence[Case]:
        old = [case for case in await self.running(None, 10**6) if case.clocks.calendar_version < calendar_version]
        return [await self.get(case.complaint_id) for case in old[:most]]

    async def take_unjudged(self, today: date, most: int) -> Sequence[Case]:
        old = [
            case
            for case in self._store.cases.values()
            if _needs_somebody(case) and (case.charge.charge_judged_on or date.min) < today
        ]
        return [await self.get(case.complaint_id) for case in old[:most]]

    async def doubt_charge(self) -> None:
        for case in self._store.cases.values():
            case.charge.charge_judged_on = None

    async def running(self, after: UUID | None, most: int) -> Sequence[Case]:
        pending = [
            each for each in self._store.cases.values() if each.clocks.due_on and (each.is_open or each.awaits_notice)
        ]
        pending.sort(key=lambda case: case.complaint_id)
        return [copy_of(case) for case in pending if after is None or case.complaint_id > after][:most]
