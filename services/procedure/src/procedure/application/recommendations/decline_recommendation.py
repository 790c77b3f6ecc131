"""O7: a recommendation is not followed, and why (Awb 9:36(4))."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class DeclineRecommendation(OnFile):
    reasons: str


async def decline_recommendation(command: DeclineRecommendation, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.decline(by, command.reasons)
    return recommendation
