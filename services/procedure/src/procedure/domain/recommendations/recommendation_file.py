"""What is in the file of a recommendation, and who sees it beside those who see every file of the track: its owner."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from procedure.domain.file.clocks import GivenAlert
from procedure.domain.ombudsman.records import Evidence, Plan, PlanChange, ProgressNote, RecommendationResponse
from procedure.domain.ombudsman.words import DONE
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.step import TrackStep
from procedure.domain.track.tracked_file import TrackedFile
from words.ombudsman import RecommendationKind, RecommendationSource, RecommendationState
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """What is recommended, by whom, and where it stands: the number of the ombudsman's report, the place in an annual
    report."""

    source: RecommendationSource
    kind: RecommendationKind
    text: str
    origin: str | None
    received_on: date
    ombudsman_case_id: UUID | None = None
    ombudsman: str | None = None


@dataclass(eq=False, kw_only=True)
class RecommendationFile(TrackedFile[RecommendationState]):
    """`due_on` is the date that counts now: that of our answer, then that of the plan, none when all is done."""

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
        """Evidence was handed in that nobody looked at yet."""
        return bool(self.evidence) and self.evidence[-1].awaits_judgement

    def is_overdue(self, today: date) -> bool:
        """The answer or the implementation is later than it should be."""
        return self.due_on is not None and self.due_on < today

    def capacities(self, by: FollowUp) -> frozenset[Role]:
        """As for every file of the track; the owner acts by what he was asked to do, whatever his roles are."""
        mine = self.owner_id == by.actor.official_id and not self._hidden_from(by)
        return super().capacities(by) | ({Role.OWNER} if mine else frozenset())

    def _take(self, step: TrackStep[RecommendationState], by: FollowUp) -> dict[str, Any]:
        about = super()._take(step, by)
        advice = self.advice
        return {
            **about,
            "source": advice.source,
            "kind": advice.kind,
            "ombudsman_case_id": advice.ombudsman_case_id,
        }

    def _renew_due(self) -> None:
        waiting = self.plan.due_on if self.plan else self.response_due_on
        self.due_on = None if self.is_done else waiting
