"""A database with only the tables of delivery."""

import asyncpg
from benchmarks.servers import Servers

from servicekit.database import create_engine, new_metadata
from servicekit.delivery.tables import OUTBOX_NOTIFY, delivery_tables


async def outbox_database(servers: Servers, name: str) -> str:
    """Its address."""
    url = servers.database(name)
    metadata = new_metadata()
    delivery_tables(metadata)
    engine = create_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await engine.dispose()
    database = await asyncpg.connect(url)
    await database.execute(OUTBOX_NOTIFY)
    await database.close()
    return url
