"""T31: another official handles the case (Awb 9:7)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.replacement import Succession


@dataclass(frozen=True, kw_only=True)
class ReplaceHandler(OnCase):
    succession: Succession


async def replace_handler(command: ReplaceHandler, work: Work) -> Case:
    case = await admitted(command, work)
    case.replace_handler(command.act, command.succession, await work.officials.directory())
    return case
