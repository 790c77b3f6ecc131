"""T14: the committee is asked for advice (Awb 9:14)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class RequestAdvice(OnCase):
    pass


async def request_advice(command: RequestAdvice, work: Work) -> Case:
    case = await admitted(command, work)
    case.request_advice(command.act)
    return case
