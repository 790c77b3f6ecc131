"""The person or service that acts, and the moment."""

from dataclasses import dataclass
from datetime import date, datetime

from words.people import ResponsibleBody, Role

# C11: no token makes anybody the service itself, and nobody acts as a citizen
ROLES_OF_OFFICIALS = frozenset(Role) - {Role.COMPLAINANT, Role.OWNER, Role.SYSTEM}


@dataclass(frozen=True)
class Actor:
    """An official as the identity provider names them, with their roles; the directory adds team and bodies. Without
    bodies they act for every body."""

    official_id: str
    roles: frozenset[Role]
    team: str | None = None
    bodies: frozenset[ResponsibleBody] = frozenset()

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
