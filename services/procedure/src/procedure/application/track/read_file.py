"""An official reads an ombudsman case or a recommendation. Reading is logged like acting."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.application.track.ports import OnFile
from procedure.domain.access.sight import Sight
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.track.complaint import FollowUp


@dataclass(frozen=True, kw_only=True)
class ReadFile(OnFile):
    part: str


async def read_ombudsman_case(command: ReadFile, work: Work) -> tuple[OmbudsmanCase, Sight, FollowUp]:
    """Returns the case, and how much of it this official may see."""
    case = await work.ombudsman_cases.get(command.file_id)
    by = await following(command.act, case.complaint_id, work)
    return case, case.note_reading(by, command.part), by


async def read_recommendation(command: ReadFile, work: Work) -> tuple[Recommendation, Sight, FollowUp]:
    """Returns the recommendation, and how much of it this official may see."""
    recommendation = await work.recommendations.get(command.file_id)
    by = await following(command.act, recommendation.complaint_id, work)
    return recommendation, recommendation.note_reading(by, command.part), by
