"""T23: it is something else, and goes to whoever deals with that (R40)."""

from procedure.application.endings.reclassifying import Reclassifying
from procedure.application.ports import Work, admitted
from procedure.domain.case import Case


class Reclassify(Reclassifying):
    """The whole of it."""


async def reclassify(command: Reclassify, work: Work) -> Case:
    case = await admitted(command, work)
    case.reclassify(command.act, command.done())
    return case
