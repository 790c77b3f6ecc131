"""Complainants and accused, as the file names them."""

from dataclasses import dataclass
from uuid import UUID

from words.people import AccusedKind


@dataclass(frozen=True)
class Address:
    """As it is printed on an envelope."""

    lines: tuple[str, ...]
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"


@dataclass(frozen=True)
class Person:
    """A complainant or representative, with what the handler needs to reach them."""

    name: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Accused:
    """An official of the directory, somebody outside it, or an unknown person of whom only the team is known."""

    accused_id: UUID
    kind: AccusedKind
    official_id: str | None = None
    name: str | None = None
    address: Address | None = None
    team: str | None = None

    @property
    def reachable(self) -> bool:
        """Whether a copy and an offer can be sent to them."""
        return self.kind is not AccusedKind.UNKNOWN

    def same_as(self, other: "Accused") -> bool:
        """The same person named again, whatever else was corrected."""
        mine = (self.kind, self.official_id or self.name or self.team)
        return mine == (other.kind, other.official_id or other.name or other.team)
