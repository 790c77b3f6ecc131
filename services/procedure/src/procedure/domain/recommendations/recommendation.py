"""The aggregate of O7 and O8: one recommendation, from whatever source, until it is implemented or declined (R34)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.dates import RESPONSE_WEEKS, response_due
from procedure.domain.ombudsman.records import Plan, RecommendationResponse
from procedure.domain.organisation.directory import Directory
from procedure.domain.recommendations.evidence import CarriedOut
from procedure.domain.recommendations.recommendation_file import Recommended
from procedure.domain.recommendations.refusals import ComplaintDoesNotFit, SourceMissing
from procedure.domain.track import step as steps
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationAnswered, RecommendationRecorded
from words.ombudsman import RecommendationSource, RecommendationState


@dataclass(eq=False, kw_only=True)
class Recommendation(CarriedOut):
    """Four sources, one life: received, answered, carried out by its owner, verified by somebody else."""

    @classmethod
    def record(
        cls, by: FollowUp, file_id: UUID, reference: str, advice: Recommended, weeks: int = RESPONSE_WEEKS
    ) -> Self:
        """O5, or O7a for what is not of the ombudsman. The term for our answer starts."""
        complaint = by.complaint
        _check_complaint(advice.source, by)
        if advice.received_on > by.act.today:
            raise DayNotPossible("receivedOn", date.min, by.act.today)
        made = cls(
            file_id=file_id,
            reference=reference,
            state=RecommendationState.RECEIVED,
            received_on=advice.received_on,
            opened_at=by.act.at,
            opened_by=by.actor.official_id,
            complaint_id=complaint.complaint_id if complaint else None,
            complaint_reference=complaint.reference if complaint else None,
            advice=advice,
            source=advice.source,
            response_due_on=response_due(advice.received_on, weeks, of_ombudsman=_of_ombudsman(advice)).on,
        )
        made._renew_due()
        about = made._take(steps.RECORD, by)
        due_on = made.response_due_on
        made._tell(RecommendationRecorded(**about, received_on=advice.received_on, response_due_on=due_on))
        return made

    def accept(self, by: FollowUp, plan: Plan, directory: Directory) -> None:
        """O7: how it will be followed, by whom, by when (Awb 9:36(4))."""
        about = self._take(steps.ACCEPT, by)
        self._check_plan(plan, by, directory)
        self._answer(about, RecommendationResponse(plan, None, by.act.today, by.actor.official_id))
        self._follow(plan, by.act.today)

    def decline(self, by: FollowUp, reasons: str) -> None:
        """O7: with the reasons, which the ombudsman hears when it was his."""
        about = self._take(steps.DECLINE, by)
        self._answer(about, RecommendationResponse(None, reasons, by.act.today, by.actor.official_id))

    def _answer(self, about: dict[str, Any], answer: RecommendationResponse) -> None:
        self.answer = answer
        self._tell(RecommendationAnswered(**about, answer=answer))
        self._renew_due()


def _of_ombudsman(advice: Recommended) -> bool:
    return advice.source is RecommendationSource.OMBUDSMAN_REPORT


def _check_complaint(source: RecommendationSource, by: FollowUp) -> None:
    if source is RecommendationSource.ANNUAL_REPORT and by.complaint is not None:
        raise ComplaintDoesNotFit("must be absent: an annual report is about many complaints")
    if source in {RecommendationSource.DECISION_CONCLUSION, RecommendationSource.COMMITTEE_ADVICE}:
        if by.complaint is None:
            raise ComplaintDoesNotFit("is required for a conclusion of a decision or an advice")
        decision = source is RecommendationSource.DECISION_CONCLUSION
        if not (by.complaint.has_decision if decision else by.complaint.has_advice):
            raise SourceMissing
