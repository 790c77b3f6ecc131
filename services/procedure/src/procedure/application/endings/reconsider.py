"""T29: a refusal is reconsidered (Awb 9:8(1))."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class Reconsider(OnCase):
    text: str
    criminal_case_ended: bool


async def reconsider(command: Reconsider, work: Work) -> Case:
    case = await admitted(command, work)
    calendar = await work.calendar()
    case.reconsider(command.act, command.text, calendar, criminal_case_ended=command.criminal_case_ended)
    return case
