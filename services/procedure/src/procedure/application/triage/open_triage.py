"""T2: the coordinator looks at the complaint."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class OpenTriage(OnCase):
    pass


async def open_triage(command: OpenTriage, work: Work) -> Case:
    case = await admitted(command, work)
    case.open_triage(command.act)
    return case
