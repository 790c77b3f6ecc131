"""P2: time from commit to a real subscriber, at 100 facts per second, with the relay in its own process."""

import asyncio
import os
import sys
import time
from uuid import UUID, uuid4

import aio_pika
import asyncpg
from benchmarks.servers import Servers
from benchmarks.tables import outbox_database

from contracts.event import Door
from servicekit.clock import utc_now
from servicekit.delivery.relay import OutboxRelay
from servicekit.observability import Metrics

PER_SECOND, FACTS = 100, 3_000
TYPE = "nl.wederhoor.benchmarks.happened.v1"
BODY = b'{"specversion":"1.0","data":"' + b"x" * 660 + b'"}'
_INSERT = (
    "insert into outbox (event_id, door, type, subject, correlation_id, payload, created_at)"
    " values ($1, $2, $3, $4, 'bench', $5, $6)"
)


async def _write(database: asyncpg.Connection, committed: dict[UUID, float]) -> None:
    """Commit facts at a steady pace; when behind, catch up rather than slow down."""
    began = time.perf_counter()
    for number in range(FACTS):
        await asyncio.sleep(max(0.0, began + number / PER_SECOND - time.perf_counter()))
        fact = uuid4()
        await database.execute(_INSERT, fact, Door.PUBLIC.value, TYPE, str(uuid4()), BODY, utc_now())
        committed[fact] = time.perf_counter()


async def measure(servers: Servers) -> list[tuple[str, str, str, bool]]:
    """Two rows: the median and the 99th percentile."""
    database_url = await outbox_database(servers, "latency")
    relay = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.latency", database_url, servers.rabbitmq.url, env=dict(os.environ)
    )
    received: dict[UUID, float] = {}
    committed: dict[UUID, float] = {}
    async with await aio_pika.connect(servers.rabbitmq.url) as connection:
        channel = await connection.channel()
        await channel.set_qos(prefetch_count=100)
        queue = await channel.declare_queue("latency.facts", durable=True, arguments={"x-queue-type": "quorum"})
        await queue.bind(Door.PUBLIC.value, TYPE)

        async def receive(message: aio_pika.abc.AbstractIncomingMessage) -> None:
            received[UUID(message.message_id or "")] = time.perf_counter()
            await message.ack()

        await queue.consume(receive)
        database = await asyncpg.connect(database_url)
        await database.execute(_INSERT, uuid4(), Door.PUBLIC.value, TYPE, "warm-up", BODY, utc_now())
        while not received:  # the relay's process has started
            await asyncio.sleep(0.05)
        await _write(database, committed)
        async with asyncio.timeout(30):
            while len(received) <= FACTS:
                await asyncio.sleep(0.05)
        await database.close()
    relay.terminate()
    await relay.wait()
    delays = sorted(1000 * (received[fact] - moment) for fact, moment in committed.items())
    middle, late = delays[FACTS // 2], delays[FACTS * 99 // 100]
    what = f"P2 commit to subscriber at {PER_SECOND}/s"
    return [
        (f"{what}, median", f"{middle:.1f} ms", "< 10 ms", middle < 10),
        (f"{what}, 99th percentile", f"{late:.1f} ms", "< 50 ms", late < 50),
    ]


if __name__ == "__main__":
    asyncio.run(OutboxRelay(sys.argv[1], sys.argv[2], utc_now, Metrics()).run(asyncio.Event()))
