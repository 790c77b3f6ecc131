"""An official replaces the whole directory, or first previews the effect."""

from collections.abc import Sequence
from dataclasses import dataclass

from procedure.application.organisation.load_directory import store_directory
from procedure.application.organisation.organisation import OpenWork, TeamLeft
from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from procedure.domain.organisation.directory_changes import (
    Difference,
    DirectoryChanged,
    DirectoryLoad,
    check_administrator,
    difference,
)
from words.municipality import LoadSource


@dataclass(frozen=True, kw_only=True)
class ReplaceDirectory:
    """With FILE as source the municipality's file applies again, now and at every start. `version` is that of the
    directory the official looked at."""

    act: Act
    directory: Directory
    source: LoadSource
    dry_run: bool
    version: int | None = None


@dataclass(frozen=True)
class DirectoryReplaced:
    """`left_behind`: open files of officials who leave; `teams_left`: open cases of teams that are removed. They cause
    a warning and do not stop the load: the person has left and must be replaced (T31), the team is gone and the case
    is about another one now (T2a)."""

    change: Difference
    left_behind: Sequence[OpenWork]
    teams_left: Sequence[TeamLeft]
    version: int


async def replace_directory(command: ReplaceDirectory, work: Work) -> DirectoryReplaced:
    """Loading the same directory again changes nothing."""
    await work.officials.lock()
    last = await work.officials.last_load()
    version = last.version if last else 0
    if command.version is not None and command.version != version:
        raise DirectoryChanged
    check_administrator(command.directory, command.source)
    change = difference(await work.officials.directory(), command.directory)
    gone = [official.official_id for official in change.deactivated]
    left_behind = await work.officials.open_work(gone)
    teams_left = await work.officials.cases_of_teams(change.teams_removed)
    new = change or last is None or last.source is not command.source
    if new and not command.dry_run:
        load = DirectoryLoad(version, command.act.at, command.act.actor.official_id, command.source)
        await store_directory(command.directory, change, load, work)
        version += 1
    return DirectoryReplaced(change, left_behind, teams_left, version)
