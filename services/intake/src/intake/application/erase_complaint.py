"""A complaint was destroyed: intake destroys its submission, links and steps too (Archiefwet; AVG 5(1)(e))."""

from contracts.procedure.retention import Erased
from intake.application.ports import Work


async def erase_complaint(event: Erased, work: Work) -> None:
    """Facts about it that arrive later leave no trace, and its link no longer opens a page."""
    complaint_id = event.data.complaint_id
    if await work.erasures.add(complaint_id, event.time):
        await work.complaints.destroy(complaint_id)
