"""The directory published a team."""

from contracts.procedure.teams import TeamRecorded
from intake.application.ports import Team, Work


async def record_team(event: TeamRecorded, work: Work) -> None:
    """Offer it to complainants from now on, or no more when it was removed."""
    told = event.data
    await work.teams.record(Team(told.team, told.team_name, told.active, int(event.sequence)))
