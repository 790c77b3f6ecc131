"""A small service for these tests: a public and a personal event, and a table to which every effect adds a line."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar, Literal
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from contracts.event import Door, Event, Fact
from devstack.doubles import OIN, an_event
from servicekit.clock import Now, utc_now
from servicekit.database import create_engine, create_sessions, new_metadata
from servicekit.delivery.consuming import Effect, Reader, Receiver
from servicekit.delivery.erasure import Erasures, erased_subjects
from servicekit.delivery.inbox import Inbox
from servicekit.delivery.outbox import Outbox, Outgoing, source_of
from servicekit.delivery.tables import OUTBOX_NOTIFY, delivery_tables
from servicekit.observability import Metrics
from servicekit.web.idempotency import Requests

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SOURCE = source_of(OIN, "sample")

metadata = new_metadata()
tables = delivery_tables(metadata)
erased = erased_subjects(metadata)
effects = sa.Table(  # without any unique key: an event that is applied twice has two lines
    "effects",
    metadata,
    sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    sa.Column("event_id", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
)


class Counted(Fact):
    number: int
    note: str = ""


class Happened(Event):
    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.samples.happened.v1"] = "nl.wederhoor.samples.happened.v1"
    data: Counted


class Told(Event):
    door: ClassVar[Door] = Door.PERSONAL
    type: Literal["nl.wederhoor.samples.told.v1"] = "nl.wederhoor.samples.told.v1"
    data: Counted


class Work:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.inbox = Inbox(session, tables)
        self.requests = Requests(session, tables)
        self.erasures = Erasures(session, tables, erased)
        self.outbox = Outbox(session, tables, SOURCE)


@dataclass
class Sample:
    """One database of the sample service, and the queries on it."""

    url: str
    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    now: Now = utc_now
    metrics: Metrics = field(default_factory=Metrics)

    @contextlib.asynccontextmanager
    async def begin(self) -> AsyncIterator[Work]:
        async with self.sessions.begin() as session:
            yield Work(session)

    async def put(self, *outgoing: Outgoing) -> None:
        async with self.begin() as work:
            await work.outbox.put(outgoing, self.now())

    async def rows(self, table: sa.Table, *where: Any) -> list[Any]:
        async with self.sessions() as session:
            found = await session.execute(sa.select(table).where(*where).order_by(*table.primary_key.columns))
            return list(found.all())

    async def effects(self) -> list[Any]:
        return await self.rows(effects)

    async def inbox(self) -> list[Any]:
        return await self.rows(tables.inbox)

    async def outbox(self) -> list[Any]:
        return await self.rows(tables.outbox)

    def receiver(self, effect: Effect | None = None, readers: list[Reader] | None = None) -> Receiver:
        return Receiver(readers or a_readership(effect or leave_a_line), self.begin, self.now, self.metrics)


async def leave_a_line(event: Event, work: Work) -> None:
    """The usual effect."""
    line = {"event_id": event.id, "subject": event.subject, "number": event.data.number}
    await work.session.execute(effects.insert().values(line))


def a_readership(effect: Effect = leave_a_line) -> list[Reader]:
    return [
        Reader("sample.facts", Door.PUBLIC, {Happened: effect}),
        Reader("sample.personal", Door.PERSONAL, {Told: effect}),
    ]


def open_sample(url: str, now: Now = utc_now) -> Sample:
    engine = create_engine(url, pool_size=5)
    return Sample(url, engine, create_sessions(engine), now)


async def make_tables(url: str) -> None:
    engine = create_engine(url)
    function, trigger = OUTBOX_NOTIFY.strip().split("\ncreate trigger")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.exec_driver_sql(function)
        await connection.exec_driver_sql(f"create trigger{trigger}")
    await engine.dispose()


def happened(number: int = 1, subject: UUID | None = None, note: str = "") -> Outgoing:
    return Outgoing(Happened, subject or uuid4(), Counted(number=number, note=note))


def told(number: int = 1, subject: UUID | None = None, note: str = "") -> Outgoing:
    return Outgoing(Told, subject or uuid4(), Counted(number=number, note=note))


def an_arrived(number: int = 1, *, event: type[Event] = Happened, subject: UUID | None = None, note: str = "") -> Event:
    """An event as another service sent it."""
    return an_event(event, Counted(number=number, note=note), subject=subject or uuid4(), service="other")


async def eventually(
    condition: Callable[[], Awaitable[Any]], seconds: float = 30.0, hint: Callable[[], Any] | None = None
) -> Any:
    """Wait until a condition holds; fail if it does not hold in time."""
    last_moment = asyncio.get_running_loop().time() + seconds
    while not (found := await condition()):
        if asyncio.get_running_loop().time() > last_moment:
            raise AssertionError(f"not so within {seconds} s: {hint() if hint else condition}")
        await asyncio.sleep(0.02)
    return found


async def so(fact: Any) -> Any:
    """A value that is already known, as a condition to wait for."""
    return fact


async def receive(receiver: Receiver, event: Event) -> None:
    """Hand a message to the receiver as its queue would."""
    await receiver.receive(next(r for r in receiver.readers if r.door is event.door), event.to_bytes())


async def applied(sample: Sample, count: int) -> bool:
    return len(await sample.effects()) == count


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.moment = MONDAY

    def __call__(self) -> datetime:
        return self.moment
