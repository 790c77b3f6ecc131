"""O1: the ombudsman announced a complainant's request, or an investigation of their own accord."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.opening import OmbudsmanLetter
from procedure.domain.organisation.actor import Act
from servicekit.ids import new_id
from words.ombudsman import OmbudsmanGround


@dataclass(frozen=True, kw_only=True)
class OpenOmbudsmanCase:
    """Without a name it is the ombudsman who is competent on the day of the letter (Awb 9:17)."""

    act: Act
    complaint_id: UUID | None
    ombudsman: str | None
    file_number: str
    ground: OmbudsmanGround | None
    received_on: date


async def open_ombudsman_case(command: OpenOmbudsmanCase, work: Work, municipality: Municipality) -> OmbudsmanCase:
    """The same transaction links the complaint to the ombudsman case."""
    act, file_id = command.act, new_id()
    if command.complaint_id is not None:
        (await work.cases.get(command.complaint_id)).link_ombudsman(act, file_id)
    by = await following(act, command.complaint_id, work)
    letter = OmbudsmanLetter(
        ombudsman=municipality.ombudsman(command.received_on, command.ombudsman).name,
        file_number=command.file_number,
        ground=command.ground,
        received_on=command.received_on,
    )
    reference = await work.file_numbers.draw("O", command.received_on.year)
    case = OmbudsmanCase.open(by, file_id, reference, letter)
    await work.ombudsman_cases.add(case)
    return case
