"""The file of a recommendation. Its owner sees it too, beside those who see every file of the track."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationOccasion
from procedure.domain.track.step import DONE, TrackStep
from procedure.domain.track.tracked_file import TrackedFile
from words.ombudsman import RecommendationSource, RecommendationState
from words.people import Role

if TYPE_CHECKING:
    from procedure.domain.file.clocks import GivenAlert
    from procedure.domain.recommendations.evidence import Evidence
    from procedure.domain.recommendations.plan import Plan, PlanChange, ProgressNote
    from procedure.domain.recommendations.recording import Recommended
    from procedure.domain.recommendations.response import RecommendationResponse


@dataclass(eq=False, kw_only=True)
class RecommendationFile(TrackedFile[RecommendationState]):
    """`due_on` is the date that counts now: that of our answer, then that of the plan, None when all is done."""

    source: RecommendationSource
    advice: Recommended
    response_due_on: date
    due_on: date | None = None
    owner_id: str | None = None
    answer: RecommendationResponse | None = None
    plan: Plan | None = None
    plan_changes: tuple[PlanChange, ...] = ()
    progress: tuple[ProgressNote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    implemented_on: date | None = None
    alerts: tuple[GivenAlert, ...] = ()
    watch_on: date | None = None

    @property
    def is_done(self) -> bool:
        return self.state in DONE

    @property
    def awaits_judgement(self) -> bool:
        """Evidence was handed in and nobody judged it yet."""
        return bool(self.evidence) and self.evidence[-1].awaits_judgement

    def is_overdue(self, today: date) -> bool:
        """The answer or the implementation is late."""
        return self.due_on is not None and self.due_on < today

    def capacities(self, by: FollowUp) -> frozenset[Role]:
        """As for every file of the track; the owner acts because they were assigned, whatever their roles are."""
        mine = self.owner_id == by.actor.official_id and not self.is_hidden_from(by)
        return super().capacities(by) | ({Role.OWNER} if mine else frozenset())

    def take(self, step: TrackStep[RecommendationState], by: FollowUp) -> RecommendationOccasion:
        """As for every file of the track; facts also contain the source of the recommendation and its owner."""
        advice = self.advice
        return RecommendationOccasion(
            **super().take(step, by),
            source=advice.source,
            kind=advice.kind,
            ombudsman_case_id=advice.ombudsman_case_id,
        )

    def renew_due(self) -> None:
        """The date of our answer counts first, then that of the plan."""
        waiting = self.plan.due_on if self.plan else self.response_due_on
        self.due_on = None if self.is_done else waiting
