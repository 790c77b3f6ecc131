"""An erased subject leaves nothing in the tables of delivery and is known as erased from then on."""

import asyncio
from uuid import uuid4

import pytest
from servicekit_sample import MONDAY, Counted, Happened, Sample, Told, tables

from contracts.event import Door
from devstack.doubles import MemoryErasures
from servicekit.delivery.inbox import Arrival
from servicekit.delivery.outbox import Outgoing

pytestmark = pytest.mark.servers


def an_arrival(key: str, subject: object, body: bytes = b"{}") -> Arrival:
    return Arrival(key, "sample.facts", body, "nl.wederhoor.samples.happened.v1", str(subject))


async def test_what_waits_or_is_parked_about_it_goes_and_the_rest_stays(sample: Sample) -> None:
    gone, other = uuid4(), uuid4()
    async with sample.begin() as work:
        await work.inbox.postpone(an_arrival("waits", gone), MONDAY, ValueError())
        await work.inbox.park(Arrival.unreadable("sample.facts", f'{{"subject":"{gone}"'.encode()), MONDAY, "x")
        await work.inbox.postpone(an_arrival("other", other), MONDAY, ValueError())
        assert await work.erasures.add(gone, MONDAY)

    rows = await sample.rows(tables.inbox)

    assert sorted((row.state, row.body) for row in rows) == [
        ("dismissed", None),
        ("dismissed", None),
        ("waiting", b"{}"),
    ]
    assert {row.closed_because for row in rows} == {"erased", None}


async def test_personal_facts_that_did_not_leave_yet_are_not_told_any_more(sample: Sample) -> None:
    gone, other = uuid4(), uuid4()
    told = [Outgoing(event, subject, Counted(number=1)) for event in (Told, Happened) for subject in (gone, other)]
    await sample.put(*told)

    async with sample.begin() as work:
        await work.erasures.add(gone, MONDAY)

    left = {(row.door, row.subject) for row in await sample.rows(tables.outbox)}
    assert left == {(Door.PUBLIC, str(gone)), (Door.PUBLIC, str(other)), (Door.PERSONAL, str(other))}


async def test_it_is_erased_once_and_known_as_erased(sample: Sample) -> None:
    subject, memory = uuid4(), MemoryErasures()
    async with sample.begin() as work:
        for erasures in (work.erasures, memory):
            known = [await erasures.has(subject), await erasures.add(subject, MONDAY), await erasures.has(subject)]
            assert [*known, await erasures.add(subject, MONDAY)] == [False, True, True, False]


async def test_an_erasure_waits_for_a_transaction_that_found_the_subject(sample: Sample) -> None:
    subject = uuid4()
    order: list[str] = []

    async def erase() -> None:
        async with sample.begin() as work:
            await work.erasures.add(subject, MONDAY)
            order.append("erased")

    async with sample.begin() as work:
        assert not await work.erasures.has(subject)
        erasing = asyncio.create_task(erase())
        await asyncio.sleep(0.2)
        order.append("taken in")
    await erasing

    assert order == ["taken in", "erased"]
