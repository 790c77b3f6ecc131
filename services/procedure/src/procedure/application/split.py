"""T24: a part is something else; the complaint stays (R40)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.end_records import Receiver, Reclassification
from procedure.domain.endings import ReclassifiedKind


@dataclass(frozen=True, kw_only=True)
class Split(OnCase):
    kind: ReclassifiedKind
    rule: int
    reason: str
    to: Receiver | None
    reference_there: str | None
    part: str


async def split(command: Split, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    done = Reclassification(
        command.kind,
        command.rule,
        command.reason,
        command.to,
        command.reference_there,
        act.today,
        act.actor.official_id,
        command.part,
    )
    case.split(act, done)
    return case
