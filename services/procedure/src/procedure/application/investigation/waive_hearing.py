"""T13: somebody is not heard, and why (Awb 9:10(2))."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.waiver import Waiver
from servicekit.ids import new_id
from words.handling import WaiverGround
from words.people import Side


@dataclass(frozen=True, kw_only=True)
class WaiveHearing(OnCase):
    side: Side
    ground: WaiverGround
    reason: str
    person: UUID | None = None


async def waive_hearing(command: WaiveHearing, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    by = act.actor.official_id
    waiver = Waiver(new_id(), command.side, command.ground, command.reason, act.today, by, command.person)
    case.waive_hearing(act, waiver)
    return case
