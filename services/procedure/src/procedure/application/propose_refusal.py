"""T21 without mandate: the coordinator proposes not to handle the complaint (Awb 9:8)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.end_records import Refusal
from procedure.domain.endings import NotHandledGround


@dataclass(frozen=True, kw_only=True)
class ProposeRefusal(OnCase):
    ground: NotHandledGround
    reason: str
    earlier_case: str | None = None
    late_reason: str | None = None


async def propose_refusal(command: ProposeRefusal, work: Work) -> Case:
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
    case.propose_refusal(act, refusal)
    return case
