"""Officials and equated days in memory, in the store of `procedure_fakes`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from procedure.application.organisation.organisation import InHand, OpenWork, Part, TeamLeft
from procedure.domain.calendar.equated_days import EquatedYear
from procedure.domain.organisation.absence import Announcement
from procedure.domain.organisation.actor import Actor, Substitution
from procedure.domain.organisation.directory import Directory, Official, Team, TeamState
from procedure.domain.organisation.directory_changes import DirectoryLoad
from procedure.domain.track.complaint import complaint_now
from words.cases import CaseState


class MemoryOfficials:
    def __init__(self, store: Any) -> None:
        self._store = store

    async def directory(self) -> Directory:
        return self._store.directory

    async def at_work(self, official_id: str) -> Official | None:
        official = self._store.directory.officials.get(official_id)
        return official if official and official.active else None

    async def substitution(self, official_id: str, day: date) -> Substitution:
        return self._store.directory.substitution_of(official_id, day)

    async def announce(self, announcement: Announcement) -> None:
        said = {**self._store.directory.announced, announcement.official_id: announcement}
        self._store.directory = replace(self._store.directory, announced=said)

    async def lock(self) -> None:
        pass

    async def save(self, officials: Sequence[Official]) -> None:
        known = {**self._store.directory.officials, **{each.official_id: each for each in officials}}
        self._store.directory = replace(self._store.directory, officials=known)

    async def told_before(self, moment: datetime, most: int) -> Sequence[Official]:
        last = self._store.told_of
        known = sorted(self._store.directory.officials.items())
        return [each for name, each in known if name not in last or last[name] < moment][:most]

    async def note_told(self, official_ids: Sequence[str], at: datetime) -> None:
        self._store.told_of.update(dict.fromkeys(official_ids, at))

    async def save_teams(self, directory: Directory) -> None:
        before = {each: replace(state, active=False) for each, state in self._store.team_states.items()}
        self._store.team_states = {**before, **directory.team_states()}
        self._store.directory = replace(self._store.directory, teams=directory.teams)

    async def teams_told_before(self, moment: datetime, most: int) -> Sequence[TeamState]:
        last, known = self._store.teams_told, sorted(self._store.team_states.items())
        return [each for name, each in known if name not in last or last[name] < moment][:most]

    async def note_teams_told(self, team_ids: Sequence[str], at: datetime) -> None:
        self._store.teams_told.update(dict.fromkeys(team_ids, at))

    async def cases_of_teams(self, teams: Sequence[Team]) -> Sequence[TeamLeft]:
        counted = Counter(case.parties.team for case in self._store.cases.values() if case.is_open)
        return [TeamLeft(each.team_id, each.name, counted[each.team_id]) for each in teams if counted[each.team_id]]

    async def last_load(self) -> DirectoryLoad | None:
        return self._store.directory_loads[-1] if self._store.directory_loads else None

    async def note_load(self, load: DirectoryLoad) -> None:
        self._store.directory_loads.append(load)

    async def open_work(self, official_ids: Sequence[str]) -> Sequence[OpenWork]:
        counted = Counter((who, part) for part, _, who in self._named())
        return sorted(OpenWork(who, part, files) for (who, part), files in counted.items() if who in official_ids)

    async def in_hand(self, official_id: str, reader_id: str) -> Sequence[InHand]:
        mine = {(part, file_id) for part, file_id, who in self._named() if who == official_id}
        files = [(part, self._file(file_id)) for part, file_id in mine]
        reader = Actor(reader_id, frozenset())
        return sorted(
            InHand(part, file.reference, getattr(file, "file_id", file.complaint_id))
            for part, file in files
            if (complaint := self._store.cases.get(file.complaint_id)) is None
            or not complaint.access.is_closed_to(reader)
        )

    def _file(self, file_id: UUID) -> Any:
        track = self._store.track
        kinds = (self._store.cases, track.ombudsman_cases, track.recommendations)
        return next(kind[file_id] for kind in kinds if file_id in kind)

    def _named(self) -> set[tuple[Part, UUID, str | None]]:
        """Every place where an open file names an official."""
        return {*self._in_cases(), *self._before_ombudsman(), *self._in_recommendations()}

    def _in_cases(self) -> Iterator[tuple[Part, UUID, str | None]]:
        for case in self._store.cases.values():
            if case.is_open:
                yield Part.HANDLER, case.complaint_id, case.investigation.handler_id
            if case.state is CaseState.INFORMAL:
                yield Part.TEAM_MANAGER, case.complaint_id, case.informal.team_manager_id
            if case.is_open or case.awaits_notice:
                yield from ((Part.ADMITTED, case.complaint_id, each) for each in case.access.restricted_to or ())

    def _before_ombudsman(self) -> Iterator[tuple[Part, UUID, str | None]]:
        for file in self._store.track.ombudsman_cases.values():
            if file.closed_on is None:
                yield Part.OMBUDSMAN_LIAISON, file.file_id, file.opened_by
                complaint = self._store.cases.get(file.complaint_id)
                asked = complaint_now(complaint).in_charge if complaint else ()
                hidden = complaint.access.shut_out if complaint else ()
                yield from ((Part.ASKED_BY_OMBUDSMAN, file.file_id, who) for _, who in asked if who not in hidden)

    def _in_recommendations(self) -> Iterator[tuple[Part, UUID, str | None]]:
        for file in self._store.track.recommendations.values():
            if not file.is_done:
                yield Part.RECOMMENDATION_OWNER, file.file_id, file.owner_id
                yield Part.RECOMMENDATION_CONTACT, file.file_id, file.opened_by


class MemoryEquatedDays:
    def __init__(self, store: Any) -> None:
        self._known = store.equated_days

    async def lock(self) -> None:
        pass

    async def years(self) -> Sequence[EquatedYear]:
        return [self._known[year] for year in sorted(self._known)]

    async def save(self, year: EquatedYear) -> None:
        self._known[year.year] = year
