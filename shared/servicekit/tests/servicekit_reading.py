"""Consumers of the sample service in this process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from servicekit_sample import Sample, eventually, leave_a_line, so

from servicekit.delivery.consuming import Effect
from servicekit.delivery.messaging import Consumers, InboxRetries
from servicekit.jobs import Job, running


@asynccontextmanager
async def consuming(
    sample: Sample, url: str, effect: Effect = leave_a_line, prefetch: int = 10, jobs: list[Job] | None = None
) -> AsyncIterator[Consumers]:
    receiver = sample.receiver(effect)
    consumers = Consumers(url, receiver, sample.engine, prefetch)
    async with running([consumers, InboxRetries(receiver, 0.05), *(jobs or [])]):
        await eventually(lambda: so(consumers.connected))
        yield consumers


async def parked(sample: Sample, count: int) -> bool:
    return len([row for row in await sample.inbox() if row.state == "parked"]) == count
