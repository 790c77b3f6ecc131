"""O7a: a recommendation from any source is recorded; the term for our answer starts (Awb 9:36(4))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.steps.step import KC, OL, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationFact
from procedure.domain.track.step import TrackStep
from servicekit.errors import FieldError, Invalid
from words.ombudsman import RecommendationKind, RecommendationSource, RecommendationState

RECORD = TrackStep(
    "O7a", "record a recommendation", "aanbeveling vastleggen", (), RecommendationState.RECEIVED, (OL, KC),
    "of the ombudsman: with the report; of a decision or an advice: about that complaint", "Awb 9:36(4)",
    "recommendations.recorded",
)  # fmt: skip


class SourceNotPossible(StepRefused):
    code = "recommendation-source-not-possible"
    article = "Awb 9:36(4)"
    message = "A recommendation of the ombudsman comes with the report (O5)."


class ComplaintDoesNotFit(Invalid):
    """A conclusion or an advice is about one complaint, an annual report about many."""

    code = "recommendation-complaint-does-not-fit"

    def __init__(self, message: str) -> None:
        super().__init__(f"complaintId {message}.", [FieldError("complaintId", message)])


class SourceMissing(StepRefused):
    code = "recommendation-source-missing"
    article = "Awb 9:12(1), 9:15(4)"
    message = "This complaint has no decision with conclusions, or no advice of the committee."


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """What is recommended, by whom, and where it was written: the number of the ombudsman's report, or the place in an
    annual report."""

    source: RecommendationSource
    kind: RecommendationKind
    text: str
    origin: str | None
    received_on: date
    ombudsman_case_id: UUID | None = None
    ombudsman: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecommendationRecorded(RecommendationFact):
    received_on: date
    response_due_on: date


def is_of_ombudsman(advice: Recommended) -> bool:
    return advice.source is RecommendationSource.OMBUDSMAN_REPORT


def check_complaint(source: RecommendationSource, by: FollowUp) -> None:
    if source is RecommendationSource.ANNUAL_REPORT and by.complaint is not None:
        raise ComplaintDoesNotFit("must be absent: an annual report is about many complaints")
    if source in {RecommendationSource.DECISION_CONCLUSION, RecommendationSource.COMMITTEE_ADVICE}:
        if by.complaint is None:
            raise ComplaintDoesNotFit("is required for a conclusion of a decision or an advice")
        decision = source is RecommendationSource.DECISION_CONCLUSION
        if not (by.complaint.has_decision if decision else by.complaint.has_advice):
            raise SourceMissing
