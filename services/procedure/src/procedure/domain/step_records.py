"""What is written down at the steps beside the main road. Replaced, never edited."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.records import Reasoning
from words.cases import Outcome
from words.people import DeclaredConflict, ReplacedPart, ReplacementReason
from words.submissions import MissingItem


@dataclass(frozen=True)
class Completion:
    """T3 and T4: what was asked for, and what came of it."""

    items: tuple[MissingItem, ...]
    requested_on: date
    reply_due_on: date
    requested_by: str
    explanation: str | None = None
    ended_on: date | None = None
    received: tuple[MissingItem, ...] = ()
    waived: tuple[MissingItem, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class WrongRoute:
    """Awb 2:16 and 2:24: it came by a way not meant for it. `told_on` is when the sender is known to have been told;
    only when that was at once does the term start at the internal forwarding."""

    forwarded_on: date
    recorded_by: str
    told_on: date | None = None


@dataclass(frozen=True)
class PutInWriting:
    """An oral complaint that was put in writing; the receipt of the writing starts the clocks (Awb 9:4(1))."""

    received_on: date
    recorded_by: str


@dataclass(frozen=True)
class Committee:
    """Awb 9:13-9:15: the category of this case has an advisory committee. It counts from when the complainant is known
    to have been told (`told_on`, Awb 9:15(1)); then the term is ten weeks."""

    flagged_on: date
    decide_due_on: date | None
    told_on: date | None = None
    requested_on: date | None = None


@dataclass(frozen=True)
class Advice:
    """T15, Awb 9:15(4): findings, advice and recommendations of the committee, with the document that says so."""

    reasoning: Reasoning
    outcome: Outcome
    recommendations: tuple[str, ...]
    document_id: UUID
    given_on: date
    given_by: str


@dataclass(frozen=True)
class ConsentRequest:
    """T20, first half (M15): whether the complainant agrees with a later date."""

    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


@dataclass(frozen=True)
class Postponement:
    """T20, Awb 9:11(3): the complainant agreed in writing; the document is in the file."""

    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str


@dataclass(frozen=True)
class Replacement:
    """T31."""

    part: ReplacedPart
    former: str | None
    successor: str
    reason: ReplacementReason
    text: str
    replaced_on: date
    replaced_by: str


@dataclass(frozen=True)
class Review:
    """What an earlier handler with a conflict did, looked at again by his successor."""

    text: str
    reviewed_on: date
    reviewed_by: str


@dataclass(frozen=True)
class ConflictDeclaration:
    """C7 and C10: an official says of himself that he must have no part in this case."""

    official_id: str
    kind: DeclaredConflict
    declared_on: date


@dataclass(frozen=True)
class Restriction:
    """C9: only these officials have to do with the case."""

    officials: tuple[str, ...]
    reason: str
    restricted_on: date
    restricted_by: str


@dataclass(frozen=True)
class EmergencyAccess:
    """Somebody reads a file that is closed to his role; others are told at once."""

    official_id: str
    reason: str
    opened_at: datetime
    until: datetime
