"""Whatever is stopped, killed or frozen while facts are stored and applied: none is lost, none is applied twice, and
within a subject they leave in order.

The whole chain runs: a writer in this process; relay and consumer in processes of their own, on a broker of their own.
The broker may see repeats (a confirm can be lost); the inbox handles those.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from functools import partial

import aio_pika
import pytest
import sqlalchemy as sa
from servicekit_broker import Broker, OwnBroker, first_occurrences, numbers
from servicekit_chaos import (
    SUBJECTS,
    assert_all_is_well,
    count,
    everything_published,
    flowing,
    more,
    the_active,
    writing,
)
from servicekit_sample import Sample, a_readership, eventually, happened, tables

from contracts.event import Door
from devstack.postgres import PrivatePostgres
from devstack.processes import Process
from devstack.threads import run_aside
from servicekit.delivery.relay import OutboxRelay
from servicekit.delivery.topology import declare_reader

pytestmark = pytest.mark.servers

Start = Callable[..., Process]
# After a restart RabbitMQ 3.10 may never send some confirms; these tests need not wait long for each.
HASTY = ("--publish-seconds", "2")


@pytest.fixture
async def listening(own_broker: OwnBroker) -> OwnBroker:
    """With a queue that gets everything, and the consumer's queue in place before the first fact."""
    async with Broker(own_broker.url) as admin:
        await admin.bind("heard", Door.PUBLIC)
    run_aside(_declare_readers(own_broker.url))
    return own_broker


async def _declare_readers(url: str) -> None:
    async with await aio_pika.connect(url) as connection:
        for reader in a_readership():
            await declare_reader(await connection.channel(), reader.queue, reader.door, reader.types())


async def test_a_broker_that_is_away_for_a_while(sample: Sample, listening: OwnBroker, start: Start) -> None:
    processes = [start("relay", sample, listening.url, *HASTY), start("consumer", sample, listening.url)]
    async with writing(sample) as writer:
        await flowing(sample)
        await asyncio.to_thread(listening.server.stop)
        await more(writer)
        await asyncio.to_thread(listening.server.start)

    await assert_all_is_well(sample, listening, writer, processes)


async def test_facts_sent_just_after_the_broker_is_back_are_in_the_log_too(
    sample: Sample, listening: OwnBroker
) -> None:
    """RabbitMQ 3.10 accepts connections before its streams are back, and confirms messages that these miss."""
    relay = OutboxRelay(sample.url, listening.url, sample.now, sample.metrics)
    published = tables.outbox.c.published_at.is_not(None)
    for told in (1, 2):
        await sample.put(happened(told, SUBJECTS[0]))
        await asyncio.to_thread(listening.server.stop)
        listening.server.launch()
        await _run_at_once(relay, until=partial(count_is, sample, told, published))
        await asyncio.to_thread(listening.server.wait)

    async with Broker(listening.url) as admin:
        assert first_occurrences(numbers(await admin.logged())) == [1, 2]


async def count_is(sample: Sample, expected: int, *where: sa.ColumnElement[bool]) -> bool:
    return await count(sample, *where) == expected


async def _run_at_once(relay: OutboxRelay, until: Callable[[], Awaitable[bool]]) -> None:
    """As the runner of jobs does, without its pauses."""
    stopping = asyncio.Event()

    async def again_and_again() -> None:
        while not stopping.is_set():
            with contextlib.suppress(OSError, aio_pika.exceptions.AMQPError):
                await relay.run(stopping)
            await asyncio.sleep(0.02)

    running = asyncio.create_task(again_and_again())
    await eventually(until, 120)
    stopping.set()
    await running


async def test_a_broker_that_freezes_for_half_a_minute(sample: Sample, listening: OwnBroker, start: Start) -> None:
    """With this heartbeat the driver drops the stuck connection while publishes wait on it, and cancels them."""
    hasty_heart = listening.url.replace("heartbeat=10", "heartbeat=2")
    processes = [start(role, sample, hasty_heart) for role in ("relay", "consumer")]
    async with writing(sample) as writer:
        await flowing(sample)
        listening.server.freeze()
        try:
            await asyncio.sleep(30)
        finally:
            listening.server.resume()
        await flowing(sample)

    await assert_all_is_well(sample, listening, writer, processes)


async def test_a_database_that_is_killed_again_and_again(
    own_sample: Sample, own_postgres: PrivatePostgres, listening: OwnBroker, start: Start
) -> None:
    processes = [start(role, own_sample, listening.url) for role in ("relay", "consumer")]
    async with writing(own_sample) as writer:
        for _ in range(2):
            await flowing(own_sample)
            await asyncio.to_thread(own_postgres.kill)
            await asyncio.to_thread(own_postgres.start)
        await flowing(own_sample)

    await assert_all_is_well(own_sample, listening, writer, processes)


async def test_an_active_relay_that_is_killed_again_and_again_while_another_stands_by(
    sample: Sample, listening: OwnBroker, start: Start
) -> None:
    relays = [start("relay", sample, listening.url) for _ in range(2)]
    consumer = start("consumer", sample, listening.url)
    async with writing(sample) as writer:
        for _ in range(3):
            await flowing(sample)
            active = await the_active(sample, relays)
            await asyncio.to_thread(active.kill)
            relays[relays.index(active)] = start("relay", sample, listening.url)
        await flowing(sample)

    await assert_all_is_well(sample, listening, writer, [*relays, consumer])


async def test_consumers_that_die_between_commit_and_ack_while_copies_arrive(
    sample: Sample, listening: OwnBroker, start: Start
) -> None:
    """Two at a time, each living for thirty messages, with many facts published twice."""
    relay = start("relay", sample, listening.url)
    consumers = [start("consumer", sample, listening.url, "--die-before-ack", "30") for _ in range(2)]
    async with writing(sample) as writer, Broker(listening.url) as admin:
        for death in range(3):
            mourned = consumers[death]
            await eventually(partial(gone, mourned))
            consumers.append(start("consumer", sample, listening.url, "--die-before-ack", "30"))
            for row in (await sample.outbox())[-100:]:
                await admin.send(row.payload, row.type)
    consumers.append(start("consumer", sample, listening.url))

    await assert_all_is_well(sample, listening, writer, [relay, *consumers])


async def gone(process: Process) -> bool:
    return not process.running


async def test_two_relays_publish_each_fact_once(sample: Sample, listening: OwnBroker, start: Start) -> None:
    await sample.put(*(happened(number, SUBJECTS[0]) for number in range(300)))
    for _ in range(2):
        start("relay", sample, listening.url)

    await eventually(lambda: everything_published(sample))

    async with Broker(listening.url) as admin:
        assert numbers(await admin.drain("heard")) == list(range(300))
