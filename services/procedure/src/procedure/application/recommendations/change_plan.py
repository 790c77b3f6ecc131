"""O8p: another date, way or owner, with the reason."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import entered_recommendation
from procedure.application.track.ports import OnFile
from procedure.domain.recommendations.plan import PlanWish
from procedure.domain.recommendations.recommendation import Recommendation


@dataclass(frozen=True, kw_only=True)
class ChangePlan(OnFile):
    wish: PlanWish
    reason: str


async def change_plan(command: ChangePlan, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.change_plan(by, command.wish, command.reason, await work.officials.directory())
    return recommendation
