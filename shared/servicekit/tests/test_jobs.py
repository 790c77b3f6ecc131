"""A failed job is restarted; a service that stops waits for the current work of its jobs."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from servicekit_sample import eventually, so

from servicekit import jobs
from servicekit.jobs import every, pause, running


@dataclass
class Recorder:
    """A job that does at each start what the test says."""

    acts: list[Callable[[asyncio.Event], Any]]
    name: str = "recorder"
    starts: int = 0
    done: list[str] = field(default_factory=list)

    async def run(self, stopping: asyncio.Event) -> None:
        self.starts += 1
        if self.starts <= len(self.acts):
            await self.acts[self.starts - 1](stopping)
        await stopping.wait()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "RESTART_SECONDS", (0.01,))


async def _fall(_stopping: asyncio.Event) -> None:
    raise ValueError("zonnebloem-4711")


async def _stray_cancel(_stopping: asyncio.Event) -> None:
    """What aio-pika does to a publish that waits on a stuck connection."""
    waited_for: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(waited_for.cancel)
    await waited_for


async def test_a_job_that_falls_is_started_again(log_lines: Callable[[], list[dict[str, Any]]]) -> None:
    job = Recorder([_fall, _fall])

    async with running([job]):
        await eventually(lambda: so(job.starts == 3))

    lines = log_lines()
    assert [(line["event"], line["job"], line["error"]) for line in lines] == [
        ("job-fell", "recorder", "ValueError")
    ] * 2
    assert "zonnebloem" not in str(lines)


async def test_a_cancellation_that_leaks_out_of_a_driver_does_not_end_a_job() -> None:
    job = Recorder([_stray_cancel])

    async with running([job]):
        await eventually(lambda: so(job.starts == 2))


async def test_one_job_that_falls_does_not_touch_the_others() -> None:
    falling, steady = Recorder([_fall, _fall, _fall]), Recorder([])

    async with running([falling, steady]):
        await eventually(lambda: so(falling.starts == 4))

    assert steady.starts == 1


async def test_stopping_waits_for_work_in_hand() -> None:
    done = []

    async def slow_at_stopping(stopping: asyncio.Event) -> None:
        await stopping.wait()
        await asyncio.sleep(0.1)
        done.append("the work in hand")

    async with running([Recorder([slow_at_stopping])]):
        await asyncio.sleep(0)

    assert done == ["the work in hand"]


async def test_work_that_never_ends_does_not_keep_a_service_from_stopping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "GRACE_SECONDS", 0.05)
    ended = []

    async def deaf(_stopping: asyncio.Event) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    async with running([Recorder([deaf])]):
        await asyncio.sleep(0.01)

    assert ended == ["cancelled"]


async def test_regular_work_is_done_at_once_and_again_and_stops_without_delay() -> None:
    times = []

    async def tick() -> None:
        times.append(asyncio.get_running_loop().time())

    async with running([every(0.01, "tick", tick), every(3600, "rare", tick)]):
        await eventually(lambda: so(len(times) >= 5))


async def test_a_service_that_fails_inside_stops_its_jobs_too() -> None:
    async def serve_and_fail() -> None:
        async with running([Recorder([])]):
            await asyncio.sleep(0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await serve_and_fail()

    assert [task for task in asyncio.all_tasks() if task.get_name() == "recorder"] == []


async def test_a_pause_ends_when_the_service_stops() -> None:
    stopping = asyncio.Event()
    waiting = asyncio.create_task(pause(stopping, 3600))
    await asyncio.sleep(0)

    stopping.set()

    await asyncio.wait_for(waiting, 5)
