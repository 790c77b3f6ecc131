"""A complaint was destroyed: no text, no address and no line of it stays here (Archiefwet; AVG 5(1)(e))."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.application.ports import Work


@dataclass(frozen=True)
class EraseComplaint:
    complaint_id: UUID


async def erase_complaint(command: EraseComplaint, work: Work, now: datetime) -> None:
    """What still arrives about it later finds it erased and leaves nothing."""
    if await work.erasures.add(command.complaint_id, now):
        await work.complaint_data.destroy(command.complaint_id)
