"""Who complains, who is complained about, and who acts."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from words.people import AccusedKind, ResponsibleBody, Role


@dataclass(frozen=True)
class Actor:
    """An official as the identity provider names him, with the roles he holds; team and bodies are what the directory
    adds. Without bodies he acts for every one."""

    official_id: str
    roles: frozenset[Role]
    team: str | None = None
    bodies: frozenset[ResponsibleBody] = frozenset()

    def acts_for(self, body: ResponsibleBody) -> bool:
        """Whether matters of this administrative body are his (Awb 9:1)."""
        return not self.bodies or body in self.bodies


SYSTEM = Actor("system", frozenset({Role.SYSTEM}))


@dataclass(frozen=True)
class Act:
    """Who does something, at which moment, and on which legal day that is in the Netherlands."""

    actor: Actor
    at: datetime
    today: date


@dataclass(frozen=True)
class Address:
    """As it is printed on an envelope."""

    lines: tuple[str, ...]
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"


@dataclass(frozen=True)
class Person:
    """A complainant or representative, as far as the handler needs to reach him."""

    name: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Accused:
    """Somebody complained about: an official of the directory, somebody outside it, or nobody known but the team."""

    accused_id: UUID
    kind: AccusedKind
    official_id: str | None = None
    name: str | None = None
    address: Address | None = None
    team: str | None = None

    @property
    def reachable(self) -> bool:
        """Somebody to whom a copy and an offer can be sent."""
        return self.kind is not AccusedKind.UNKNOWN

    def same_as(self, other: "Accused") -> bool:
        """The same person named again, whatever else was corrected."""
        mine = (self.kind, self.official_id or self.name or self.team)
        return mine == (other.kind, other.official_id or other.name or other.team)
