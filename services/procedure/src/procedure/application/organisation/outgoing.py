"""The events about officials and teams, for services that show names or check rights."""

from contracts.procedure import access, teams
from procedure.application.outgoing import Telling
from procedure.domain.organisation.directory import OfficialChanged, TeamChanged


def _official(fact: OfficialChanged) -> access.OfficialRecordedData:
    official = fact.official
    return access.OfficialRecordedData(
        official_id=official.official_id,
        name=official.name,
        email=official.email,
        phone=official.phone,
        team=official.team,
        roles=tuple(sorted(role.value for role in official.roles)),
        active=official.active,
    )


def _team(fact: TeamChanged) -> teams.TeamRecordedData:
    team = fact.team
    return teams.TeamRecordedData(team=team.team_id, team_name=team.name, staff=team.staff, active=team.active)


TELLING = Telling(
    events={
        TeamChanged: (teams.TeamRecorded, _team),
        OfficialChanged: (access.OfficialRecorded, _official),
    },
)
