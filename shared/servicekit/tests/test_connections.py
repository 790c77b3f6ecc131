"""Pooled connections: a connection that died in the pool is not handed out."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from servicekit.database import create_engine

pytestmark = pytest.mark.servers


async def test_a_connection_that_died_in_the_pool_is_replaced_unnoticed(empty_database: Callable[[], str]) -> None:
    url = empty_database()
    engine, other = create_engine(url, pool_size=1), create_engine(url)
    async with engine.connect() as connection:
        before = (await connection.execute(text("select pg_backend_pid()"))).scalar_one()
    async with other.connect() as connection:
        await connection.execute(text("select pg_terminate_backend(:pid, 5000)"), {"pid": before})

    async with engine.connect() as connection:
        after = (await connection.execute(text("select pg_backend_pid()"))).scalar_one()

    assert after != before
    await engine.dispose()
    await other.dispose()


async def test_a_connection_that_was_looked_at_still_begins_a_transaction(empty_database: Callable[[], str]) -> None:
    engine = create_engine(empty_database(), pool_size=1)
    for _ in range(2):  # the second one comes from the pool
        async with engine.connect() as connection:
            await connection.execute(text("create table if not exists kept (id int)"))
            await connection.commit()
            await connection.execute(text("insert into kept values (1)"))  # not committed

    async with engine.connect() as connection:
        assert (await connection.execute(text("select count(*) from kept"))).scalar_one() == 0
    await engine.dispose()
