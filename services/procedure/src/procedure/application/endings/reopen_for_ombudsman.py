"""T30: the ombudsman asks the municipality to handle the complaint (again)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class ReopenForOmbudsman(OnCase):
    ombudsman_case_id: UUID
    text: str
    agreed_due_on: date


async def reopen_for_ombudsman(command: ReopenForOmbudsman, work: Work) -> Case:
    case = await admitted(command, work)
    calendar = await work.calendar()
    case.reopen_for_ombudsman(command.act, command.ombudsman_case_id, command.text, command.agreed_due_on, calendar)
    return case
