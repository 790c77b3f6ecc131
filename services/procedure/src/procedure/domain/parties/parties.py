"""Everybody around a complaint beside its complainant and the accused: who complains along, who speaks for or stands
beside somebody, who interprets (Awb 2:1, 2:2), and every contact there was."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.organisation.people import Address
from words.people import ContactKind, RepresentationScope, Side


@dataclass(frozen=True)
class CoComplainant:
    """Somebody who complains together with the complainant; gets every message by letter."""

    party_id: UUID
    name: str
    address: Address
    phone: str | None
    added_on: date


@dataclass(frozen=True)
class Representation:
    """Who speaks for the complainant, how far and how long; without an address it is who handed the complaint in.
    Refused or ended, both are told in writing (Awb 2:2)."""

    party_id: UUID
    name: str
    address: Address | None
    scope: RepresentationScope
    valid_from: date
    valid_until: date | None
    document_id: UUID | None
    recorded_on: date
    recorded_by: str
    ended_on: date | None = None
    ended_why: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether messages may go to the representative on this day."""
        if self.scope is RepresentationScope.HEARING_ONLY or day < self.valid_from:
            return False
        return all(end is None or day <= end for end in (self.valid_until, self.ended_on))


@dataclass(frozen=True)
class Companion:
    """A support person or an interpreter of one side. `language` is there for an interpreter."""

    party_id: UUID
    side: Side
    name: str
    role: str
    language: str | None
    added_on: date


@dataclass(frozen=True)
class LoggedContact:
    """A contact with anybody about the case that is no step of the procedure."""

    contact_id: UUID
    kind: ContactKind
    held_on: date
    with_whom: str
    incoming: bool
    note: str
    recorded_by: str
    recorded_at: datetime
