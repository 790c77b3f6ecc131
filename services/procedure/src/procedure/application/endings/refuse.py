"""T21: the complaint is not handled, on a ground of Awb 9:8 and with the reason."""

from procedure.application.endings.refusing import Refusing
from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Work, admitted
from procedure.domain.case import Case


class Refuse(Refusing):
    """By an official with the mandate, with or without an earlier proposal."""


async def refuse(command: Refuse, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    case.refuse(command.act, command.refusal, mandated=municipality.coordinator_may_refuse)
    return case
