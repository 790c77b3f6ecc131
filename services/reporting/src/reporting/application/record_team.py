"""The directory published a team."""

from contracts.procedure.teams import TeamRecorded
from reporting.application.ports import Work
from reporting.domain.municipality import Team


async def record_team(event: TeamRecorded, work: Work) -> None:
    """The report calls it by its name, also in years in which it was there before it was removed."""
    told = event.data
    await work.teams.record(Team(told.team, told.team_name, told.staff), int(event.sequence))
