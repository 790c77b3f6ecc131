"""Procedure told who takes part in a case, as known now."""

from contracts.procedure.parties import PartiesRecorded
from intake.application.ports import Work, taken_in
from intake.domain.people import CasePeople


async def record_people(event: PartiesRecorded, work: Work) -> None:
    """An older version that arrives late changes nothing."""
    told = event.data
    if await taken_in(told.complaint_id, work):
        people = tuple(each.model_dump(mode="json", by_alias=True, exclude_none=True) for each in told.parties)
        await work.people.record(CasePeople(told.complaint_id, told.version, people))
