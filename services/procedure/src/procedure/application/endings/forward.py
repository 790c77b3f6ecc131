"""T22: the complaint goes to the body whose conduct it is about (Awb 2:3(1))."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Forwarding, Receiver


@dataclass(frozen=True, kw_only=True)
class Forward(OnCase):
    to: Receiver
    reason: str


async def forward(command: Forward, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    case.forward(act, Forwarding(command.to, command.reason, act.today, act.actor.official_id))
    return case
