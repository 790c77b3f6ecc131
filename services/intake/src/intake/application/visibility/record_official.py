"""The directory published an official."""

from contracts.procedure.access import OfficialRecorded
from intake.application.ports import Official, Work


async def record_official(event: OfficialRecorded, work: Work) -> None:
    """Store the name, so that a registration shows who made it, and the rights of the official (L24)."""
    told = event.data
    await work.officials.record(Official(told.official_id, told.name, told.roles, told.active, int(event.sequence)))
