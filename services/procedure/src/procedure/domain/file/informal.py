"""The informal talk: who has it, what was said, and what came of it (R2-R12)."""

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
    """`formal_start` is set from the moment the formal procedure began; by then the talk is over."""

    team_manager_id: str | None = None
    informal_contact_due_on: date | None = None
    informal_escalate_on: date | None = None
    contacts: tuple[Contact, ...] = ()
    resolution: Resolution | None = None
    formal_start: FormalStart | None = None

    @property
    def reached_complainant(self) -> bool:
        """There was a talk, not just an attempt."""
        return any(contact.reached for contact in self.contacts)
