"""The municipality's officials and teams, as its file has them at the start of the service."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from procedure.application.ports import Work
from procedure.domain.directory import Directory, Official
from procedure.domain.facts import OfficialChanged


@dataclass(frozen=True, kw_only=True)
class LoadDirectory:
    directory: Directory
    at: datetime


async def load_directory(command: LoadDirectory, work: Work) -> int:
    """Only differences are stored and told, so that a start by itself changes nothing. Who is no longer in the file
    stays known as inactive: his name belongs to cases of the past."""
    await work.officials.lock()
    known = (await work.officials.directory()).officials
    changed = _changed(known, command.directory.officials)
    for official in changed:
        work.note(OfficialChanged(official, command.at))
    await work.officials.save(changed)
    await work.officials.save_teams(command.directory)
    return len(changed)


def _changed(known: Mapping[str, Official], wanted: Mapping[str, Official]) -> list[Official]:
    new = [official for official in wanted.values() if known.get(official.official_id) != official]
    gone = [each for each in known.values() if each.active and each.official_id not in wanted]
    return [*new, *(replace(official, active=False) for official in gone)]
