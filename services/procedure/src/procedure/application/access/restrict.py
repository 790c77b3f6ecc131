"""C9: only named officials may see the case or act in it."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class Restrict(OnCase):
    officials: tuple[str, ...]
    reason: str


async def restrict(command: Restrict, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    restriction = Restriction(command.officials, command.reason, act.today, act.actor.official_id)
    case.restrict(act, restriction, await work.officials.directory())
    return case
