"""T21 without mandate: the coordinator proposes not to handle the complaint (Awb 9:8)."""

from procedure.application.endings.refusing import Refusing
from procedure.application.ports import Work, admitted
from procedure.domain.case import Case


class ProposeRefusal(Refusing):
    """An official with the mandate decides."""


async def propose_refusal(command: ProposeRefusal, work: Work) -> Case:
    case = await admitted(command, work)
    case.propose_refusal(command.act, command.refusal)
    return case
