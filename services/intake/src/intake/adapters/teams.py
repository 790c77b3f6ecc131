"""The teams as procedure last told of them, for every form that is shown."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from time import monotonic

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from intake.adapters.tables import teams
from intake.application.ports import Team

SECONDS = 10.0  # an answer counts this long: the form and the front door need no query of their own


class SqlTeamsTold:
    def __init__(self, sessions: async_sessionmaker[AsyncSession], clock: Callable[[], float] = monotonic) -> None:
        self._sessions = sessions
        self._clock = clock
        self._until = 0.0
        self._told: Sequence[Team] = ()

    async def told(self) -> Sequence[Team]:
        if self._clock() >= self._until:
            asked = sa.select(*(teams.c[each.name] for each in fields(Team))).order_by(teams.c.name, teams.c.team_id)
            async with self._sessions() as session:
                self._told = [Team(*row) for row in await session.execute(asked)]
            self._until = self._clock() + SECONDS
        return self._told
