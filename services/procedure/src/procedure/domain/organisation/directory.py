"""The municipality's officials, teams and lines of management: who may stand in for whom, who is below whom."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime

from procedure.domain.organisation.absence import Absence, Announcement, absence_on
from procedure.domain.organisation.actor import NOBODY, Absent, Actor, Substitution
from servicekit.errors import Invalid, NotFound
from words.people import OfficialKind, ResponsibleBody, Role


class OfficialUnknown(Invalid):
    code = "official-unknown"

    def __init__(self, official_id: str) -> None:
        super().__init__(f"{official_id} is not in the directory.")


class OfficialNotFound(NotFound):
    code = "official-not-found"

    def __init__(self) -> None:
        super().__init__("The directory holds nobody active under exactly this id.")


class TeamUnknown(Invalid):
    code = "team-unknown"

    def __init__(self, team_id: str) -> None:
        super().__init__(f"There is no team {team_id}.")


class RoleMissing(Invalid):
    code = "official-lacks-role"

    def __init__(self, official_id: str, role: str) -> None:
        super().__init__(f"{official_id} is not a {role}.")


@dataclass(frozen=True)
class Official:
    """`bodies` are those for which they may act (Awb 9:1); none named means every body. `absences` are those that the
    directory was loaded with."""

    official_id: str
    name: str
    email: str
    phone: str | None
    team: str | None
    roles: frozenset[Role]
    line_manager: str | None = None
    substitute: str | None = None
    active: bool = True
    bodies: frozenset[ResponsibleBody] = frozenset()
    kind: OfficialKind = OfficialKind.OFFICIAL
    absences: tuple[Absence, ...] = ()

    def acting(self, roles: AbstractSet[Role], substitution: Substitution = NOBODY) -> Actor:
        """The official in these roles, with the limits of their entry, and for whom they stand in."""
        return Actor(self.official_id, frozenset(roles), self.team, self.bodies, substitution)


@dataclass(frozen=True)
class OfficialChanged:
    """An official was added, changed or deactivated, or is told of again."""

    official: Official
    at: datetime


@dataclass(frozen=True)
class Team:
    """`parent` is the unit above it."""

    team_id: str
    name: str
    manager: str | None
    parent: str | None = None


@dataclass(frozen=True)
class TeamState:
    """What the other services know of a team; `staff` are those who work in it now, or did when it was removed."""

    team_id: str
    name: str
    staff: int
    active: bool = True


@dataclass(frozen=True)
class TeamChanged:
    """A team was added, changed or removed, or is told of again."""

    team: TeamState
    at: datetime


@dataclass(frozen=True)
class Directory:
    """The organisation at this moment. `announced` is what officials said here about their absence; no load brings
    it."""

    officials: Mapping[str, Official]
    teams: Mapping[str, Team]
    announced: Mapping[str, Announcement] = field(default_factory=dict)

    def official(self, official_id: str) -> Official:
        """An official who works here now."""
        found = self.officials.get(official_id)
        if found is None or not found.active:
            raise OfficialUnknown(official_id)
        return found

    def team(self, team_id: str) -> Team:
        found = self.teams.get(team_id)
        if found is None:
            raise TeamUnknown(team_id)
        return found

    def team_states(self) -> dict[str, TeamState]:
        """Every team as it is now."""
        staff = Counter(each.team for each in self.officials.values() if each.active)
        return {each.team_id: TeamState(each.team_id, each.name, staff[each.team_id]) for each in self.teams.values()}

    def holders_of(self, role: Role) -> list[Official]:
        """All active officials with this role, in a fixed order."""
        holders = (official for official in self.officials.values() if official.active and role in official.roles)
        return sorted(holders, key=lambda official: official.official_id)

    def absence_of(self, official_id: str, day: date) -> Absence | None:
        """None while the official is here."""
        known = self.officials.get(official_id)
        return absence_on(day, known.absences if known else (), self.announced.get(official_id))

    def substitute_of(self, official_id: str, day: date) -> Official | None:
        """Who stands in on this day; None while the official is here, and where nobody who works here is named."""
        absence, known = self.absence_of(official_id, day), self.officials.get(official_id)
        if absence is None or known is None or not known.active:
            return None
        found = self.officials.get(absence.substitute or known.substitute or "")
        return found if found and found.active and found is not known else None

    def substitution_of(self, official_id: str, day: date) -> Substitution:
        """For whom this official stands in on this day. One absent colleague is enough for their own work only: a
        substitute of a substitute gets none of it."""
        here = self.officials.get(official_id)
        absent = (each for _, each in sorted(self.officials.items()) if here and self._stands_in(here, each, day))
        left = tuple(Absent(each.official_id, each.roles, each.bodies) for each in absent)
        return Substitution(left, frozenset(self.line_above(official_id))) if left else NOBODY

    def _stands_in(self, here: Official, absent: Official, day: date) -> bool:
        return self.substitute_of(absent.official_id, day) is here

    def line_above(self, official_id: str) -> Iterator[str]:
        """The managers of an official, nearest first."""
        return _upwards(official_id, lambda each: known.line_manager if (known := self.officials.get(each)) else None)

    def units_of(self, official_id: str) -> frozenset[str]:
        """The teams this official steers: those they manage, those whose manager is below them in the line, and every
        unit below these."""
        mine = {
            each.team_id
            for each in self.teams.values()
            if each.manager and official_id in {each.manager, *self.line_above(each.manager)}
        }
        return frozenset(team_id for team_id in self.teams if mine.intersection((team_id, *self._units_above(team_id))))

    def _units_above(self, team_id: str) -> Iterator[str]:
        return _upwards(team_id, lambda each: known.parent if (known := self.teams.get(each)) else None)

    def stand_ins_for(self, official_id: str) -> Iterator[Official]:
        """Who takes over from a manager: the substitute, then the next level up, and so on."""
        manager = self.officials.get(official_id)
        candidates = [manager.substitute] if manager and manager.substitute else []
        candidates.extend(self.line_above(official_id))
        for candidate in candidates:
            found = self.officials.get(candidate)
            if found and found.active:
                yield found


def _upwards(start: str, above: Callable[[str], str | None]) -> Iterator[str]:
    """Everything above `start`, nearest first. A loop in the data ends the line."""
    seen = {start}
    current = above(start)
    while current and current not in seen:
        seen.add(current)
        yield current
        current = above(current)
