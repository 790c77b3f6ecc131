"""P1: the other parties: co-complainants, representatives, support persons and interpreters (Awb 2:1, 2:2)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.people import Address
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.people import co_complaining, join, representing
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KB, KC, OPEN, TM, Step
from servicekit.errors import NotFound
from words.people import RepresentationScope, Side

RECORD_PARTY = Step(
    "P1", "record a party", "medeklager, gemachtigde, begeleider of tolk vastleggen", OPEN, None, (KC, TM, KB),
    "co-complainant, representative with scope and validity, support person or interpreter", "Awb 2:1, 2:2", "",
)  # fmt: skip


class PartyNotFound(NotFound):
    code = "party-not-found"

    def __init__(self) -> None:
        super().__init__("This case has no such party.")


@dataclass(frozen=True)
class CoComplainant:
    """A person who complains together with the complainant, as they joined; what is known of them now is with the
    `people` of the case."""

    party_id: UUID
    name: str
    address: Address
    phone: str | None
    added_on: date


@dataclass(frozen=True)
class Representation:
    """Who speaks for the complainant, within which scope and until when; without an address it is the person who handed
    the complaint in. Name and address are those with which it was recorded."""

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
    """A support person or an interpreter of one side. `language` is set for an interpreter."""

    party_id: UUID
    side: Side
    name: str
    role: str
    language: str | None
    added_on: date


@dataclass(frozen=True, kw_only=True)
class PartyRecorded(CaseFact):
    kind: str


def add_co_complainant(case: GuardedCase, act: Act, party: CoComplainant) -> None:
    """A co-complainant gets everything the complainant gets, by letter."""
    about = case.take(RECORD_PARTY, act)
    case.parties.co_complainants = (*case.parties.co_complainants, party)
    join(case, co_complaining(party), about)
    case.record(PartyRecorded(**about, kind="co-complainant"))


def add_representation(case: GuardedCase, act: Act, representation: Representation) -> None:
    """A representative speaks for the complainant, within a scope and for a time (Awb 2:1)."""
    about = case.take(RECORD_PARTY, act)
    case.parties.representations = (*case.parties.representations, representation)
    if representation.address is not None:
        join(case, representing(representation), about)
    case.record(PartyRecorded(**about, kind="representative"))


def end_representation(case: GuardedCase, act: Act, party_id: UUID, why: str) -> None:
    """Withdrawn, or refused because of serious objections against the person (Awb 2:2)."""
    about = case.take(RECORD_PARTY, act)
    if all(each.party_id != party_id for each in case.parties.representations):
        raise PartyNotFound
    case.parties.representations = tuple(
        replace(each, ended_on=act.today, ended_why=why) if each.party_id == party_id else each
        for each in case.parties.representations
    )
    case.record(PartyRecorded(**about, kind="representative-ended"))


def add_companion(case: GuardedCase, act: Act, companion: Companion) -> None:
    """A support person or an interpreter of one side."""
    about = case.take(RECORD_PARTY, act)
    case.parties.companions = (*case.parties.companions, companion)
    case.record(PartyRecorded(**about, kind=companion.role))
