"""A complaint was destroyed: what was handed in, its links and its steps go here too (Archiefwet; AVG 5(1)(e))."""

from contracts.procedure.retention import Erased
from intake.application.ports import Work


async def erase_complaint(event: Erased, work: Work) -> None:
    """What still arrives about it later finds it erased and leaves nothing; its link opens no page any more."""
    complaint_id = event.data.complaint_id
    if await work.erasures.add(complaint_id, event.time):
        await work.complaints.destroy(complaint_id)
