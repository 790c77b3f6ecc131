"""O7: whether and how a recommendation is followed (Awb 9:36(4))."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.organisation.directory import Directory
from procedure.domain.recommendations.plan import Plan, check_plan, follow
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.steps.step import DM
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationFact, RecommendationOccasion
from procedure.domain.track.step import TrackStep
from words.ombudsman import RecommendationState

ACCEPT = TrackStep(
    "O7", "accept a recommendation", "aanbeveling overnemen",
    (RecommendationState.RECEIVED,), RecommendationState.ACCEPTED, (DM,),
    "a plan, an owner who is not shut out of the complaint, and a date", "Awb 9:36(4)", "recommendations.answered",
    ("M26",),
)  # fmt: skip


DECLINE = TrackStep(
    "O7d", "decline a recommendation", "aanbeveling niet overnemen",
    (RecommendationState.RECEIVED,), RecommendationState.DECLINED, (DM,),
    "reasons", "Awb 9:36(4)", "recommendations.answered", ("M26",),
)  # fmt: skip


@dataclass(frozen=True)
class RecommendationResponse:
    """O7: accepted with a plan, or declined with reasons."""

    plan: Plan | None
    reasons: str | None
    answered_on: date
    answered_by: str

    @property
    def accepted(self) -> bool:
        return self.plan is not None


@dataclass(frozen=True, kw_only=True)
class RecommendationAnswered(RecommendationFact):
    answer: RecommendationResponse


def accept(file: RecommendationFile, by: FollowUp, plan: Plan, directory: Directory) -> None:
    """O7: how it will be followed, by whom, by when (Awb 9:36(4))."""
    about = file.take(ACCEPT, by)
    check_plan(plan, by, directory)
    _respond(file, about, RecommendationResponse(plan, None, by.act.today, by.actor.official_id))
    follow(file, plan, by.act.today)


def decline(file: RecommendationFile, by: FollowUp, reasons: str) -> None:
    """O7: with the reasons, which the ombudsman is told if it was their recommendation."""
    about = file.take(DECLINE, by)
    _respond(file, about, RecommendationResponse(None, reasons, by.act.today, by.actor.official_id))


def _respond(file: RecommendationFile, about: RecommendationOccasion, answer: RecommendationResponse) -> None:
    file.answer = answer
    file.tell(RecommendationAnswered(**about, answer=answer))
    file.renew_due()
