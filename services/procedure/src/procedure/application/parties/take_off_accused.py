"""T36: somebody was named by mistake."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class TakeOffAccused(OnCase):
    accused_id: UUID
    reason: str


async def take_off_accused(command: TakeOffAccused, work: Work) -> Case:
    case = await admitted(command, work)
    case.take_off_accused(command.act, command.accused_id, command.reason, await work.officials.directory())
    return case
