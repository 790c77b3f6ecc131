"""At the start of the service: the municipality's officials and teams, from its file."""

from dataclasses import dataclass
from datetime import datetime

from procedure.application.ports import Work
from procedure.domain.deeds import DirectoryLoaded
from procedure.domain.organisation.actor import SYSTEM
from procedure.domain.organisation.directory import Directory, OfficialChanged, TeamChanged
from procedure.domain.organisation.directory_changes import (
    Difference,
    DirectoryLoad,
    difference,
    officials_after,
    teams_after,
)
from servicekit.ids import new_id
from words.municipality import LoadSource
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class LoadDirectory:
    directory: Directory
    at: datetime


async def load_directory(command: LoadDirectory, work: Work) -> int:
    """Stores and tells only differences, so a start alone changes nothing; returns how many officials changed. Once a
    directory came over HTTP the file is ignored, until an official makes the file the source again."""
    await work.officials.lock()
    last = await work.officials.last_load()
    if last and last.source is LoadSource.API:
        return 0
    load = DirectoryLoad(last.version if last else 0, command.at, SYSTEM.official_id, LoadSource.FILE)
    change = difference(await work.officials.directory(), command.directory)
    if change or last is None:
        await store_directory(command.directory, change, load, work)
    return len(officials_after(change, command.directory))


async def store_directory(directory: Directory, change: Difference, load: DirectoryLoad, work: Work) -> None:
    """Store and tell the differences, as the load after `load.version`."""
    teams = teams_after(await work.officials.directory(), directory)
    changed = officials_after(change, directory)
    for official in changed:
        work.note(OfficialChanged(official, load.loaded_at))
    await work.officials.save(changed)
    await work.officials.note_told([official.official_id for official in changed], load.loaded_at)
    await work.officials.save_teams(directory)
    for team in teams:
        work.note(TeamChanged(team, load.loaded_at))
    await work.officials.note_teams_told([team.team_id for team in teams], load.loaded_at)
    await work.cases.doubt_charge()
    await work.officials.note_load(DirectoryLoad(load.version + 1, load.loaded_at, load.loaded_by, load.source))
    work.note(
        DirectoryLoaded(
            deed_id=new_id(),
            at=load.loaded_at,
            official_id=load.loaded_by,
            role=Role.SYSTEM if load.loaded_by == SYSTEM.official_id else Role.PLATFORM_ADMIN,
            source=load.source,
            counts=tuple(change.counts.items()),
        )
    )
