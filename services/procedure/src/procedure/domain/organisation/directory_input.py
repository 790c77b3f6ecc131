"""A directory from the municipality's file or over HTTP, checked against the same rules."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from procedure.domain.organisation.absence import check_period
from procedure.domain.organisation.actor import ROLES_OF_OFFICIALS
from procedure.domain.organisation.directory import Directory, Official, Team
from servicekit.errors import FieldError, Invalid

Above = Mapping[str, str | None]


class DirectoryIncoherent(Invalid):
    code = "directory-incoherent"

    def __init__(self, errors: Sequence[FieldError]) -> None:
        said = "; ".join(f"{error.field}: {error.message}" for error in errors[:5])
        super().__init__(f"The directory contradicts itself: {said}.", errors)


def directory_of(officials: Sequence[Official], teams: Sequence[Team]) -> Directory:
    """Build the directory, if everybody it refers to is listed, once, and no line of managers or units runs in a loop:
    conflict rules follow those lines (Awb 9:7, C2 and C4)."""
    if errors := list(_errors(officials, teams)):
        raise DirectoryIncoherent(errors)
    return Directory({each.official_id: each for each in officials}, {each.team_id: each for each in teams})


def _errors(officials: Sequence[Official], teams: Sequence[Team]) -> Iterator[FieldError]:
    people, units = [each.official_id for each in officials], [each.team_id for each in teams]
    yield from _doubles("officials", people)
    yield from _doubles("teams", units)
    for number, official in enumerate(officials):
        where = f"officials.{number}"
        for role in sorted(official.roles - ROLES_OF_OFFICIALS):
            yield FieldError(f"{where}.roles", f"{role} is not a role of an official")  # C11
        yield from _unknown(f"{where}.team", official.team, units)
        yield from _unknown(f"{where}.lineManager", official.line_manager, people)
        yield from _unknown(f"{where}.substitute", official.substitute, people)
        yield from _absences(where, official, people)
    for number, team in enumerate(teams):
        yield from _unknown(f"teams.{number}.manager", team.manager, people)
        yield from _unknown(f"teams.{number}.parent", team.parent, units)
    yield from _loops("officials", "lineManager", {each.official_id: each.line_manager for each in officials})
    yield from _loops("teams", "parent", {each.team_id: each.parent for each in teams})


def _absences(where: str, official: Official, people: Sequence[str]) -> Iterator[FieldError]:
    """On one day somebody is absent once, so that it is plain who stands in."""
    for number, absence in enumerate(official.absences):
        here = f"{where}.absences.{number}"
        yield from check_period(absence, official.official_id, f"{here}.")
        yield from _unknown(f"{here}.substitute", absence.substitute, people)
        earlier = official.absences[:number]
        if any(each.starts_on <= absence.ends_on and absence.starts_on <= each.ends_on for each in earlier):
            yield FieldError(here, "overlaps another absence of this official")


def _doubles(kind: str, ids: Iterable[str]) -> Iterator[FieldError]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield FieldError(kind, f"{name} is listed {count} times")


def _unknown(where: str, name: str | None, listed: Sequence[str]) -> Iterator[FieldError]:
    if name is not None and name not in set(listed):
        yield FieldError(where, f"{name} is not listed")


def _loops(kind: str, field: str, above: Above) -> Iterator[FieldError]:
    """Each loop once, reported at its first member."""
    done: set[str] = set()
    for number, start in enumerate(above):
        line: list[str] = []
        current: str | None = start
        while current is not None and current in above and current not in done and current not in line:
            line.append(current)
            current = above[current]
        if current in line:
            yield FieldError(f"{kind}.{number}.{field}", f"the line above {start} leads back to {current}")
        done.update(line)
