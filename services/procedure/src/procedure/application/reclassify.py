"""T23: it is something else, and goes to whoever deals with that (R40)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.end_records import Receiver, Reclassification
from procedure.domain.endings import ReclassifiedKind


@dataclass(frozen=True, kw_only=True)
class Reclassify(OnCase):
    kind: ReclassifiedKind
    rule: int
    reason: str
    to: Receiver | None
    reference_there: str | None


async def reclassify(command: Reclassify, work: Work) -> Case:
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
    )
    case.reclassify(act, done)
    return case
