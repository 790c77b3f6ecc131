"""Fact to event, for the ombudsman and recommendations. Public facts: no free text, no official's id."""

from collections.abc import Callable
from typing import Any, TypedDict
from uuid import UUID

from contracts.event import Event, Fact
from contracts.procedure import ombudsman, recommendations
from procedure.domain.ombudsman.closing import OmbudsmanCaseClosed
from procedure.domain.ombudsman.correspondence import (
    FindingsReceived,
    InformationRequested,
    InterventionRequested,
    OmbudsmanAnswered,
)
from procedure.domain.ombudsman.opening import OmbudsmanCaseOpened
from procedure.domain.ombudsman.report import ReportReceived
from procedure.domain.recommendations.evidence import EvidenceHandedIn, RecommendationImplemented
from procedure.domain.recommendations.plan import PlanChanged, RecommendationProgressed
from procedure.domain.recommendations.recording import RecommendationRecorded
from procedure.domain.recommendations.response import RecommendationAnswered
from procedure.domain.track.fact import OmbudsmanFact, RecommendationFact, TrackFact
from servicekit.delivery.outbox import Outgoing
from words.ombudsman import OmbudsmanState, RecommendationKind, RecommendationSource, RecommendationState


def events_of(fact: TrackFact) -> list[Outgoing]:
    """The event that tells a fact; none when nobody outside needs it."""
    if type(fact) not in _PUBLIC:
        return []
    event, payload = _PUBLIC[type(fact)]
    return [Outgoing(event, fact.file_id, payload(fact))]


class _AboutCase(TypedDict):
    ombudsman_case_id: UUID
    complaint_id: UUID | None
    reference: str | None
    state: OmbudsmanState


def _case(fact: OmbudsmanFact) -> _AboutCase:
    return _AboutCase(
        ombudsman_case_id=fact.file_id,
        complaint_id=fact.complaint.complaint_id if fact.complaint else None,
        reference=fact.complaint.reference if fact.complaint else None,
        state=fact.state,
    )


def _opened(fact: OmbudsmanCaseOpened) -> Fact:
    ground = fact.ground
    return ombudsman.OpenedData(**_case(fact), ground=ground, received_on=fact.received_on)


def _intervention_requested(fact: InterventionRequested) -> Fact:
    return ombudsman.InterventionRequestedData(**_case(fact), reply_due_on=fact.question.reply_due_on)


def _information_requested(fact: InformationRequested) -> Fact:
    question = fact.question
    return ombudsman.InformationRequestedData(
        **_case(fact), requested_on=question.asked_on, reply_due_on=question.reply_due_on
    )


def _findings_received(fact: FindingsReceived) -> Fact:
    question = fact.question
    return ombudsman.FindingsReceivedData(
        **_case(fact), received_on=question.asked_on, reply_due_on=question.reply_due_on
    )


def _replied(fact: OmbudsmanAnswered) -> Fact:
    return ombudsman.RepliedData(
        **_case(fact), requested_on=fact.asked_on, reply_due_on=fact.reply_due_on, replied_on=fact.replied_on
    )


def _report_received(fact: ReportReceived) -> Fact:
    report = fact.report
    return ombudsman.ReportReceivedData(
        **_case(fact),
        ruling=report.ruling,
        breached_norms=report.breached_norms,
        recommendations=fact.recommendations,
        received_on=report.received_on,
    )


def _closed(fact: OmbudsmanCaseClosed) -> Fact:
    closing = fact.closing
    return ombudsman.ClosedData(**_case(fact), reason=closing.reason, ruling=fact.ruling, closed_on=closing.closed_on)


class _AboutRecommendation(TypedDict):
    recommendation_id: UUID
    source: RecommendationSource
    kind: RecommendationKind
    state: RecommendationState
    complaint_id: UUID | None
    ombudsman_case_id: UUID | None


def _recommendation(fact: RecommendationFact) -> _AboutRecommendation:
    return _AboutRecommendation(
        recommendation_id=fact.file_id,
        source=fact.source,
        kind=fact.kind,
        state=fact.state,
        complaint_id=fact.complaint.complaint_id if fact.complaint else None,
        ombudsman_case_id=fact.ombudsman_case_id,
    )


def _recorded(fact: RecommendationRecorded) -> Fact:
    return recommendations.RecordedData(
        **_recommendation(fact), recorded_on=fact.received_on, response_due_on=fact.response_due_on
    )


def _answered(fact: RecommendationAnswered) -> Fact:
    plan = fact.answer.plan
    due_on = plan.due_on if plan else None
    return recommendations.AnsweredData(**_recommendation(fact), answered_on=fact.answer.answered_on, due_on=due_on)


def _progressed(fact: RecommendationProgressed) -> Fact:
    return recommendations.ProgressedData(**_recommendation(fact), progressed_on=fact.progressed_on, due_on=fact.due_on)


def _implemented(fact: RecommendationImplemented) -> Fact:
    return recommendations.ImplementedData(
        **_recommendation(fact), implemented_on=fact.implemented_on, due_on=fact.due_on
    )


_PUBLIC: dict[type[TrackFact], tuple[type[Event], Callable[[Any], Fact]]] = {
    OmbudsmanCaseOpened: (ombudsman.Opened, _opened),
    InterventionRequested: (ombudsman.InterventionRequested, _intervention_requested),
    InformationRequested: (ombudsman.InformationRequested, _information_requested),
    FindingsReceived: (ombudsman.FindingsReceived, _findings_received),
    OmbudsmanAnswered: (ombudsman.Replied, _replied),
    ReportReceived: (ombudsman.ReportReceived, _report_received),
    OmbudsmanCaseClosed: (ombudsman.Closed, _closed),
    RecommendationRecorded: (recommendations.Recorded, _recorded),
    RecommendationAnswered: (recommendations.Answered, _answered),
    RecommendationProgressed: (recommendations.Progressed, _progressed),
    PlanChanged: (recommendations.Progressed, _progressed),
    EvidenceHandedIn: (recommendations.Progressed, _progressed),
    RecommendationImplemented: (recommendations.Implemented, _implemented),
}
