"""O8p: another date, way or owner, with the reason."""

from dataclasses import dataclass

from procedure.application.ombudsman.entering import entered_recommendation
from procedure.application.ombudsman.ports import OnFile
from procedure.application.ports import Work
from procedure.domain.ombudsman.recommendation import Recommendation
from procedure.domain.ombudsman.records import PlanWish


@dataclass(frozen=True, kw_only=True)
class ChangePlan(OnFile):
    wish: PlanWish
    reason: str


async def change_plan(command: ChangePlan, work: Work) -> Recommendation:
    recommendation, by = await entered_recommendation(command, work)
    recommendation.change_plan(by, command.wish, command.reason, await work.officials.directory())
    return recommendation
