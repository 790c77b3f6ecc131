"""An oral complaint is put in writing, which starts the clocks (Awb 9:4(1))."""

from dataclasses import dataclass
from datetime import date

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class PutComplaintInWriting(OnCase):
    """The day on which the written version was received."""

    received_on: date


async def put_complaint_in_writing(command: PutComplaintInWriting, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    case.put_in_writing(command.act, command.received_on, await work.calendar(), municipality.committee)
    return case
