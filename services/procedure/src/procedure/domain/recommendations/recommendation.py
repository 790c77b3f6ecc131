"""The aggregate of O7 and O8: one recommendation, from any source, until it is implemented or declined (R34).

Each step is a function in the module of its concept, with its line, refusals, record and fact. This page lists them.
"""

from datetime import date
from typing import Self
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.dates import RESPONSE_WEEKS, response_due
from procedure.domain.recommendations import evidence as evidence_steps
from procedure.domain.recommendations import plan as plan_steps
from procedure.domain.recommendations import recording, reminder, response
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.step import TrackStep
from words.ombudsman import RecommendationState

RECOMMENDATION_STEPS: tuple[TrackStep[RecommendationState], ...] = (
    recording.RECORD,
    response.ACCEPT,
    response.DECLINE,
    plan_steps.PROGRESS,
    plan_steps.CHANGE_PLAN,
    evidence_steps.HAND_IN_EVIDENCE,
    evidence_steps.SEND_BACK,
    evidence_steps.VERIFY,
    reminder.REMIND,
)


class Recommendation(RecommendationFile):
    """Four sources, one life: received, answered, carried out by its owner, verified by another official."""

    @classmethod
    def record(
        cls, by: FollowUp, file_id: UUID, reference: str, advice: recording.Recommended, weeks: int = RESPONSE_WEEKS
    ) -> Self:
        """O5, or O7a for a recommendation from elsewhere than the ombudsman. The term for our answer starts."""
        complaint = by.complaint
        recording.check_complaint(advice.source, by)
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
            response_due_on=response_due(advice.received_on, weeks, of_ombudsman=recording.is_of_ombudsman(advice)).on,
        )
        made.renew_due()
        about = made.take(recording.RECORD, by)
        due_on = made.response_due_on
        made.tell(recording.RecommendationRecorded(**about, received_on=advice.received_on, response_due_on=due_on))
        return made

    accept = response.accept
    decline = response.decline
    note_progress = plan_steps.note_progress
    change_plan = plan_steps.change_plan
    hand_in_evidence = evidence_steps.hand_in_evidence
    send_back = evidence_steps.send_back
    verify = evidence_steps.verify
    remind = reminder.remind
