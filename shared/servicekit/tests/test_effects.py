"""An effect, its inbox row and its own facts are one transaction, applied once."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from faststream.exceptions import RejectMessage
from servicekit_sample import (
    Happened,
    Sample,
    Told,
    Work,
    a_readership,
    an_arrived,
    effects,
    happened,
    leave_a_line,
    receive,
)

from contracts.event import Event

pytestmark = pytest.mark.servers


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
    assert (told.causationid, told.correlationid, told.actor) == (event.id, event.correlationid, "system")


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
