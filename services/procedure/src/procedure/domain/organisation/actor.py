"""The person or service that acts, and the moment."""

from dataclasses import dataclass
from datetime import date, datetime

from words.people import OfficialRole, ResponsibleBody, Role

# C11: nobody becomes the service itself, a citizen or a program by way of the directory
ROLES_OF_OFFICIALS = frozenset(Role(role) for role in OfficialRole)


@dataclass(frozen=True)
class Absent:
    """A colleague who is away today, with what their entry in the directory gives them."""

    official_id: str
    roles: frozenset[Role]
    bodies: frozenset[ResponsibleBody] = frozenset()

    def acts_for(self, body: ResponsibleBody) -> bool:
        """Whether matters of this administrative body are theirs (Awb 9:1)."""
        return not self.bodies or body in self.bodies


@dataclass(frozen=True)
class Substitution:
    """For whom an official stands in today (L24), and who is above that official in the line: where one of those is
    accused, nothing is left to them (C2, C4)."""

    absent: tuple[Absent, ...] = ()
    line: frozenset[str] = frozenset()


NOBODY = Substitution()


@dataclass(frozen=True)
class Actor:
    """An official in roles of theirs, with the team and the bodies of their entry in the directory. An entry without
    bodies is for every body."""

    official_id: str
    roles: frozenset[Role]
    team: str | None = None
    bodies: frozenset[ResponsibleBody] = frozenset()
    substitution: Substitution = NOBODY

    def acts_for(self, body: ResponsibleBody) -> bool:
        """Whether matters of this administrative body are theirs (Awb 9:1)."""
        return not self.bodies or body in self.bodies


SYSTEM = Actor("system", frozenset({Role.SYSTEM}))


@dataclass(frozen=True)
class Act:
    """Who does something, at which moment, and on which legal day in the Netherlands."""

    actor: Actor
    at: datetime
    today: date
