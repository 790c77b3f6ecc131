"""T8 and T9: no agreement, or no talk possible; the municipality itself starts the formal procedure (R12)."""

from dataclasses import dataclass

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from words.handling import FormalReason


@dataclass(frozen=True, kw_only=True)
class StartFormalProcedure(OnCase):
    reason: FormalReason
    note: str | None


async def start_formal_procedure(command: StartFormalProcedure, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    directory = await work.officials.directory()
    calendar = await work.calendar()
    case.start_formal_procedure(command.act, command.reason, command.note, directory, calendar, municipality.committee)
    return case
