"""The parts of the chaos tests: a writer that never rests, waiting, and the final count."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import psutil
import sqlalchemy as sa
from servicekit_broker import Broker, OwnBroker, first_occurrences, numbers
from servicekit_sample import Sample, effects, eventually, happened, so, tables

from devstack.processes import Process

SUBJECTS = [uuid4() for _ in range(5)]


class Writer:
    """Stores facts all the time, numbered per subject; a fact counts when its commit was acknowledged."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.told = 0

    async def tell_on(self) -> None:
        while True:
            try:
                await self.sample.put(*(happened(self.told, subject) for subject in SUBJECTS))
            except Exception:  # noqa: BLE001 - the database may be away: the same number is told again
                if await self._was_told_after_all():
                    self.told += 1
                await asyncio.sleep(0.05)
                continue
            self.told += 1
            await asyncio.sleep(0.05)

    async def _was_told_after_all(self) -> bool:
        """A commit whose acknowledgement was lost with the connection."""
        while True:
            try:
                return await count(self.sample) > self.told * len(SUBJECTS)
            except Exception:  # noqa: BLE001 - still away
                await asyncio.sleep(0.05)


@asynccontextmanager
async def writing(sample: Sample) -> AsyncIterator[Writer]:
    writer = Writer(sample)
    task = asyncio.create_task(writer.tell_on())
    yield writer
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def more(writer: Writer, rounds: int = 20) -> None:
    """Wait until this many more facts were stored for each subject."""
    enough = writer.told + rounds
    await eventually(lambda: so(writer.told >= enough))


async def flowing(sample: Sample, more_facts: int = 50) -> None:
    """Wait until this many more facts were published: the chaos starts while there is something to break."""
    published = tables.outbox.c.published_at.is_not(None)
    enough = await count(sample, published) + more_facts

    async def enough_published() -> bool:
        return await count(sample, published) >= enough

    await eventually(enough_published, 60)


async def count(sample: Sample, *where: Any, table: sa.Table = tables.outbox) -> int:
    async with sample.sessions() as session:
        found = await session.execute(sa.select(sa.func.count()).select_from(table).where(*where))
        return int(found.scalar_one())


async def everything_published(sample: Sample) -> bool:
    return await count(sample, tables.outbox.c.published_at.is_(None)) == 0


async def everything_applied(sample: Sample) -> bool:
    return await count(sample) == await count(sample, table=effects)


async def assert_all_is_well(sample: Sample, broker: OwnBroker, writer: Writer, processes: list[Process]) -> None:
    def hint() -> str:
        return "\n".join(process.last_lines(5) for process in processes)

    await eventually(lambda: everything_published(sample), 90, hint)
    await eventually(lambda: everything_applied(sample), 90, hint)
    async with Broker(broker.url) as admin:
        heard, logged = await admin.drain("heard"), await admin.logged()
    told = list(range(await count(sample) // len(SUBJECTS)))
    lines = await sample.effects()
    assert len(told) >= writer.told > 20
    for subject in map(str, SUBJECTS):
        assert first_occurrences(numbers(heard, subject)) == told
        assert first_occurrences(numbers(logged, subject)) == told
        assert sorted(line.number for line in lines if line.subject == subject) == told
    assert {row.state for row in await sample.inbox()} == {"applied"}


async def the_active(sample: Sample, relays: list[Process]) -> Process:
    """The relay whose connection holds the advisory lock."""
    holder = (
        "select client_port from pg_locks join pg_stat_activity using (pid)"
        " where locktype = 'advisory' and datname = current_database()"
    )

    async def found() -> Process | None:
        async with sample.engine.connect() as connection:
            port = (await connection.exec_driver_sql(holder)).scalar_one_or_none()
        return next((relay for relay in relays if port in ports_of(relay)), None)

    active: Process = await eventually(found)
    return active


def ports_of(process: Process) -> set[int]:
    return {connection.laddr.port for connection in psutil.Process(process.pid).net_connections("tcp")}
