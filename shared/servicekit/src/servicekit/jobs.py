"""Loops that run beside a service's HTTP API, each watched and restarted when it fails."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from servicekit.observability import get_logger

RESTART_SECONDS = (0.2, 0.5, 1.0, 2.0, 5.0)  # before a failed job is restarted, longer each time
GRACE_SECONDS = 20.0

_log = get_logger(__name__)


class Job(Protocol):
    """Runs until `stopping` is set. An exception is logged by its class and the job is restarted."""

    @property
    def name(self) -> str: ...

    async def run(self, stopping: asyncio.Event) -> None: ...


@dataclass(frozen=True)
class Every:
    """A job that does a small piece of work at fixed intervals."""

    seconds: float
    name: str
    work: Callable[[], Awaitable[object]]

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            await self.work()
            await pause(stopping, self.seconds)


def every(seconds: float, name: str, work: Callable[[], Awaitable[object]]) -> Job:
    """Do `work` now and then at this interval, until the service stops."""
    return Every(seconds, name, work)


async def pause(stopping: asyncio.Event, seconds: float) -> None:
    """Wait, but no longer than until the service stops."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)


async def _watch(job: Job, stopping: asyncio.Event) -> None:
    falls = 0
    while not stopping.is_set():
        began = asyncio.get_running_loop().time()
        try:
            await job.run(stopping)
        except asyncio.CancelledError:
            if cancelled_by_us():
                raise
            _log.warning("job-fell", job=job.name, error="CancelledError")  # a driver cancelled what the job waited for
        except Exception as error:  # noqa: BLE001 - whatever it was, the loop must go on
            _log.warning("job-fell", job=job.name, error=type(error).__name__)
        if asyncio.get_running_loop().time() - began > 60:
            falls = 0
        await pause(stopping, RESTART_SECONDS[min(falls, len(RESTART_SECONDS) - 1)])
        falls += 1


def cancelled_by_us() -> bool:
    """Whether a `CancelledError` was meant for this task, or leaked out of a driver that dropped what it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


@contextlib.asynccontextmanager
async def running(jobs: Sequence[Job]) -> AsyncIterator[None]:
    """Run the jobs while the block is open; then let each finish its current work."""
    stopping = asyncio.Event()
    tasks = [asyncio.create_task(_watch(job, stopping), name=job.name) for job in jobs]
    try:
        yield
    finally:
        stopping.set()
        _, late = await asyncio.wait(tasks, timeout=GRACE_SECONDS) if tasks else (set(), set())
        for task in late:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
