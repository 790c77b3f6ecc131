"""Publishes the outbox: woken at each commit, in order per subject, with confirms, and never losing a fact silently."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import aio_pika
import asyncpg
from aio_pika.abc import AbstractConnection, AbstractExchange

from contracts.event import CONTENT_TYPE, Door
from servicekit.clock import Now
from servicekit.delivery.topology import first_missing
from servicekit.jobs import cancelled_by_us, pause
from servicekit.observability import Metrics, get_logger

LOCK = 0x57454445  # "WEDE": the advisory lock of the one active relay of a database
BATCH = 2000  # more than are in flight: the pause between two batches costs less
IN_FLIGHT = 500
PUBLISH_SECONDS = 10.0
_LOOK_SECONDS = 0.5
_CONNECTION = (OSError, aio_pika.exceptions.AMQPError, RuntimeError)  # a DeliveryError refuses only one row
_HELD_BACK_SECONDS = (1, 5, 30, 120, 600)  # how long a refused fact waits, and with it the later facts of its subject

# Not published, due, and not behind an earlier row of its subject that is held back.
_DUE = """
select position, event_id, door, type, subject, correlation_id, traceparent, payload, created_at, attempts
  from outbox o
 where published_at is null and (next_attempt_at is null or next_attempt_at <= $2)
   and not exists (select 1 from outbox e where e.door = o.door and e.subject = o.subject and e.published_at is null
                      and e.next_attempt_at > $2 and e.position < o.position)
 order by position limit $1
"""
_DELETE_PERSONAL = "delete from outbox where position = any($1::bigint[]) and door = $2"
_MARK = "update outbox set published_at = $2 where position = any($1::bigint[])"
_HELD = "update outbox set attempts = $2, next_attempt_at = $3, last_error = $4 where position = $1"

_log = get_logger(__name__)


class OutboxRelay:
    """One replica publishes (advisory lock); the others stand by and take over when its session ends."""

    name = "outbox-relay"

    def __init__(
        self,
        database_url: str,
        rabbitmq_url: str,
        now: Now,
        metrics: Metrics,
        sweep: float = 2.0,
        *,
        readers: Sequence[str] = (),
    ) -> None:
        self._readers = readers
        self._database_url = database_url
        self._rabbitmq_url = rabbitmq_url
        self._now = now
        self._metrics = metrics
        self._sweep = sweep
        self._wake = asyncio.Event()

    async def run(self, stopping: asyncio.Event) -> None:
        """One session with database and broker. Any failure ends it; the runner starts the next."""
        async with contextlib.AsyncExitStack() as stack:
            database = await asyncpg.connect(self._database_url, timeout=10, command_timeout=30)
            stack.push_async_callback(_close_database, database)
            while not await database.fetchval("select pg_try_advisory_lock($1)", LOCK):
                await pause(stopping, self._sweep)
                if stopping.is_set():
                    return
            await database.add_listener("outbox", self._look)
            database.add_termination_listener(self._look)
            connection = await aio_pika.connect(self._rabbitmq_url, timeout=10)
            stack.push_async_callback(_close_broker, connection)
            await self._all_hear(connection, stopping)
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            channel.close_callbacks.add(self._look)
            exchanges = {door.value: await channel.get_exchange(door.value, ensure=True) for door in Door}
            await self._publish_until(stopping, database, exchanges, channel)

    async def _all_hear(self, connection: AbstractConnection, stopping: asyncio.Event) -> None:
        """Waits until every queue and the log exist. A fact that one queue takes counts as routed and is confirmed,
        even if another reader has no queue yet (services start in any order) or the log has not recovered with its
        broker: those would miss it."""
        while not stopping.is_set() and (missing := await first_missing(connection, self._readers)):
            _log.warning("publishing-waits", for_queue=missing)
            await pause(stopping, _LOOK_SECONDS)

    def _look(self, *_: object) -> None:
        """Wake up: a fact was stored, or a connection was lost."""
        self._wake.set()

    async def _publish_until(self, stopping: asyncio.Event, database: Any, exchanges: Any, channel: Any) -> None:
        while not stopping.is_set():
            self._wake.clear()
            if await self._drain(database, exchanges) == BATCH:
                continue
            woken = [asyncio.ensure_future(event.wait()) for event in (self._wake, stopping)]
            await asyncio.wait(woken, timeout=self._sweep, return_when=asyncio.FIRST_COMPLETED)
            for waiter in woken:
                waiter.cancel()
            if channel.is_closed:  # `connection.is_closed` stays False after the server closed it
                raise ConnectionError("the broker closed the channel")

    async def _drain(self, database: Any, exchanges: dict[str, AbstractExchange]) -> int:
        rows = await database.fetch(_DUE, BATCH, self._now())
        chains: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for row in rows:
            chains[row["door"], row["subject"]].append(row)
        sent = _Sent()
        slots = asyncio.Semaphore(IN_FLIGHT)
        await asyncio.gather(*(self._chain(chain, exchanges, slots, sent) for chain in chains.values()))
        await self._note(database, sent)
        if sent.broken is not None:
            raise sent.broken
        return len(rows)

    async def _chain(self, chain: list[Any], exchanges: Any, slots: asyncio.Semaphore, sent: "_Sent") -> None:
        """Publish the rows of one subject, strictly one after another; a failing row holds back only those behind
        it."""
        for row in chain:
            if sent.broken is not None:
                return
            try:
                async with slots, asyncio.timeout(PUBLISH_SECONDS):
                    await exchanges[row["door"]].publish(_message(row), row["type"], mandatory=True)
            except asyncio.CancelledError:
                if cancelled_by_us():
                    raise
                sent.broken = ConnectionError("the driver cancelled a publish")  # it dropped a stuck connection
                return
            except Exception as error:  # noqa: BLE001 - one row must never stop the others
                if isinstance(error, _CONNECTION) and not isinstance(error, aio_pika.exceptions.DeliveryError):
                    sent.broken = ConnectionError(type(error).__name__)
                else:
                    sent.held.append((row, type(error).__name__))
                return
            sent.done.append(row["position"])
            self._metrics.published.labels(row["door"]).inc()

    async def _note(self, database: Any, sent: "_Sent") -> None:
        now = self._now()
        async with database.transaction():
            if sent.done:
                await database.execute(_DELETE_PERSONAL, sent.done, Door.PERSONAL.value)
                await database.execute(_MARK, sent.done, now)
            for row, error in sent.held:
                hold = timedelta(seconds=_HELD_BACK_SECONDS[min(row["attempts"], len(_HELD_BACK_SECONDS) - 1)])
                await database.execute(_HELD, row["position"], row["attempts"] + 1, now + hold, error)
                self._metrics.unpublished.labels(row["door"]).inc()
                _log.warning("fact-held-back", event_id=str(row["event_id"]), type=row["type"], error=error)


class _Sent:
    """The result of one batch."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.held: list[tuple[Any, str]] = []
        self.broken: ConnectionError | None = None


def _message(row: Any) -> aio_pika.Message:
    headers = {"cloudEvents_id": str(row["event_id"]), "cloudEvents_type": row["type"]}
    if row["traceparent"]:
        headers["traceparent"] = row["traceparent"]
    return aio_pika.Message(
        row["payload"],
        content_type=CONTENT_TYPE,
        content_encoding="utf-8",
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        message_id=str(row["event_id"]),
        type=row["type"],
        timestamp=row["created_at"],
        correlation_id=row["correlation_id"],
        headers=dict(headers),
    )


async def _close_database(connection: Any) -> None:
    with contextlib.suppress(Exception):
        await asyncio.wait_for(connection.close(), 3)
    connection.terminate()


async def _close_broker(connection: AbstractConnection) -> None:
    with contextlib.suppress(Exception, asyncio.CancelledError):
        await asyncio.wait_for(connection.close(), 3)
