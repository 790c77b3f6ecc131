"""What a driver does to a publish when the broker is stuck: it hangs, or it cancels the waiting publish. A test with a
real broker cannot tell these apart, because the runner of jobs recovers from both; here a fake plays the driver."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from servicekit_sample import Sample, happened

from contracts.event import Door
from servicekit.delivery import relay
from servicekit.delivery.relay import OutboxRelay

pytestmark = pytest.mark.servers


class StuckExchange:
    """Takes the first message and is stuck at the second."""

    def __init__(self, stuck: Callable[[], Awaitable[None]]) -> None:
        self._stuck = stuck
        self.taken = 0

    async def publish(self, _message: Any, _key: str, *, mandatory: bool) -> None:
        if self.taken:
            await self._stuck()
        self.taken += 1


async def _hangs() -> None:
    await asyncio.Event().wait()


async def _cancels() -> None:
    waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(waiter.cancel)
    await waiter


@pytest.fixture
async def database(sample: Sample) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(sample.url)
    yield connection
    await connection.close()


@pytest.mark.parametrize("stuck", [_hangs, _cancels])
async def test_a_publish_that_gets_stuck_ends_the_session_and_keeps_what_was_confirmed(
    sample: Sample, database: Any, monkeypatch: pytest.MonkeyPatch, stuck: Callable[[], Awaitable[None]]
) -> None:
    monkeypatch.setattr(relay, "PUBLISH_SECONDS", 0.1)
    subject = uuid4()
    await sample.put(*(happened(number, subject) for number in range(3)))
    working = OutboxRelay(sample.url, "amqp://nobody", sample.now, sample.metrics)
    exchanges: Any = {Door.PUBLIC.value: StuckExchange(stuck)}

    with pytest.raises(ConnectionError):
        await working._drain(database, exchanges)

    rows = await sample.outbox()
    assert [row.published_at is not None for row in rows] == [True, False, False]
    assert [(row.attempts, row.next_attempt_at) for row in rows] == [(0, None)] * 3  # the facts themselves are fine


async def test_a_relay_that_is_told_to_stop_at_once_does_not_take_it_for_a_fault(sample: Sample, database: Any) -> None:
    await sample.put(happened(1), happened(2))
    working = OutboxRelay(sample.url, "amqp://nobody", sample.now, sample.metrics)
    exchange: Any = StuckExchange(_hangs)
    exchange.taken = 1
    draining = asyncio.create_task(working._drain(database, {Door.PUBLIC.value: exchange}))
    await asyncio.sleep(0.1)

    draining.cancel()

    with pytest.raises(asyncio.CancelledError):
        await draining
