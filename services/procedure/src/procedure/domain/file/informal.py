"""The talk that comes first: whose it is, what was said, and what came of it (R2-R12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from procedure.domain.informal.agreement import Resolution
    from procedure.domain.informal.formal_start import FormalStart
    from procedure.domain.informal.talk import Contact


@dataclass(kw_only=True)
class InformalTalk:
    """`formal_start` is there from the moment the formal procedure began; the talk is over then."""

    team_manager_id: str | None = None
    informal_contact_due_on: date | None = None
    informal_escalate_on: date | None = None
    contacts: tuple[Contact, ...] = ()
    resolution: Resolution | None = None
    formal_start: FormalStart | None = None

    @property
    def reached_complainant(self) -> bool:
        """There was a talk, not only an attempt."""
        return any(contact.reached for contact in self.contacts)
