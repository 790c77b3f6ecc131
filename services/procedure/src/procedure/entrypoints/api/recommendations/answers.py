"""Builds the answer about a recommendation, with as much as the official may see."""

from datetime import date
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS, Recommendation
from procedure.domain.track.complaint import FollowUp
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.outlook import StepOpen, steps_open
from procedure.entrypoints.api.track.answers import TrackSendingAnswer
from words.ombudsman import RecommendationKind, RecommendationSource, RecommendationState


class PlanAnswer(Answer):
    text: str
    owner_id: str
    due_on: date


class ResponseAnswer(Answer):
    """`plan` when it was accepted, `reasons` when it was declined."""

    accepted: bool
    plan: PlanAnswer | None
    reasons: str | None
    answered_on: date
    answered_by: str


class PlanChangeAnswer(Answer):
    plan: PlanAnswer
    reason: str
    changed_on: date
    changed_by: str


class ProgressAnswer(Answer):
    text: str
    noted_on: date
    noted_by: str


class EvidenceAnswer(Answer):
    """`judgedOn` is absent until somebody judged it; `returnReason` says why it was sent back."""

    number: int
    note: str
    document_ids: tuple[UUID, ...]
    carried_out_on: date
    handed_in_on: date
    handed_in_by: str
    judged_on: date | None
    judged_by: str | None
    return_reason: str | None


class RecommendationFileAnswer(Answer):
    """Everything in the file."""

    complaint_id: UUID | None
    complaint_reference: str | None
    opened_by: str
    answer: ResponseAnswer | None
    plan_changes: tuple[PlanChangeAnswer, ...]
    progress: tuple[ProgressAnswer, ...]
    evidence: tuple[EvidenceAnswer, ...]
    sendings: tuple[TrackSendingAnswer, ...]


class RecommendationAnswer(Answer):
    """`sight` says how much is shown: OUTCOME (state and dates) or FILE (everything)."""

    file_id: UUID
    reference: str
    revision: int
    sight: str
    source: RecommendationSource
    kind: RecommendationKind
    text: str
    origin: str | None
    ombudsman_case_id: UUID | None
    state: RecommendationState
    received_on: date
    response_due_on: date
    due_on: date | None
    overdue: bool
    owner_id: str | None
    plan: PlanAnswer | None
    implemented_on: date | None
    steps: tuple[StepOpen, ...]
    file: RecommendationFileAnswer | None


def recommendation_answer(it: Recommendation, sight: Sight, by: FollowUp) -> RecommendationAnswer:
    """No more of it than this official may see."""
    advice = it.advice
    return RecommendationAnswer(
        file_id=it.file_id,
        reference=it.reference,
        revision=it.revision,
        sight=sight.name,
        source=advice.source,
        kind=advice.kind,
        text=advice.text,
        origin=advice.origin,
        ombudsman_case_id=advice.ombudsman_case_id,
        state=it.state,
        received_on=it.received_on,
        response_due_on=it.response_due_on,
        due_on=it.due_on,
        overdue=it.is_overdue(by.act.today),
        owner_id=it.owner_id,
        plan=PlanAnswer.model_validate(it.plan) if it.plan else None,
        implemented_on=it.implemented_on,
        steps=steps_open(it.outlooks(RECOMMENDATION_STEPS, by)),
        file=RecommendationFileAnswer.model_validate(it) if sight is Sight.FILE else None,
    )
