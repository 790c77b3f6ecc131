"""The service reads its queues, survives unreadable messages, drains its dead letters and stops without losing its
place."""

import asyncio
from typing import Any

import pytest
from faststream.rabbit import RabbitBroker
from servicekit_app import build, calling, settings_of
from servicekit_broker import Broker
from servicekit_reading import consuming, parked
from servicekit_sample import Sample, Told, Work, a_readership, an_arrived, applied, eventually, leave_a_line, so

from contracts.event import Event
from servicekit.delivery import messaging
from servicekit.delivery.messaging import stop_consuming

pytestmark = pytest.mark.servers


async def test_both_doors_are_read_and_nothing_is_left_on_the_broker(sample: Sample, broker: Broker) -> None:
    async with consuming(sample, broker.url):
        await broker.send(an_arrived(1))
        await broker.send(an_arrived(2, event=Told))
        await eventually(lambda: applied(sample, 2))

    assert [await broker.depth(queue) for queue in ("sample.facts", "sample.personal")] == [0, 0]


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

    assert await broker.depth("sample.facts") == 0  # and a message that asks for an answer gets none


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
    sample: Sample, broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, began = asyncio.Event(), []

    async def slow(event: Event, work: Work) -> None:
        began.append(event.data.number)
        await gate.wait()
        await leave_a_line(event, work)

    async def stop_and_open(stopping: RabbitBroker) -> None:
        await stop_consuming(stopping)
        gate.set()

    monkeypatch.setattr(messaging, "stop_consuming", stop_and_open)
    for_other_subjects = [an_arrived(number) for number in range(6)]
    async with consuming(sample, broker.url, slow, prefetch=2):
        for event in for_other_subjects:
            await broker.send(event)
        await eventually(lambda: so(len(began) == 2))

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
    async with app.router.lifespan_context(app), calling(app) as client:
        with_broker = url.startswith("amqp://guest")

        async def answer() -> int:
            status = (await client.get("/health/ready")).status_code
            return 0 if with_broker and status == 503 else status  # it is connecting

        return int(await eventually(answer))
