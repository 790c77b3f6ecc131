"""What the report must know about a recommendation from any source: dates and codes (R32-R34, R37)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from reporting.domain.figures.heard import Heard, Subject
from words.messages import FileKind
from words.ombudsman import RecommendationState


class Followed(StrEnum):
    """The state of a recommendation."""

    UNANSWERED = "UNANSWERED"
    DECLINED = "DECLINED"
    ACCEPTED = "ACCEPTED"
    IMPLEMENTED = "IMPLEMENTED"


FOLLOWED: dict[str, Followed] = {
    RecommendationState.RECEIVED: Followed.UNANSWERED,
    RecommendationState.DECLINED: Followed.DECLINED,
    RecommendationState.ACCEPTED: Followed.ACCEPTED,
    RecommendationState.IN_PROGRESS: Followed.ACCEPTED,
    RecommendationState.IMPLEMENTED: Followed.IMPLEMENTED,
}


@dataclass
class RecommendationFigures(Heard):
    """One recommendation, from any source."""

    recommendation_id: UUID

    recorded_on: date | None = None  # None: `recorded` has not arrived yet, and it is not counted
    source: str | None = None
    kind: str | None = None
    response_due_on: date | None = None
    answered_on: date | None = None
    due_on: date | None = None
    implemented_on: date | None = None

    @property
    def subject(self) -> Subject:
        return Subject(FileKind.RECOMMENDATION, self.recommendation_id)

    @property
    def followed(self) -> Followed:
        return FOLLOWED.get(self.state or "", Followed.UNANSWERED)

    @property
    def closed_on(self) -> date | None:
        return {Followed.DECLINED: self.answered_on, Followed.IMPLEMENTED: self.implemented_on}.get(self.followed)
