"""T31 during the talk: another team manager takes it over."""

from dataclasses import dataclass

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.investigation.replacement import Succession


@dataclass(frozen=True, kw_only=True)
class ReplaceTeamManager(OnCase):
    succession: Succession


async def replace_team_manager(command: ReplaceTeamManager, work: Work) -> Case:
    case = await admitted(command, work)
    directory = await work.officials.directory()
    case.replace_team_manager(command.act, command.succession, directory, await work.calendar())
    return case
