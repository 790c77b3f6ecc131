"""T21: the complaint is not handled, on a ground of Awb 9:8 and with the reason."""

from dataclasses import dataclass

from procedure.application.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.end_records import Refusal
from procedure.domain.endings import NotHandledGround


@dataclass(frozen=True, kw_only=True)
class Refuse(OnCase):
    ground: NotHandledGround
    reason: str
    earlier_case: str | None = None
    late_reason: str | None = None


async def refuse(command: Refuse, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    act = command.act
    refusal = Refusal(
        command.ground,
        command.reason,
        act.today,
        act.actor.official_id,
        command.earlier_case,
        command.late_reason,
    )
    case.refuse(act, refusal, mandated=municipality.coordinator_may_refuse)
    return case
