"""Procedure published which officials may not know of a complaint."""

from contracts.procedure.access import AccessChanged
from intake.application.ports import Work, taken_in
from intake.domain.visibility import AccessList


async def change_access(event: AccessChanged, work: Work) -> None:
    """The newest lists replace the earlier ones (C1-C11)."""
    told = event.data
    if await taken_in(told.complaint_id, work):
        lists = AccessList(told.complaint_id, told.shut_out, int(event.sequence), told.restricted_to)
        await work.access_lists.replace(lists)
