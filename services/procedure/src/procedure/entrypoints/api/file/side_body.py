"""The parts of a file that come from the steps beside the main road, as an official sees them."""

from datetime import date, datetime
from uuid import UUID

from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.file.case_body import AddressAnswer, ReasoningAnswer


class CompletionAnswer(Answer):
    items: tuple[str, ...]
    requested_on: date
    reply_due_on: date
    requested_by: str
    explanation: str | None
    ended_on: date | None
    received: tuple[str, ...]
    waived: tuple[str, ...]
    note: str | None


class WrongRouteAnswer(Answer):
    forwarded_on: date
    recorded_by: str
    told_on: date | None


class WritingAnswer(Answer):
    received_on: date
    recorded_by: str


class CommitteeAnswer(Answer):
    flagged_on: date
    decide_due_on: date | None
    told_on: date | None
    requested_on: date | None


class AdviceAnswer(Answer):
    reasoning: ReasoningAnswer
    outcome: str
    recommendations: tuple[str, ...]
    document_id: UUID
    given_on: date
    given_by: str


class ConsentRequestAnswer(Answer):
    proposed_due_on: date
    reason: str
    requested_on: date
    requested_by: str


class PostponementAnswer(Answer):
    previous_due_on: date
    new_due_on: date
    consented_on: date
    document_id: UUID
    recorded_on: date
    recorded_by: str


class ReplacementAnswer(Answer):
    part: str
    former: str | None
    successor: str
    reason: str
    text: str
    replaced_on: date
    replaced_by: str


class ReviewAnswer(Answer):
    text: str
    reviewed_on: date
    reviewed_by: str


class ConflictAnswer(Answer):
    official_id: str
    kind: str
    declared_on: date


class RestrictionAnswer(Answer):
    officials: tuple[str, ...]
    reason: str
    restricted_on: date
    restricted_by: str


class EmergencyAnswer(Answer):
    official_id: str
    reason: str
    opened_at: datetime
    until: datetime


class CoComplainantAnswer(Answer):
    party_id: UUID
    name: str
    address: AddressAnswer
    phone: str | None
    added_on: date


class RepresentationAnswer(Answer):
    party_id: UUID
    name: str
    address: AddressAnswer | None
    scope: str
    valid_from: date
    valid_until: date | None
    document_id: UUID | None
    recorded_on: date
    recorded_by: str
    ended_on: date | None
    ended_why: str | None


class CompanionAnswer(Answer):
    party_id: UUID
    side: str
    name: str
    role: str
    language: str | None
    added_on: date


class LoggedContactAnswer(Answer):
    contact_id: UUID
    kind: str
    held_on: date
    with_whom: str
    incoming: bool
    note: str
    recorded_by: str
    recorded_at: datetime
