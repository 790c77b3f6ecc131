"""A case as an official sees it: the summary for everybody with a part in it, the file for who may read the file."""

from datetime import date, datetime
from uuid import UUID

from procedure.entrypoints.api.fields import Answer


class AddressAnswer(Answer):
    lines: tuple[str, ...]
    postcode: str | None
    city: str | None
    country: str


class PersonAnswer(Answer):
    name: str | None
    address: AddressAnswer | None
    email: str | None
    phone: str | None


class AccusedAnswer(Answer):
    accused_id: UUID
    kind: str
    official_id: str | None
    name: str | None
    address: AddressAnswer | None
    team: str | None


class AccountAnswer(Answer):
    what_happened: str
    consequences: str | None
    burden: str | None
    happened_on: date | None
    conduct_towards: str
    about: str | None


class SubmissionAnswer(Answer):
    channel: str
    form: str
    anonymous: bool
    language: str
    received_at: datetime
    account: AccountAnswer
    complainant: PersonAnswer | None
    representative: PersonAnswer | None
    missing: tuple[str, ...]
    content_hash: str
    indicated_team: str | None
    indicated_theme: str | None
    suggested_kind: str
    suggested_rule: int | None


class AnswersAnswer(Answer):
    what_happened: str
    consequences: str
    burden: str


class ContactAnswer(Answer):
    contact_id: UUID
    kind: str
    held_on: date
    reached: bool
    answers: AnswersAnswer | None
    note: str | None
    recorded_by: str
    recorded_at: datetime


class ResolutionAnswer(Answer):
    kind: str
    text: str
    agreed_at: datetime
    agreed_how: str
    recorded_by: str


class FormalStartAnswer(Answer):
    reason: str
    started_on: date
    note: str | None
    started_by: str


class HandlerAnswer(Answer):
    official_id: str
    warnings: tuple[str, ...]
    reason: str | None
    no_involvement_declared_at: datetime | None


class ExplanationAnswer(Answer):
    explanation_id: UUID
    side: str
    accused_id: UUID | None
    kind: str
    given_on: date
    text: str
    recorded_by: str
    document_ids: tuple[UUID, ...]


class HearingSessionAnswer(Answer):
    session_id: UUID
    sides: tuple[str, ...]
    held_on: date
    report: str
    recorded_by: str
    document_ids: tuple[UUID, ...]


class HearingAnswer(Answer):
    hearing_id: UUID
    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    sessions: tuple[HearingSessionAnswer, ...]


class WaiverAnswer(Answer):
    waiver_id: UUID
    side: str
    ground: str
    reason: str
    waived_on: date
    recorded_by: str


class ElementAnswer(Answer):
    description: str
    norms: tuple[str, ...]
    judgement: str
    reasons: str


class ReasoningAnswer(Answer):
    findings: str
    elements: tuple[ElementAnswer, ...]
    conclusion_kinds: tuple[str, ...]
    conclusions: str


class DraftAnswer(Answer):
    number: int
    reasoning: ReasoningAnswer
    submitted_on: date
    submitted_by: str
    returned_on: date | None
    returned_by: str | None
    return_reason: str | None


class DecisionAnswer(Answer):
    reasoning: ReasoningAnswer
    outcome: str
    norm_set: str
    decided_on: date
    decided_by: str
    deviation_reason: str | None


class AdjournmentAnswer(Answer):
    previous_due_on: date
    new_due_on: date
    reason: str
    text: str
    late: bool
    adjourned_on: date
    adjourned_by: str


class LatenessAnswer(Answer):
    due_on: date
    reason: str
    expected_on: date
    explained_on: date
    explained_by: str


class SendingAnswer(Answer):
    message_id: UUID
    code: str
    recipient: str
    channel: str
    sent_on: date
