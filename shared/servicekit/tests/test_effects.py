"""An effect, its inbox row and its own facts are one transaction; a failed effect is tried again by the schedule."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from faststream.exceptions import RejectMessage
from servicekit_sample import (
    MONDAY,
    Happened,
    Sample,
    Told,
    Work,
    a_readership,
    an_arrived,
    effects,
    happened,
    leave_a_line,
)

from contracts.event import Event
from servicekit.consuming import Receiver
from servicekit.errors import NotYetKnown

pytestmark = pytest.mark.servers


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.moment = MONDAY

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(sample: Sample) -> Clock:
    sample.now = clock = Clock()
    return clock


async def _tell_and_fail(event: Event, work: Work) -> None:
    await leave_a_line(event, work)
    await work.outbox.put([happened(event.data.number)], MONDAY)
    raise ValueError("Jan Jansen")


async def receive(receiver: Receiver, event: Event) -> None:
    await receiver.receive(next(r for r in receiver.readers if r.door is event.door), event.to_bytes())


async def test_an_effect_its_inbox_row_and_its_facts_are_there_together(sample: Sample) -> None:
    async def tell(event: Event, work: Work) -> None:
        await leave_a_line(event, work)
        await work.outbox.put([happened(event.data.number)], sample.now())

    event = an_arrived(7)
    await receive(sample.receiver(tell), event)

    (line,), (arrived,), (row,) = await sample.effects(), await sample.inbox(), await sample.outbox()
    assert (line.event_id, arrived.key, arrived.state) == (event.id, f"other/{event.id}", "applied")
    assert arrived.body is None
    told = Happened.model_validate_json(row.payload)
    assert (told.causationid, told.correlationid, told.actor) == (event.id, "test", "system")


async def test_a_failed_effect_leaves_nothing_but_the_message_and_its_time(sample: Sample, clock: Clock) -> None:
    event = an_arrived(7)
    await receive(sample.receiver(_tell_and_fail), event)

    assert (await sample.effects(), await sample.outbox()) == ([], [])
    (arrived,) = await sample.inbox()
    assert (arrived.state, arrived.attempts, arrived.reason) == ("waiting", 1, "ValueError")
    assert arrived.next_attempt_at == MONDAY + timedelta(seconds=1)
    assert arrived.body == event.to_bytes()


async def test_a_message_that_came_before_changes_nothing(sample: Sample) -> None:
    receiver, event = sample.receiver(), an_arrived(7)

    for _ in range(3):
        await receive(receiver, event)

    assert len(await sample.effects()) == 1
    assert _count(sample, "sample.facts", "repeated") == 2


async def test_copies_that_arrive_at_the_same_time_in_two_replicas_are_applied_once(sample: Sample) -> None:
    replicas, event = [sample.receiver(), sample.receiver()], an_arrived(7)

    await asyncio.gather(*(receive(replicas[n % 2], event) for n in range(6)))

    assert len(await sample.effects()) == 1


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
    assert not await receiver.retry_one()  # not yet its time

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


async def test_messages_of_one_subject_are_applied_in_the_order_in_which_they_came(sample: Sample) -> None:
    async def the_first_is_slow(event: Event, work: Work) -> None:
        await asyncio.sleep(0.05 if event.data.number == 0 else 0)
        await leave_a_line(event, work)

    receiver, subject = sample.receiver(the_first_is_slow), uuid4()

    await asyncio.gather(*(receive(receiver, an_arrived(n, subject=subject)) for n in range(5)))

    assert [line.number for line in await sample.effects()] == [0, 1, 2, 3, 4]


async def test_a_message_goes_back_to_the_broker_when_the_database_cannot_keep_it(sample: Sample) -> None:
    receiver = sample.receiver()
    async with sample.engine.begin() as connection:
        await connection.exec_driver_sql("drop table inbox")

    with pytest.raises(RejectMessage) as refused:
        await receive(receiver, an_arrived(7))

    assert refused.value.extra_options == {"requeue": True}
    assert receiver.database_lost.is_set()


async def test_readers_of_both_doors_get_what_they_read(sample: Sample) -> None:
    receiver = sample.receiver()

    await receive(receiver, an_arrived(1))
    await receive(receiver, an_arrived(2, event=Told))

    assert [row.number for row in await sample.rows(effects)] == [1, 2]
    assert [reader.types() for reader in a_readership()] == [[Happened.type_name()], [Told.type_name()]]


def _count(sample: Sample, queue: str, result: str) -> Any:
    return sample.metrics.registry.get_sample_value("inbox_messages_total", {"queue": queue, "result": result})
