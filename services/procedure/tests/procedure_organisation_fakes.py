"""Officials and equated days in memory, in the store of `procedure_fakes`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from procedure.application.organisation import OpenWork, Part
from procedure.domain.directory import Directory, Official
from procedure.domain.directory_changes import DirectoryLoad
from procedure.domain.equated_days import EquatedYear
from procedure.domain.people import Actor
from procedure.domain.vocabulary import CaseState


class MemoryOfficials:
    def __init__(self, store: Any) -> None:
        self._store = store

    async def directory(self) -> Directory:
        return self._store.directory

    async def known(self, actor: Actor) -> Actor:
        return self._store.directory.known(actor)

    async def lock(self) -> None:
        pass

    async def save(self, officials: Sequence[Official]) -> None:
        known = {**self._store.directory.officials, **{each.official_id: each for each in officials}}
        self._store.directory = replace(self._store.directory, officials=known)

    async def save_teams(self, directory: Directory) -> None:
        self._store.directory = replace(self._store.directory, teams=directory.teams)

    async def last_load(self) -> DirectoryLoad | None:
        return self._store.directory_loads[-1] if self._store.directory_loads else None

    async def note_load(self, load: DirectoryLoad) -> None:
        self._store.directory_loads.append(load)

    async def open_work(self, official_ids: Sequence[str]) -> Sequence[OpenWork]:
        open_cases = [case for case in self._store.cases.values() if case.is_open]
        handled = Counter(case.handler_id for case in open_cases)
        talked = Counter(case.team_manager_id for case in open_cases if case.state is CaseState.INFORMAL)
        found = [
            OpenWork(each, part, counted[each])
            for each in sorted(official_ids)
            for part, counted in ((Part.HANDLER, handled), (Part.TEAM_MANAGER, talked))
        ]
        return [each for each in found if each.cases]


class MemoryEquatedDays:
    def __init__(self, store: Any) -> None:
        self._known = store.equated_days

    async def lock(self) -> None:
        pass

    async def years(self) -> Sequence[EquatedYear]:
        return [self._known[year] for year in sorted(self._known)]

    async def save(self, year: EquatedYear) -> None:
        self._known[year.year] = year
