"""The public facts as an integrator gets them: live, in order, from the log, with only an integrator's rights."""

import asyncio
import contextlib
import json
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Self

import aio_pika
from aio_pika.abc import AbstractIncomingMessage

from devstack.driving.waiting import eventually
from devstack.driving.web import Json

LOG = "wederhoor.log"
TYPE_PREFIX = "nl.wederhoor."


class Facts:
    """All facts published since this object was made. After a broken connection it continues from its offset.

    Open it with `with`; `seen` grows in the background, and `on_fact` is called there.
    """

    def __init__(self, amqp_url: str, on_fact: Callable[[Json], None] = lambda _fact: None) -> None:
        self._url, self._on_fact = amqp_url, on_fact
        self.seen: list[Json] = []
        self._start: datetime | int = datetime.now(UTC)
        self._begun = self._start
        self._ready, self._thread = threading.Event(), threading.Thread(target=self._run, daemon=True, name="facts")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(20):
            raise TimeoutError("The log of facts cannot be read.")
        return self

    def __exit__(self, *_: object) -> None:
        if self._loop and self._task:
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(10)

    def about(self, complaint_id: str, name: str | None = None) -> list[Json]:
        """The facts of one complaint, in the order of the log; `name` is for example `complaints.decided`."""
        wanted = None if name is None else f"{TYPE_PREFIX}{name}.v1"
        return [f for f in list(self.seen) if f["subject"] == complaint_id and wanted in {None, f["type"]}]

    def await_fact(self, complaint_id: str, name: str, *, count: int = 1, seconds: float = 30.0) -> Json:
        """The newest, once there are at least this many."""
        found = eventually(
            lambda: facts if len(facts := self.about(complaint_id, name)) >= count else [],
            seconds,
            what=f"{count} x {name} about {complaint_id}",
        )
        return found[-1]

    def _run(self) -> None:
        asyncio.run(self._follow())

    async def _follow(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                with contextlib.suppress(OSError, aio_pika.exceptions.AMQPError):
                    await self._read()
                await asyncio.sleep(0.3)

    async def _read(self) -> None:
        async with await aio_pika.connect(self._url, timeout=10) as connection:
            gone = asyncio.Event()
            connection.close_callbacks.add(lambda *_: gone.set())
            channel = await connection.channel()
            await channel.set_qos(prefetch_count=500)
            queue = await channel.get_queue(LOG, ensure=False)
            await queue.consume(self._take, arguments={"x-stream-offset": self._start})
            self._ready.set()
            await gone.wait()

    async def _take(self, message: AbstractIncomingMessage) -> None:
        """Each message has its own task, so their order is that of the log only until one of them awaits."""
        self._note(int(str(message.headers["x-stream-offset"])), json.loads(message.body))
        await message.ack()

    def _note(self, offset: int, fact: Json) -> None:
        known = isinstance(self._start, int) and offset < self._start
        if known or datetime.fromisoformat(fact["time"]) < self._begun:
            return
        self._start = offset + 1
        self.seen.append(fact)
        self._on_fact(fact)
