"""The service reads its queues: what it declares, how it stops, and what becomes of dead letters. On a real broker."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import aio_pika
import httpx
import pytest
from aiormq.exceptions import ChannelAccessRefused
from servicekit_app import build, settings_of
from servicekit_broker import Broker, bindings_of, queues_of
from servicekit_sample import (
    Happened,
    Sample,
    Told,
    Work,
    a_readership,
    an_arrived,
    eventually,
    happened,
    leave_a_line,
    told,
)

from contracts.event import Event
from devstack.fixtures import VirtualHost
from devstack.management import Management, Rights
from servicekit.consuming import Effect
from servicekit.jobs import Job, running
from servicekit.messaging import Consumers, InboxRetries
from servicekit.relay import OutboxRelay
from servicekit.topology import declare

pytestmark = pytest.mark.servers


@asynccontextmanager
async def consuming(
    sample: Sample, url: str, effect: Effect = leave_a_line, prefetch: int = 10, jobs: list[Job] | None = None
) -> AsyncIterator[Consumers]:
    receiver = sample.receiver(effect)
    consumers = Consumers(url, receiver, sample.engine, prefetch)
    async with running([consumers, InboxRetries(receiver, 0.05), *(jobs or [])]):
        await eventually(lambda: _so(consumers.connected))
        yield consumers


async def _so(fact: bool) -> bool:
    return fact


async def applied(sample: Sample, count: int) -> bool:
    return len(await sample.effects()) == count


async def parked(sample: Sample, count: int) -> bool:
    return sum(row.state == "parked" for row in await sample.inbox()) == count


async def test_both_doors_are_read_and_nothing_is_left_on_the_broker(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        await broker.send(an_arrived(1))
        await broker.send(an_arrived(2, event=Told))
        await eventually(lambda: applied(sample, 2))

    assert [await broker.depth(queue) for queue in ("sample.facts", "sample.personal")] == [0, 0]


async def test_a_queue_is_replicated_and_limited_and_its_dead_go_through_an_exchange_of_its_own_service(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    async with consuming(sample, broker.url):
        queues = queues_of(rabbitmq)

    assert queues["sample.facts"] == {
        "x-queue-type": "quorum",
        "x-delivery-limit": 50,
        "x-dead-letter-exchange": "sample.dead",
        "x-dead-letter-routing-key": "sample.facts.dlq",
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }
    assert queues["sample.facts.dlq"] == {"x-queue-type": "quorum", "x-delivery-limit": 1_000_000}
    assert queues["wederhoor.log"]["x-queue-type"] == "stream"
    assert set(queues) == {
        "sample.facts",
        "sample.facts.dlq",
        "sample.personal",
        "sample.personal.dlq",
        "wederhoor.log",
    }


async def test_a_queue_is_bound_once_per_type_it_reads_and_to_nothing_else(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    async with consuming(sample, broker.url):
        pass

    assert bindings_of(rabbitmq, "sample.facts") == [("wederhoor.events", Happened.type_name())]
    assert bindings_of(rabbitmq, "sample.personal") == [("wederhoor.personal", Told.type_name())]
    assert bindings_of(rabbitmq, "wederhoor.log") == [("wederhoor.events", "#")]


async def test_a_service_gets_along_with_the_least_rights_and_has_no_others(
    sample: Sample, broker: Broker, rabbitmq: VirtualHost
) -> None:
    doors = r"wederhoor\.(events|personal)"
    least = Rights(r"^sample\.", rf"^(sample\..*|{doors})$", rf"^(sample\..*|{doors})$")
    name = f"sample-{uuid4().hex[:8]}"
    with Management(rabbitmq.management_url) as management:
        management.create_user(name, "secret")
        management.grant(name, rabbitmq.vhost, least)
    url = str(httpx.URL(broker.url).copy_with(username=name, password="secret"))
    relay = OutboxRelay(sample.url, url, sample.now, sample.metrics, 60)

    async with consuming(sample, url, jobs=[relay]):
        await sample.put(happened(1), told(2))
        await broker.send(b"no JSON")
        await eventually(lambda: applied(sample, 2))
        await eventually(lambda: parked(sample, 1))

    for other in ("other.facts", "wederhoor.log"):
        with pytest.raises(ChannelAccessRefused):
            await _read(url, other)


async def _read(url: str, queue: str) -> None:
    async with await aio_pika.connect(url) as connection:
        declared = await (await connection.channel()).declare_queue(queue, durable=True)
        await declared.get(fail=False)


async def test_the_topology_can_be_declared_again(rabbitmq: VirtualHost, broker: Broker) -> None:
    await broker.send(an_arrived(1))

    await declare(rabbitmq.url)

    assert "wederhoor.log" in queues_of(rabbitmq)


async def test_what_the_broker_gave_up_on_is_drained_into_the_parked_list(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        pass
    rejected, worn_out = an_arrived(1), an_arrived(2, event=Told)
    await broker.send(rejected)
    await broker.send(worn_out)
    await broker.refuse("sample.facts", requeue=False)
    await broker.refuse("sample.personal", requeue=True, times=51)

    async with consuming(sample, broker.url):
        await eventually(lambda: parked(sample, 2))

    found = {row.body: (row.queue, row.reason) for row in await sample.inbox()}
    assert found == {
        rejected.to_bytes(): ("sample.facts", "dead-lettered: rejected"),
        worn_out.to_bytes(): ("sample.personal", "dead-lettered: delivery_limit"),
    }
    assert [await broker.depth(f"{queue}.dlq") for queue in ("sample.facts", "sample.personal")] == [0, 0]


async def test_a_flood_of_rubbish_neither_stops_the_service_nor_is_lost(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        for number in range(50):
            await broker.send(f"rubbish {number}".encode(), content_type="application/json", reply_to="sample.facts")
        await broker.send(an_arrived(1))
        await eventually(lambda: applied(sample, 1))
        await eventually(lambda: parked(sample, 50))

    assert await broker.depth("sample.facts") == 0  # and no answer went to who asked for one


async def test_a_failed_effect_goes_to_the_schedule_and_not_back_to_the_queue(sample: Sample, broker: Broker) -> None:
    attempts = []

    async def fail_at_first(event: Event, work: Work) -> None:
        attempts.append(event.id)
        if len(attempts) < 2:
            raise ValueError("at first")
        await leave_a_line(event, work)

    async with consuming(sample, broker.url, fail_at_first):
        await broker.send(an_arrived(1))
        await eventually(lambda: applied(sample, 1))

    assert len(attempts) == 2
    assert await broker.depth("sample.facts") == 0


async def test_stopping_lets_effects_in_hand_finish_and_leaves_the_others_untouched(
    sample: Sample, broker: Broker
) -> None:
    gate, began = asyncio.Event(), []

    async def slow(event: Event, work: Work) -> None:
        began.append(event.data.number)
        await gate.wait()
        await leave_a_line(event, work)

    for_other_subjects = [an_arrived(number) for number in range(6)]
    async with consuming(sample, broker.url, slow, prefetch=2):
        for event in for_other_subjects:
            await broker.send(event)
        await eventually(lambda: _so(len(began) == 2))
        asyncio.get_running_loop().call_later(0.3, gate.set)  # while it stops

    assert sorted(line.number for line in await sample.effects()) == [0, 1]
    waiting = await broker.drain("sample.facts")
    counts = [(message.redelivered, message.headers.get("x-delivery-count", 0)) for message in waiting]
    assert counts == [(False, 0)] * 4


async def test_a_message_published_while_nobody_reads_waits(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        pass
    await broker.send(an_arrived(1))

    async with consuming(sample, broker.url):
        await eventually(lambda: applied(sample, 1))


async def test_a_queue_that_is_taken_away_is_declared_again(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        await broker.delete("sample.facts")

        async def heard() -> bool:
            await broker.send(an_arrived(1))
            return bool(await sample.effects())

        await eventually(heard)


async def test_a_service_that_needs_the_broker_is_ready_only_with_it(sample: Sample, broker: Broker) -> None:
    assert await _readiness(sample, broker.url) == 200
    assert await _readiness(sample, "amqp://nobody@127.0.0.1:1/") == 503
    assert await _readiness(sample, "amqp://nobody@127.0.0.1:1/", needs_broker=False) == 200


async def _readiness(sample: Sample, url: str, **more: Any) -> int:
    settings = settings_of(sample.url, rabbitmq_url=url)
    app = build(sample, settings, readers=a_readership(), **more)
    transport = httpx.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://s") as client,
    ):
        with_broker = url.startswith("amqp://guest")

        async def answer() -> int:
            status = (await client.get("/health/ready")).status_code
            return 0 if with_broker and status == 503 else status  # it is connecting

        return int(await eventually(answer))
