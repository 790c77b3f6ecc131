"""The FastStream broker of a service: its readers, their dead letters, and the pause while the database is away."""

import asyncio
import contextlib
from typing import Any

import aio_pika
from faststream import AckPolicy
from faststream.rabbit import Channel, RabbitBroker
from faststream.rabbit.annotations import RabbitMessage
from sqlalchemy.ext.asyncio import AsyncEngine

from servicekit.database import database_answers
from servicekit.delivery.consuming import Reader, Receiver
from servicekit.delivery.topology import dead_letters, declare_reader, reader_queue
from servicekit.jobs import pause
from servicekit.observability import get_logger

_log = get_logger(__name__)

START_SECONDS = 30.0
LOOK_FOR_DATABASE_SECONDS = (0.2, 0.5, 1.0, 2.0, 5.0)  # while the database is away, longer each time


async def _as_bytes(message: Any) -> bytes:
    """FastStream decodes only `application/json`; servicekit reads every body itself."""
    return bytes(message.body)


class Consumers:
    """Reads all queues of a service, as long as its database answers."""

    name = "consumers"

    def __init__(self, url: str, receiver: Receiver, engine: AsyncEngine, prefetch: int) -> None:
        self._url = url
        self._receiver = receiver
        self._engine = engine
        self._prefetch = prefetch
        self.connected = False

    async def run(self, stopping: asyncio.Event) -> None:
        """One session with the broker; ends when the service stops, the database is lost or the connection breaks."""
        self._receiver.database_lost.clear()
        broker = self._broker()
        try:
            async with asyncio.timeout(START_SECONDS):
                await self._declare()
                await broker.start()
            self.connected = True
            await self._wait(stopping, broker)
        finally:
            self.connected = False
            await stop_consuming(broker)
            await broker.stop()
        if self._receiver.database_lost.is_set():
            _log.warning("consuming-paused", because="database away")
            await self._database_back(stopping)

    async def _wait(self, stopping: asyncio.Event, broker: RabbitBroker) -> None:
        enough = (stopping, self._receiver.database_lost)
        while not any(event.is_set() for event in enough):
            waiters = [asyncio.ensure_future(event.wait()) for event in enough]
            happened, _ = await asyncio.wait(waiters, timeout=1.0, return_when=asyncio.FIRST_COMPLETED)
            for waiter in waiters:
                waiter.cancel()
            if not happened and not await still_consuming(broker):
                raise ConnectionError("the broker went away, or deleted a queue")

    async def _database_back(self, stopping: asyncio.Event) -> None:
        looks = 0
        while not stopping.is_set() and not await database_answers(self._engine):
            await pause(stopping, LOOK_FOR_DATABASE_SECONDS[min(looks, len(LOOK_FOR_DATABASE_SECONDS) - 1)])
            looks += 1

    async def _declare(self) -> None:
        async with await aio_pika.connect(self._url, timeout=10) as connection:
            channel = await connection.channel()
            for reader in self._receiver.readers:
                await declare_reader(channel, reader.queue, reader.door, reader.types())

    def _broker(self) -> RabbitBroker:
        broker = RabbitBroker(self._url, decoder=_as_bytes, graceful_timeout=15.0, logger=None)
        for reader in self._receiver.readers:
            self._subscribe(broker, reader)
        return broker

    def _subscribe(self, broker: RabbitBroker, reader: Reader) -> None:
        receiver = self._receiver
        manner: dict[str, Any] = {"ack_policy": AckPolicy.REJECT_ON_ERROR, "no_reply": True}

        @broker.subscriber(reader_queue(reader.queue), channel=Channel(prefetch_count=self._prefetch), **manner)
        async def receive(message: RabbitMessage) -> None:
            await receiver.receive(reader, message.body)

        @broker.subscriber(dead_letters(reader.queue), channel=Channel(prefetch_count=1), **manner)
        async def bury(message: RabbitMessage) -> None:
            why = message.headers.get("x-first-death-reason", "unknown")
            await receiver.bury(reader, message.body, str(why))


def _consumptions(broker: RabbitBroker) -> list[tuple[Any, str | None]]:
    """Queue and consumer of each subscriber. Uses private attributes: tests cover them, check again at upgrades."""
    return [(getattr(s, "_queue_obj", None), getattr(s, "_consumer_tag", None)) for s in broker.subscribers]


async def still_consuming(broker: RabbitBroker) -> bool:
    """Whether every queue still sends us its messages. The driver restores a lost connection by itself, but not the
    bindings of a recreated queue, nor a deleted queue: then the session starts again."""
    if not await broker.ping(timeout=1.0):
        return False
    for queue, tag in _consumptions(broker):
        if queue is None or queue.channel.is_closed:
            return False
        if tag not in (await queue.channel.get_underlay_channel()).consumers:
            return False
    return True


async def stop_consuming(broker: RabbitBroker) -> None:
    """Cancel the consumers before the broker waits for its handlers: FastStream does it in the other order, and new
    messages would keep arriving in the meantime."""
    for (queue, tag), subscriber in zip(_consumptions(broker), broker.subscribers, strict=True):
        if queue is not None and tag is not None and not queue.channel.is_closed:
            with contextlib.suppress(Exception):
                await asyncio.wait_for(queue.cancel(tag), 3)
            setattr(subscriber, "_consumer_tag", None)  # noqa: B010 - not declared on the base class


class InboxRetries:
    """Applies postponed messages when their time has come. Any number of replicas may run it."""

    name = "inbox-retries"

    def __init__(self, receiver: Receiver, seconds: float = 0.5) -> None:
        self._receiver = receiver
        self._seconds = seconds

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            if not await self._receiver.retry_one():
                await pause(stopping, self._seconds)
