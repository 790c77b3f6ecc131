"""T13u: an accused cannot be reached, and the case goes on without their side."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.waiver import Waiver
from servicekit.ids import new_id
from words.handling import WaiverGround
from words.people import Side


@dataclass(frozen=True, kw_only=True)
class AcceptUnreachable(OnCase):
    accused_id: UUID
    reason: str


async def accept_unreachable(command: AcceptUnreachable, work: Work) -> Case:
    case = await admitted(command, work)
    act, ground = command.act, WaiverGround.UNREACHABLE
    waiver = Waiver(
        new_id(), Side.ACCUSED, ground, command.reason, act.today, act.actor.official_id, command.accused_id
    )
    case.accept_unreachable(act, waiver)
    return case
