"""O7: a recommendation is followed, and how (Awb 9:36(4))."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.plan import Plan
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class AcceptRecommendation(OnFile):
    plan: Plan


async def accept_recommendation(command: AcceptRecommendation, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.accept(by, command.plan, await work.officials.directory())
    return recommendation
