"""What happened to a case at the ombudsman or to a recommendation. Each becomes an audit line; most a public event."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.ombudsman.records import Closing, Evidence, PlanChange, Question, RecommendationResponse, Report
from procedure.domain.track.complaint import ComplaintNow
from words.clocks import DeadlineAlert
from words.ombudsman import (
    OmbudsmanGround,
    OmbudsmanState,
    RecommendationKind,
    RecommendationSource,
    RecommendationState,
    Ruling,
)
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class TrackFact:
    """Which file, about which complaint as it stands now, by whom and in which role."""

    file_id: UUID
    reference: str
    complaint: ComplaintNow | None
    at: datetime
    official_id: str
    role: Role
    step: str


@dataclass(frozen=True, kw_only=True)
class OmbudsmanFact(TrackFact):
    state: OmbudsmanState


@dataclass(frozen=True, kw_only=True)
class OmbudsmanCaseOpened(OmbudsmanFact):
    """O1: he let know that somebody turned to him, or that he investigates of his own accord."""

    ombudsman: str
    ground: OmbudsmanGround | None
    received_on: date


@dataclass(frozen=True, kw_only=True)
class InterventionRequested(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class InformationRequested(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class FindingsReceived(OmbudsmanFact):
    question: Question


@dataclass(frozen=True, kw_only=True)
class OmbudsmanAnswered(OmbudsmanFact):
    """O2a, O3a, O4a: what he asked was answered."""

    question_id: UUID
    asked_on: date
    reply_due_on: date
    replied_on: date


@dataclass(frozen=True, kw_only=True)
class ReportReceived(OmbudsmanFact):
    report: Report
    recommendations: int


@dataclass(frozen=True, kw_only=True)
class OmbudsmanCaseClosed(OmbudsmanFact):
    closing: Closing
    ruling: Ruling


@dataclass(frozen=True, kw_only=True)
class RecommendationFact(TrackFact):
    state: RecommendationState
    source: RecommendationSource
    kind: RecommendationKind
    ombudsman_case_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class RecommendationRecorded(RecommendationFact):
    received_on: date
    response_due_on: date


@dataclass(frozen=True, kw_only=True)
class RecommendationAnswered(RecommendationFact):
    answer: RecommendationResponse


@dataclass(frozen=True, kw_only=True)
class RecommendationProgressed(RecommendationFact):
    progressed_on: date
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class PlanChanged(RecommendationProgressed):
    change: PlanChange


@dataclass(frozen=True, kw_only=True)
class EvidenceHandedIn(RecommendationProgressed):
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class EvidenceSentBack(RecommendationFact):
    number: int


@dataclass(frozen=True, kw_only=True)
class RecommendationImplemented(RecommendationFact):
    implemented_on: date
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class ImplementationNeared(RecommendationFact):
    """M27: the date of the plan comes near or has passed."""

    alert: DeadlineAlert
    due_on: date
    owner_id: str


@dataclass(frozen=True, kw_only=True)
class TrackSendingRecorded(TrackFact):
    """It is known that a message about this file left (Awb 2:19)."""

    state: OmbudsmanState | RecommendationState
    code: str
    sent_on: date


@dataclass(frozen=True, kw_only=True)
class TrackDocumentStored(TrackFact):
    """A document came into this file."""

    state: OmbudsmanState | RecommendationState
    document_id: UUID
    sha256: str


@dataclass(frozen=True, kw_only=True)
class TrackFileRead(TrackFact):
    """Somebody looked at the file, or at a part of it."""

    state: OmbudsmanState | RecommendationState
    part: str
