"""A complaint was destroyed: erase its texts, addresses and log lines here (Archiefwet; AVG 5(1)(e))."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.application.ports import Work


@dataclass(frozen=True)
class EraseComplaint:
    complaint_id: UUID


async def erase_complaint(command: EraseComplaint, work: Work, now: datetime) -> None:
    """Facts about it that arrive later leave no trace."""
    if await work.erasures.add(command.complaint_id, now):
        await work.complaint_data.destroy(command.complaint_id)
