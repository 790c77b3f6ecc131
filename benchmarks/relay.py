"""P3: the relay and bare publishing, alternately, with the same number of confirms in flight, to the same quorum
queue."""

import asyncio
import statistics
import time
from typing import Any
from uuid import uuid4

import aio_pika
import asyncpg
from benchmarks.servers import Servers
from benchmarks.tables import outbox_database

from contracts.event import Door
from servicekit.clock import utc_now
from servicekit.delivery.relay import IN_FLIGHT, OutboxRelay
from servicekit.observability import Metrics

ROWS, SUBJECTS, REPETITIONS = 20_000, 2_000, 3
TYPE = "nl.wederhoor.benchmarks.happened.v1"
BODY = b'{"specversion":"1.0","data":"' + b"x" * 660 + b'"}'
ARGUMENTS: dict[str, Any] = {"x-queue-type": "quorum", "x-delivery-limit": 50}


async def _queue(channel: aio_pika.abc.AbstractChannel) -> aio_pika.abc.AbstractQueue:
    queue = await channel.declare_queue("benchmark.facts", durable=True, arguments=ARGUMENTS)
    await queue.bind(Door.PUBLIC.value, TYPE)
    return queue


async def bare(url: str) -> float:
    """Messages per second of plain aio-pika."""
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await (await _queue(channel)).purge()
        exchange = await channel.get_exchange(Door.PUBLIC.value)
        slots = asyncio.Semaphore(IN_FLIGHT)

        async def publish() -> None:
            async with slots:
                message = aio_pika.Message(
                    BODY, delivery_mode=aio_pika.DeliveryMode.PERSISTENT, message_id=str(uuid4()), type=TYPE
                )
                await exchange.publish(message, TYPE, mandatory=True)

        began = time.perf_counter()
        await asyncio.gather(*(publish() for _ in range(ROWS)))
        return ROWS / (time.perf_counter() - began)


async def _fill(database: asyncpg.Connection) -> None:
    await database.execute("truncate outbox")
    subjects = [str(uuid4()) for _ in range(SUBJECTS)]
    rows = [(uuid4(), Door.PUBLIC.value, TYPE, subjects[i % SUBJECTS], "bench", BODY, utc_now()) for i in range(ROWS)]
    columns = ["event_id", "door", "type", "subject", "correlation_id", "payload", "created_at"]
    await database.copy_records_to_table("outbox", records=rows, columns=columns)
    await database.execute("analyze outbox")


async def relayed(database_url: str, url: str) -> float:
    """Messages per second of the relay, from a full outbox to an empty one."""
    database = await asyncpg.connect(database_url)
    await _fill(database)
    async with await aio_pika.connect(url) as connection:
        await (await _queue(await connection.channel())).purge()
    stopping = asyncio.Event()
    began = time.perf_counter()
    relay = asyncio.create_task(OutboxRelay(database_url, url, utc_now, Metrics()).run(stopping))
    while await database.fetchval("select exists (select 1 from outbox where published_at is null)"):
        await asyncio.sleep(0.05)
    seconds = time.perf_counter() - began
    stopping.set()
    await relay
    await database.close()
    return ROWS / seconds


async def measure(servers: Servers) -> list[tuple[str, str, str, bool]]:
    """One row for the table of figures: what, measured, limit, reached."""
    database_url = await outbox_database(servers, "relay")
    pairs = [
        (await bare(servers.rabbitmq.url), await relayed(database_url, servers.rabbitmq.url))
        for _ in range(REPETITIONS)
    ]
    ratio = statistics.median(relay / limit for limit, relay in pairs)
    measured = f"{statistics.median(r for _, r in pairs):.0f}/s, bare {statistics.median(b for b, _ in pairs):.0f}/s"
    return [("P3 relay, 20,000 rows of 2,000 cases", f"{ratio:.2f} ({measured})", ">= 0.90 of bare", ratio >= 0.9)]
