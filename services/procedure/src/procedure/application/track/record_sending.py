"""A message about an ombudsman case or a recommendation left our systems: evidence (Awb 2:19)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import Work
from procedure.domain.file.messages import Sending
from procedure.domain.organisation.actor import Act
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.tracked_file import FileNotFound, FileNotYetKnown


@dataclass(frozen=True, kw_only=True)
class RecordTrackSending:
    act: Act
    file_id: UUID
    sending: Sending


async def record_case_sending(command: RecordTrackSending, work: Work) -> None:
    """If the fact arrives before the file, it waits. For a destroyed file it has no effect."""
    try:
        case = await work.ombudsman_cases.get(command.file_id)
    except FileNotFound:
        if await work.erasures.has(command.file_id):
            return
        raise FileNotYetKnown from None
    case.record_sending(FollowUp(command.act), command.sending)


async def record_recommendation_sending(command: RecordTrackSending, work: Work) -> None:
    """If the fact arrives before the file, it waits. For a destroyed file it has no effect."""
    try:
        recommendation = await work.recommendations.get(command.file_id)
    except FileNotFound:
        if await work.erasures.has(command.file_id):
            return
        raise FileNotYetKnown from None
    recommendation.record_sending(FollowUp(command.act), command.sending)
