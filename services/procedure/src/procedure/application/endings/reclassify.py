"""T23: the message is something else, and goes to the body or department that deals with it (R40)."""

from procedure.application.endings.reclassifying import Reclassifying
from procedure.application.ports import Work, admitted
from procedure.domain.case import Case


class Reclassify(Reclassifying):
    """The message as a whole."""


async def reclassify(command: Reclassify, work: Work) -> Case:
    case = await admitted(command, work)
    case.reclassify(command.act, command.done())
    return case
