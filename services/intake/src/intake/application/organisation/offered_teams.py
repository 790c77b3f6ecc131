"""The municipality with the teams of today: complainants choose from these."""

from dataclasses import replace

from intake.application.queries import TeamsTold
from intake.domain.municipality import Municipality, Named


async def with_teams_of_today(municipality: Municipality, teams: TeamsTold) -> Municipality:
    """What procedure told counts; until it told of any, the municipality's file. A team that was removed keeps its name
    in what was written about it, and is offered to nobody."""
    told = await teams.told()
    if not told:
        return municipality
    offered = tuple(Named(each.team_id, each.name) for each in told if each.active)
    former = tuple(Named(each.team_id, each.name) for each in told if not each.active)
    known = {each.id for each in (*offered, *former)}
    unheard_of = tuple(each for each in municipality.teams if each.id not in known)
    return replace(municipality, teams=offered, former_teams=(*former, *unheard_of))
