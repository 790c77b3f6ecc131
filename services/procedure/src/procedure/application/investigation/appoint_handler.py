"""T10, first half: the coordinator designates who will handle the case."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class AppointHandler(OnCase):
    """`reason` is for conduct of the body itself, where involvement is a warning instead of a bar (Awb 9:7(2))."""

    official_id: str
    reason: str | None


async def appoint_handler(command: AppointHandler, work: Work) -> Case:
    case = await admitted(command, work)
    directory = await work.officials.directory()
    case.designate_handler(command.act, command.official_id, command.reason, directory)
    return case
