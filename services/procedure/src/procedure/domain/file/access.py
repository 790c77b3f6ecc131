"""Who is kept away from a case, and to whom it is restricted (Awb 2:4, 2:5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from procedure.domain.organisation.actor import Actor
from words.people import Role

if TYPE_CHECKING:
    from procedure.domain.access.declaration import ConflictDeclaration
    from procedure.domain.access.emergency import EmergencyAccess
    from procedure.domain.access.restriction import Restriction
    from procedure.domain.access.substitution import StandIn


@dataclass(kw_only=True)
class Access:
    """`shut_out` and `restricted_to` are what the other services were last told. The declarations, the restriction and
    the emergencies that led to them stay on file; so does who acted for an absent colleague."""

    shut_out: tuple[str, ...] = ()
    access_told: bool = False
    restricted_to: tuple[str, ...] | None = None
    declared: tuple[ConflictDeclaration, ...] = ()
    restriction: Restriction | None = None
    emergency_access: tuple[EmergencyAccess, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()

    def leaves_out(self, official_id: str) -> bool:
        """C9: the case is restricted, and this official is not among the named."""
        return self.restriction is not None and official_id not in self.restriction.officials

    def is_closed_to(self, actor: Actor) -> bool:
        """C1-C6, C10: shut out. C9: not among the named; an auditor still sees it."""
        if actor.official_id in self.shut_out:
            return True
        return self.leaves_out(actor.official_id) and not actor.roles & {Role.AUDITOR, Role.SYSTEM}

    def is_open_in_emergency(self, actor: Actor, at: datetime | None) -> bool:
        """Emergency access lasts a day, and never opens the case to an official with a conflict."""
        if actor.official_id in self.shut_out or at is None:
            return False
        return any(at < each.until for each in self.emergency_access if each.official_id == actor.official_id)
