"""The relay publishes the outbox: at once, in order per subject, confirmed, and never losing a fact silently."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from uuid import uuid4

import aio_pika
import pytest
import sqlalchemy as sa
from servicekit_broker import Broker, numbers
from servicekit_sample import Happened, Sample, eventually, happened, tables, told

from contracts.event import CONTENT_TYPE, Door
from servicekit.clock import Now, utc_now
from servicekit.delivery.causation import Cause, caused_by
from servicekit.delivery.relay import OutboxRelay
from servicekit.delivery.topology import LOG, LOG_COMPLETE, declare, first_missing
from servicekit.jobs import running

pytestmark = pytest.mark.servers


@asynccontextmanager
async def relaying(sample: Sample, broker: Broker, now: Now = utc_now, sweep: float = 60) -> AsyncIterator[None]:
    """A relay whose sweep is so rare that a test which waits for it fails."""
    async with running([OutboxRelay(sample.url, broker.url, now, sample.metrics, sweep)]):
        yield


async def all_published(sample: Sample) -> bool:
    return not await sample.rows(tables.outbox, tables.outbox.c.published_at.is_(None))


async def test_what_was_committed_before_a_crash_is_published_at_the_next_start(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    await sample.put(happened(1))

    async with relaying(sample, broker):
        heard = await broker.take("heard", 1)

    assert numbers(heard) == [1]


async def test_nothing_is_published_before_every_reader_of_ours_has_its_queue(sample: Sample, broker: Broker) -> None:
    await broker.bind("early.facts", Door.PUBLIC)  # one reader exists: to the broker every fact is routed
    await sample.put(happened(1))
    working = OutboxRelay(sample.url, broker.url, utc_now, sample.metrics, 60, readers=("late.facts",))

    async with running([working]):
        waiting = await first_missing(broker.connection, ["late.facts"])
        await asyncio.sleep(1.5)  # longer than the relay's pause between two looks
        assert not await all_published(sample)
        await broker.declare("late.facts")
        heard = await broker.take("late.facts", 1)

    assert (waiting, numbers(heard)) == ("late.facts", [1])


async def test_nothing_is_published_while_the_log_does_not_answer(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)  # a reader exists: to the broker every fact is routed
    await broker.delete(LOG)
    await sample.put(happened(1))

    async with relaying(sample, broker):
        await asyncio.sleep(1.5)  # longer than the relay's pause between two looks
        assert not await all_published(sample)
        await declare(broker.url)
        await broker.take("heard", 1)

    assert numbers(await broker.logged()) == [1]


async def test_a_log_that_answers_but_is_not_bound_yet_is_waited_for(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    await broker.delete_exchange(LOG_COMPLETE)
    await sample.put(happened(1))

    async with relaying(sample, broker):
        await asyncio.sleep(1.5)
        assert not await all_published(sample)
        await declare(broker.url)
        await broker.take("heard", 1)

    assert numbers(await broker.logged()) == [1]


async def test_a_commit_wakes_the_relay_long_before_the_next_sweep(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    async with relaying(sample, broker, sweep=60):
        await sample.put(happened(1))
        assert numbers(await broker.take("heard", 1)) == [1]  # it is running now, and waits
        await eventually(lambda: all_published(sample))

        await sample.put(happened(2))

        assert numbers(await broker.take("heard", 1)) == [2]


async def test_a_message_survives_the_broker_and_bears_its_identity(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    with caused_by(Cause("chain-1")):
        await sample.put(happened(1))

    async with relaying(sample, broker):
        (message,) = await broker.take("heard", 1)

    (row,) = await sample.outbox()
    assert message.delivery_mode == aio_pika.DeliveryMode.PERSISTENT
    assert (message.content_type, message.type, message.routing_key) == (CONTENT_TYPE, row.type, row.type)
    assert (message.message_id, message.correlation_id) == (str(row.event_id), "chain-1")
    assert message.headers["cloudEvents_id"] == str(row.event_id)
    assert message.body == row.payload


async def test_of_what_was_published_only_the_public_row_stays(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PERSONAL)
    subject = uuid4()
    await sample.put(told(1, subject), happened(2, subject))

    async with relaying(sample, broker):
        await eventually(lambda: all_published(sample))

    (row,) = await sample.outbox()
    assert (row.door, row.published_at is not None) == (Door.PUBLIC, True)
    assert numbers(await broker.drain("heard")) == [1]
    assert sample.metrics.registry.get_sample_value("outbox_published_total", {"door": "wederhoor.personal"}) == 1


async def test_two_thousand_facts_arrive_in_order_per_subject(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    subjects = [uuid4() for _ in range(40)]
    await sample.put(*(happened(number, subjects[number % 40]) for number in range(2000)))

    async with relaying(sample, broker):
        heard = await broker.take("heard", 2000)

    for place, subject in enumerate(subjects):
        assert numbers(heard, subject) == list(range(place, 2000, 40))


async def test_a_fact_that_nobody_can_receive_is_held_back_while_others_go_on(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PERSONAL, key=Happened.type_name())  # the published fact has no reader
    stuck = uuid4()
    await sample.put(told(1, stuck), told(2, stuck), happened(3, stuck))

    async with relaying(sample, broker):
        await eventually(lambda: held(sample))
        await sample.put(happened(4))
        await eventually(lambda: published(sample, 2))

    first, second, *_ = await sample.outbox()
    assert (first.attempts, first.last_error) == (1, "PublishError")
    assert first.next_attempt_at > first.created_at
    assert (second.attempts, second.next_attempt_at) == (0, None)
    labels = {"door": "wederhoor.personal"}
    assert sample.metrics.registry.get_sample_value("outbox_failures_total", labels) == 1


async def test_a_fact_held_back_leaves_before_those_behind_it_once_somebody_reads(
    sample: Sample, broker: Broker
) -> None:
    subject, clock = uuid4(), [utc_now()]
    await sample.put(told(1, subject), told(2, subject))
    async with relaying(sample, broker, now=lambda: clock[0], sweep=0.05):
        await eventually(lambda: held(sample))
        await sample.put(told(3, subject))
        await broker.bind("heard", Door.PERSONAL)
        await asyncio.sleep(0.2)  # several sweeps: its time has not come
        early = await broker.drain("heard")

        clock[0] += timedelta(seconds=2)

        heard = await broker.take("heard", 3)
    assert (early, numbers(heard)) == ([], [1, 2, 3])


async def test_the_longer_a_fact_is_held_the_less_often_it_is_tried(sample: Sample, broker: Broker) -> None:
    clock = [utc_now()]
    await sample.put(told(1))
    waits = []

    async with relaying(sample, broker, now=lambda: clock[0], sweep=0.02):
        for attempt in range(1, 8):
            await eventually(partial(held, sample, attempt))
            (row,) = await sample.outbox()
            waits.append((row.next_attempt_at - clock[0]).total_seconds())
            clock[0] = row.next_attempt_at

    assert waits == [1, 5, 30, 120, 600, 600, 600]


async def test_a_fact_that_cannot_be_put_in_a_message_does_not_stop_the_others(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    with caused_by(Cause("x" * 300)):  # AMQP has room for 255
        await sample.put(happened(1))
    await sample.put(happened(2))

    async with relaying(sample, broker):
        heard = await broker.take("heard", 1)
        await eventually(lambda: held(sample))

    assert numbers(heard) == [2]


async def test_a_lost_session_with_the_database_is_noticed_without_a_sweep(sample: Sample, broker: Broker) -> None:
    await broker.bind("heard", Door.PUBLIC)
    async with relaying(sample, broker, sweep=60):
        await sample.put(happened(1))
        await broker.take("heard", 1)
        await eventually(lambda: all_published(sample))

        async with sample.sessions() as session:
            others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            await session.execute(sa.text(f"{others} and pid <> pg_backend_pid()"))
        await sample.put(happened(2))

        assert numbers(await broker.take("heard", 1)) == [2]


async def held(sample: Sample, attempts: int = 1) -> bool:
    return any(row.attempts == attempts for row in await sample.outbox())


async def published(sample: Sample, count: int) -> bool:
    return sum(row.published_at is not None for row in await sample.outbox()) == count
