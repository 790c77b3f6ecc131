"""How every use case of the track begins: with the file and the current state of its complaint."""

from collections.abc import Iterable
from uuid import UUID

from procedure.application.documents.attaching import check_in_file
from procedure.application.ports import Work
from procedure.application.track.ports import OnFile
from procedure.domain.errors import CaseNotFound
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.track.complaint import FollowUp, complaint_now


async def following(act: Act, complaint_id: UUID | None, work: Work) -> FollowUp:
    """Who acts, and the complaint. A complaint that was destroyed since hides nothing any more."""
    if complaint_id is None:
        return FollowUp(act)
    try:
        return FollowUp(act, complaint_now(await work.cases.get(complaint_id)))
    except CaseNotFound:
        return FollowUp(act)


async def entered_case(command: OnFile, work: Work) -> tuple[OmbudsmanCase, FollowUp]:
    """An ombudsman case, for an official who may see it and who read its current revision."""
    case = await work.ombudsman_cases.get(command.file_id)
    by = await following(command.act, case.complaint_id, work)
    case.admit(by, command.revision)
    return case, by


async def entered_recommendation(command: OnFile, work: Work) -> tuple[Recommendation, FollowUp]:
    """A recommendation, for an official who may see it and who read its current revision."""
    recommendation = await work.recommendations.get(command.file_id)
    by = await following(command.act, recommendation.complaint_id, work)
    recommendation.admit(by, command.revision)
    return recommendation, by


async def check_documents(ids: Iterable[UUID], file: OmbudsmanCase | Recommendation, work: Work) -> None:
    """Every document is in this file, or in that of the complaint."""
    await check_in_file(ids, work, file.file_id, file.complaint_id)
