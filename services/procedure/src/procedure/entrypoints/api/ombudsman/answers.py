"""Builds the answer about an ombudsman case, with as much as the official may see."""

from datetime import date, datetime
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS, OmbudsmanCase
from procedure.domain.track.complaint import FollowUp
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.outlook import StepOpen, steps_open
from procedure.entrypoints.api.track.answers import TrackSendingAnswer
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, Ruling


class ReplyAnswer(Answer):
    text: str
    replied_on: date
    document_ids: tuple[UUID, ...]
    recorded_by: str


class QuestionAnswer(Answer):
    """`replyDueOn` is the date in the ombudsman's letter."""

    question_id: UUID
    asked_on: date
    reply_due_on: date
    text: str
    recorded_by: str
    recorded_at: datetime
    reply: ReplyAnswer | None


class ElementRulingAnswer(Answer):
    description: str
    ruling: Ruling
    breached_norms: tuple[str, ...]


class ReportAnswer(Answer):
    number: str
    dated_on: date
    received_on: date
    elements: tuple[ElementRulingAnswer, ...]
    norm_set: str
    document_ids: tuple[UUID, ...]
    recorded_by: str


class ClosingAnswer(Answer):
    reason: OmbudsmanClosing
    note: str | None
    closed_on: date
    closed_by: str


class OmbudsmanFileAnswer(Answer):
    """Everything in the file."""

    complaint_id: UUID | None
    complaint_reference: str | None
    file_number: str
    opened_by: str
    intervention: QuestionAnswer | None
    questions: tuple[QuestionAnswer, ...]
    findings: QuestionAnswer | None
    report: ReportAnswer | None
    closing: ClosingAnswer | None
    sendings: tuple[TrackSendingAnswer, ...]


class OmbudsmanCaseAnswer(Answer):
    """`sight` says how much is shown: OUTCOME (state and dates) or FILE (everything)."""

    file_id: UUID
    reference: str
    revision: int
    sight: str
    state: OmbudsmanState
    ombudsman: str
    ground: OmbudsmanGround | None
    received_on: date
    due_on: date | None
    overdue: bool
    ruling: Ruling
    breached_norms: tuple[str, ...]
    recommendations: tuple[UUID, ...]
    warnings: tuple[str, ...]
    closed_on: date | None
    steps: tuple[StepOpen, ...]
    file: OmbudsmanFileAnswer | None


def ombudsman_case_answer(case: OmbudsmanCase, sight: Sight, by: FollowUp) -> OmbudsmanCaseAnswer:
    """No more of it than this official may see."""
    return OmbudsmanCaseAnswer(
        file_id=case.file_id,
        reference=case.reference,
        revision=case.revision,
        sight=sight.name,
        state=case.state,
        ombudsman=case.ombudsman,
        ground=case.ground,
        received_on=case.received_on,
        due_on=case.due_on,
        overdue=case.is_overdue(by.act.today),
        ruling=case.ruling,
        breached_norms=case.report.breached_norms if case.report else (),
        recommendations=case.recommendations,
        warnings=case.warnings,
        closed_on=case.closed_on,
        steps=steps_open(case.outlooks(OMBUDSMAN_STEPS, by)),
        file=OmbudsmanFileAnswer.model_validate(case) if sight is Sight.FILE else None,
    )
