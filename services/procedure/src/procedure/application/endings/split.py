"""T24: a part is something else; the complaint stays (R40)."""

from dataclasses import dataclass

from procedure.application.endings.reclassifying import Reclassifying
from procedure.application.ports import Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class Split(Reclassifying):
    part: str


async def split(command: Split, work: Work) -> Case:
    case = await admitted(command, work)
    case.split(command.act, command.done(command.part))
    return case
