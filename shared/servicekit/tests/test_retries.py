"""A failed effect is retried by the schedule in the database, and finally parked with its body."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from servicekit_sample import (
    MONDAY,
    Clock,
    Sample,
    Work,
    an_arrived,
    happened,
    leave_a_line,
    receive,
)

from contracts.event import Event
from servicekit.delivery.consuming import Receiver
from servicekit.errors import NotYetKnown

pytestmark = pytest.mark.servers


@pytest.fixture
def clock(sample: Sample) -> Clock:
    sample.now = clock = Clock()
    return clock


async def _tell_and_fail(event: Event, work: Work) -> None:
    await leave_a_line(event, work)
    await work.outbox.put([happened(event.data.number)], MONDAY)
    raise ValueError("Jan Jansen")


async def test_a_failed_effect_leaves_nothing_but_the_message_and_its_time(sample: Sample, clock: Clock) -> None:
    event = an_arrived(7)
    await receive(sample.receiver(_tell_and_fail), event)

    assert (await sample.effects(), await sample.outbox()) == ([], [])
    (arrived,) = await sample.inbox()
    assert (arrived.state, arrived.attempts, arrived.reason) == ("waiting", 1, "ValueError")
    assert arrived.next_attempt_at == MONDAY + timedelta(seconds=1)
    assert arrived.body == event.to_bytes()


async def test_a_copy_of_a_message_that_waits_does_not_hurry_it(sample: Sample, clock: Clock) -> None:
    receiver, event = sample.receiver(_tell_and_fail), an_arrived(7)
    await receive(receiver, event)

    await receive(receiver, event)

    (arrived,) = await sample.inbox()
    assert (arrived.attempts, await receiver.retry_one()) == (1, False)


async def test_an_effect_that_fails_for_a_while_is_applied_later_once(sample: Sample, clock: Clock) -> None:
    answers = iter([NotYetKnown("no such case"), OSError("a mail server was away"), None])

    async def fail_twice(event: Event, work: Work) -> None:
        if error := next(answers):
            raise error
        await leave_a_line(event, work)

    receiver = sample.receiver(fail_twice)
    await receive(receiver, an_arrived(7))
    assert (await sample.inbox())[0].reason == "NotYetKnown: not-yet-known"
    assert not await receiver.retry_one()  # its time has not come

    clock.moment += timedelta(seconds=1)
    assert await receiver.retry_one()
    clock.moment += timedelta(seconds=10)
    assert await receiver.retry_one()

    (arrived,) = await sample.inbox()
    assert (len(await sample.effects()), arrived.state, arrived.body, arrived.reason) == (1, "applied", None, None)
    assert not await receiver.retry_one()
    assert _count(sample, "sample.facts", "applied-later") == 1


async def test_an_effect_that_never_succeeds_is_parked_with_its_body_after_three_days(
    sample: Sample, clock: Clock
) -> None:
    receiver, event = sample.receiver(_tell_and_fail), an_arrived(7)
    await receive(receiver, event)
    waits = []

    while (arrived := (await sample.inbox())[0]).state == "waiting":
        waits.append((arrived.next_attempt_at - clock.moment).total_seconds())
        clock.moment = arrived.next_attempt_at
        assert await receiver.retry_one()

    assert waits[:6] == [1, 10, 60, 600, 3600, 3600]
    assert clock.moment - MONDAY >= timedelta(hours=72)
    assert (arrived.state, arrived.body, arrived.next_attempt_at) == ("parked", event.to_bytes(), None)
    assert arrived.attempts == len(waits) + 1
    assert await sample.effects() == []
    assert _count(sample, "sample.facts", "parked") == 1


async def test_one_hopeless_effect_does_not_keep_the_retries_from_the_others(sample: Sample, clock: Clock) -> None:
    async def fail_once(event: Event, work: Work) -> None:
        if event.data.number == 13 or clock.moment == MONDAY:
            raise TimeoutError("another service took too long")
        await leave_a_line(event, work)

    receiver = sample.receiver(fail_once)
    for number in (13, 14):
        await receive(receiver, an_arrived(number))
    clock.moment += timedelta(seconds=1)

    assert [await receiver.retry_one() for _ in range(3)] == [True, True, False]
    assert [line.number for line in await sample.effects()] == [14]


async def test_replicas_that_retry_at_the_same_time_apply_each_message_once(sample: Sample, clock: Clock) -> None:
    async def fail_at_first(event: Event, work: Work) -> None:
        if clock.moment == MONDAY:
            raise NotYetKnown("no such case")
        await leave_a_line(event, work)

    replicas = [sample.receiver(fail_at_first) for _ in range(3)]
    for number in range(12):
        await receive(replicas[0], an_arrived(number))
    clock.moment += timedelta(seconds=1)

    async def retry_all(receiver: Receiver) -> None:
        while await receiver.retry_one():
            pass

    await asyncio.gather(*map(retry_all, replicas))

    assert sorted(line.number for line in await sample.effects()) == list(range(12))


def _count(sample: Sample, queue: str, result: str) -> Any:
    return sample.metrics.registry.get_sample_value("inbox_messages_total", {"queue": queue, "result": result})
