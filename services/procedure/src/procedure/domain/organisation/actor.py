"""Who acts, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from words.people import ResponsibleBody, Role

# C11: no token makes anybody the service itself, and nobody acts as a citizen.
ROLES_OF_OFFICIALS = frozenset(Role) - {Role.COMPLAINANT, Role.OWNER, Role.SYSTEM}


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
