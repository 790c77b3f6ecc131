"""The fakes that services test with behave like the tables: one suite, run on both."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from servicekit_sample import MONDAY, Sample, an_arrived

from devstack.doubles import MemoryInbox, MemoryRequests
from servicekit.delivery.inbox import Arrival
from servicekit.web.idempotency import IdempotencyKeyReused, RequestUnderWay, StoredAnswer


class MemoryWork:
    def __init__(self) -> None:
        self.inbox = MemoryInbox()
        self.requests = MemoryRequests()


class Memory:
    """Looks like the sample: every unit of work sees what earlier ones did."""

    def __init__(self) -> None:
        self._work = MemoryWork()

    def begin(self) -> AbstractAsyncContextManager[Any]:
        @asynccontextmanager
        async def opened() -> AsyncIterator[MemoryWork]:
            yield self._work

        return opened()


@pytest.fixture(params=["memory", pytest.param("tables", marks=pytest.mark.servers)])
def world(request: pytest.FixtureRequest) -> Any:
    return Memory() if request.param == "memory" else request.getfixturevalue("sample")


def an_arrival() -> Arrival:
    event = an_arrived()
    return Arrival.of(event, "sample.facts", event.to_bytes())


async def test_an_event_is_new_once(world: Sample) -> None:
    arrival = an_arrival()

    async with world.begin() as work:
        assert await work.inbox.first_time(arrival, MONDAY)
    async with world.begin() as work:
        assert not await work.inbox.first_time(arrival, MONDAY)


@pytest.mark.parametrize("how", ["postponed", "parked"])
async def test_an_event_that_waits_or_is_parked_is_not_new(world: Sample, how: str) -> None:
    arrival = an_arrival()
    async with world.begin() as work:
        if how == "postponed":
            await work.inbox.postpone(arrival, MONDAY, ValueError())
        else:
            assert await work.inbox.park(arrival, MONDAY, "undecodable")

    async with world.begin() as work:
        assert not await work.inbox.first_time(arrival, MONDAY)
        assert not await work.inbox.park(arrival, MONDAY, "undecodable")


async def test_what_was_applied_is_neither_parked_nor_postponed(world: Sample) -> None:
    arrival = an_arrival()
    async with world.begin() as work:
        await work.inbox.first_time(arrival, MONDAY)

    async with world.begin() as work:
        await work.inbox.postpone(arrival, MONDAY, ValueError())
        assert not await work.inbox.park(arrival, MONDAY, "undecodable")
    async with world.begin() as work:
        assert not await work.inbox.first_time(arrival, MONDAY)


async def test_a_repeated_request_gets_the_first_answer(world: Sample) -> None:
    given = StoredAnswer(201, {"reference": "K-1"})
    async with world.begin() as work:
        assert await work.requests.earlier("o-1 POST /things", "key-0001", "print") is None
        await work.requests.remember("o-1 POST /things", "key-0001", "print", given, MONDAY)

    async with world.begin() as work:
        assert await work.requests.earlier("o-1 POST /things", "key-0001", "print") == given
        assert await work.requests.earlier("o-2 POST /things", "key-0001", "print") is None
        assert await work.requests.earlier("o-1 POST /others", "key-0001", "print") is None


async def test_a_key_used_for_another_request_is_refused(world: Sample) -> None:
    async with world.begin() as work:
        await work.requests.remember("o-1", "key-0001", "print", StoredAnswer(201, {}), MONDAY)

    async with world.begin() as work:
        with pytest.raises(IdempotencyKeyReused):
            await work.requests.earlier("o-1", "key-0001", "another print")


async def test_a_key_can_be_taken_once(world: Sample) -> None:
    async with world.begin() as work:
        await work.requests.remember("o-1", "key-0001", "print", StoredAnswer(201, {}), MONDAY)

    async with world.begin() as work:
        with pytest.raises(RequestUnderWay):
            await work.requests.remember("o-1", "key-0001", "print", StoredAnswer(201, {}), MONDAY)


async def test_without_a_key_nothing_is_remembered(world: Sample) -> None:
    for _ in range(2):
        async with world.begin() as work:
            assert await work.requests.earlier("o-1", None, "print") is None
            await work.requests.remember("o-1", None, "print", StoredAnswer(201, {}), MONDAY)
