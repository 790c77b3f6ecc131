"""The front door on a real database."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest

from intake.adapters.front_door import SqlFrontDoor, front_door_engine
from servicekit.delivery.outbox import source_of


@dataclass
class RealDoor:
    door: SqlFrontDoor
    url: str

    async def rows(self, statement: str, *values: Any) -> list[Any]:
        connection = await asyncpg.connect(self.url)
        try:
            return list(await connection.fetch(statement, *values))
        finally:
            await connection.close()


@pytest.fixture
async def real(migrated_database: Callable[[str], str]) -> AsyncIterator[RealDoor]:
    url = migrated_database("intake")
    engine = front_door_engine(url, 8)
    yield RealDoor(SqlFrontDoor(engine, source_of("0" * 20, "intake")), url)
    await engine.dispose()
