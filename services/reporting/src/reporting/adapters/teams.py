"""The teams as procedure last told of them."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from reporting.adapters.tables import teams
from reporting.domain.municipality import Team

KNOWN = sa.select(teams.c.team_id, teams.c.name, teams.c.staff).order_by(teams.c.team_id)


class SqlTeams:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, team: Team, sequence: int) -> None:
        row = {"team_id": team.id, "name": team.name, "staff": team.staff, "sequence": sequence}
        newer = teams.c.sequence < sequence
        statement = insert(teams).values(row)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["team_id"], set_=row, where=newer))
