"""T5: a team manager will talk with the complainant."""

from dataclasses import dataclass

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case


@dataclass(frozen=True, kw_only=True)
class RouteToTeamManager(OnCase):
    """Without a choice it is the manager of the team, or their stand-in when they have a conflict (C4)."""

    official_id: str | None = None


async def route_to_team_manager(command: RouteToTeamManager, work: Work, municipality: Municipality) -> Case:
    case = await admitted(command, work)
    directory = await work.officials.directory()
    case.route_to_team_manager(
        command.act, command.official_id, directory, await work.calendar(), municipality.committee
    )
    return case
