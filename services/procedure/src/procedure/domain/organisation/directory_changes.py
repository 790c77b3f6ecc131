"""The differences between the known directory and a new one, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TypeVar

from procedure.domain.organisation.directory import Directory, Official, Team, TeamState
from servicekit.errors import FieldError, Invalid, PreconditionFailed
from words.municipality import LoadSource
from words.people import Role

T = TypeVar("T", Official, Team)


class DirectoryChanged(PreconditionFailed):
    code = "directory-changed"

    def __init__(self) -> None:
        super().__init__("Somebody loaded the directory after you read it; read it again.")


class AdministratorMissing(Invalid):
    """Only an administrator whom the directory holds can load another one, and the file is not read any more."""

    code = "administrator-missing"

    def __init__(self) -> None:
        message = "Nobody in this directory could load the next one: name a platform_admin."
        super().__init__(message, [FieldError("officials", message)])


@dataclass(frozen=True)
class DirectoryLoad:
    """When the directory was last loaded, by whom and from where. `version` grows with every load."""

    version: int
    loaded_at: datetime
    loaded_by: str
    source: LoadSource


@dataclass(frozen=True)
class FieldChange:
    field: str
    old: object
    new: object


@dataclass(frozen=True)
class Changed:
    """An official or a team that stays, with its changes."""

    id: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Difference:
    """No official is removed: one who is no longer listed stays known as inactive, because past cases contain their
    name. Teams are replaced."""

    added: tuple[Official, ...]
    changed: tuple[Changed, ...]
    deactivated: tuple[Official, ...]
    teams_added: tuple[Team, ...]
    teams_changed: tuple[Changed, ...]
    teams_removed: tuple[Team, ...]

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    @property
    def counts(self) -> dict[str, int]:
        return {each.name: len(getattr(self, each.name)) for each in fields(self)}


def difference(known: Directory, wanted: Directory) -> Difference:
    """In the order of ids, so two people who compare see the same."""
    gone = _only_in(known.officials, wanted.officials)
    return Difference(
        added=tuple(_only_in(wanted.officials, known.officials)),
        changed=tuple(_changed(known.officials, wanted.officials)),
        deactivated=tuple(official for official in gone if official.active),
        teams_added=tuple(_only_in(wanted.teams, known.teams)),
        teams_changed=tuple(_changed(known.teams, wanted.teams)),
        teams_removed=tuple(_only_in(known.teams, wanted.teams)),
    )


def check_administrator(wanted: Directory, source: LoadSource) -> None:
    """Refuse a load over HTTP that shuts everybody out. A file can be mended, and is read again at the next start."""
    if source is LoadSource.API and not wanted.holders_of(Role.PLATFORM_ADMIN):
        raise AdministratorMissing


def officials_after(change: Difference, wanted: Directory) -> list[Official]:
    """Every official to store and to tell about, as they are from now on."""
    kept = [wanted.officials[each.id] for each in change.changed]
    return [*change.added, *kept, *(replace(each, active=False) for each in change.deactivated)]


def teams_after(known: Directory, wanted: Directory) -> list[TeamState]:
    """Every team of which the other services are told: what is new or different, and what was removed, as it was."""
    before, after = known.team_states(), wanted.team_states()
    gone = [replace(before[each], active=False) for each in sorted(before) if each not in after]
    return [*(after[each] for each in sorted(after) if after[each] != before.get(each)), *gone]


def _only_in(here: Mapping[str, T], there: Mapping[str, T]) -> Iterator[T]:
    return (here[name] for name in sorted(here) if name not in there)


def _changed(known: Mapping[str, T], wanted: Mapping[str, T]) -> Iterator[Changed]:
    for name in sorted(wanted):
        if name in known and known[name] != wanted[name]:
            yield Changed(name, tuple(_fields(known[name], wanted[name])))


def _fields(old: T, new: T) -> Iterator[FieldChange]:
    for each in fields(old):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before != after:
            yield FieldChange(each.name, before, after)
