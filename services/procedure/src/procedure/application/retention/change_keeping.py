"""B1: a file that bears on a case kept for ever is kept with it."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.retention.keeping import Keeping


@dataclass(frozen=True, kw_only=True)
class ChangeKeeping(OnCase):
    permanent: bool
    reason: str


async def change_keeping(command: ChangeKeeping, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    case.change_keeping(act, Keeping(command.permanent, command.reason, act.today, act.actor.official_id))
    return case
