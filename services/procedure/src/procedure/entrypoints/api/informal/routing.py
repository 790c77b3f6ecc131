"""T5 over HTTP: the case goes to the team manager."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from procedure.application.informal.route_to_team_manager import RouteToTeamManager, route_to_team_manager
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import Code, RequestBody

router = APIRouter(tags=["informal handling"])


class TeamManagerBody(RequestBody):
    """Empty: the manager of the team, or their stand-in when there is a conflict."""

    official_id: Code | None = None


@router.put("/v1/cases/{caseId}/team-manager", response_model=StepAnswer)
async def put_team_manager(doing: Setter, body: TeamManagerBody) -> JSONResponse:
    """T5: ask a team manager to talk with the complainant."""
    command = RouteToTeamManager(**vars(doing.on), official_id=body.official_id)
    return await doing.put(lambda work: route_to_team_manager(command, work, doing.parts.municipality))
