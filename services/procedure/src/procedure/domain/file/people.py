"""Complainants and accused, as the file names them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from words.people import AccusedKind, ConsentScope, DepartureWay, PartyKind


@dataclass(frozen=True)
class Address:
    """As it is printed on an envelope."""

    lines: tuple[str, ...]
    postcode: str | None = None
    city: str | None = None
    country: str = "NL"


@dataclass(frozen=True)
class Consent:
    """Awb 2:8: the person expressly agreed to electronic messages at this address, and perhaps took that back."""

    scope: ConsentScope
    email: str
    given_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True)
class Person:
    """What is known of somebody who is no official of the directory, and how they may be written to. `consents` keeps
    those that were withdrawn; None in a file from before it kept them: then what the submission said holds."""

    name: str | None = None
    address: Address | None = None
    email: str | None = None
    phone: str | None = None
    form_of_address: str | None = None
    language: str | None = None
    consents: tuple[Consent, ...] | None = None

    @property
    def consent(self) -> Consent | None:
        """The consent in force for messages about the complaint: an e-mail address alone is none (Awb 2:8)."""
        return next((each for each in reversed(self.consents or ()) if each.withdrawn_at is None), None)


@dataclass(frozen=True)
class Party:
    """A person who takes part in the case, as known now. `party_id` says nothing outside the case."""

    party_id: UUID
    kind: PartyKind
    person: Person


@dataclass(frozen=True)
class Departure:
    """One of several complainants stopped complaining while others go on (Awb 9:5). `how` is the way in which they said
    so, `text` what satisfied them or why they stop. Their own year for the ombudsman runs from then (Awb 9:24(1)).
    `returned_on`: they disputed the agreement, and complain again."""

    party_id: UUID
    way: DepartureWay
    left_on: date
    how: str
    text: str | None
    ombudsman_until: date
    recorded_by: str
    dispute_until: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True)
class Accused:
    """An official of the directory, somebody outside it, or an unknown person of whom only the team is known. The
    contact data of somebody outside are those with which they were named; as they are now they stand with the
    `people` of the case."""

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


def party_of(complaint_id: UUID, kind: PartyKind) -> UUID:
    """The id of the complainant, or of the representative who handed the complaint in. It follows from the complaint,
    so that complaints from before parties had an id get one, and always the same."""
    return uuid5(complaint_id, kind)
