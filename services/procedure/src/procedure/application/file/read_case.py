"""An official reads a case. Reading is logged like acting."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ReadCase(OnCase):
    part: str = "case"


async def read_case(command: ReadCase, work: Work) -> tuple[Case, Sight]:
    """Returns the case, and how much of it this official may see."""
    case = await work.cases.get(command.complaint_id)
    return case, case.note_reading(command.act, command.part)
