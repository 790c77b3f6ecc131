"""At every start and every day: the other services are told again which teams there are, and were."""

from dataclasses import dataclass
from datetime import datetime

from procedure.application.ports import Work
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import TeamChanged

AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class RepeatTeams:
    act: Act
    told_before: datetime


async def repeat_teams(command: RepeatTeams, work: Work) -> int:
    """Tell of teams that the others were last told of before this moment; returns how many. A service that missed a
    fact would go on offering a removed team to citizens, or know no name for a new one (L24)."""
    await work.officials.lock()
    teams = await work.officials.teams_told_before(command.told_before, AT_ONCE)
    for team in teams:
        work.note(TeamChanged(team, command.act.at))
    await work.officials.note_teams_told([team.team_id for team in teams], command.act.at)
    return len(teams)
