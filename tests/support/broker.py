"""RabbitMQ from outside: reads the log from its first message, overhears an exchange, and publishes any message."""

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any, Self

import aio_pika
from aio_pika.abc import AbstractIncomingMessage

from contracts.event import CONTENT_TYPE, Door
from devstack.threads import run_aside
from servicekit.delivery.topology import LOG

PATIENCE = 20.0
CHUNK = 0.5  # the broker delivers its last chunk at once; messages that follow within a moment belong to it


@dataclass(frozen=True)
class Overheard:
    """An overheard message."""

    body: bytes
    routing_key: str
    headers: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, message: AbstractIncomingMessage) -> "Overheard":
        return cls(message.body, message.routing_key or "", dict(message.headers))


def read_log(url: str) -> list[Overheard]:
    """Everything in the log now, oldest first."""
    return run_aside(_read_log(url))


async def _read_log(url: str) -> list[Overheard]:
    async with await aio_pika.connect(url, timeout=PATIENCE) as connection:
        newest = await _stretch(connection, "last", None)
        last = max(int(str(message.headers["x-stream-offset"])) for message in newest)
        return [Overheard.of(message) for message in await _stretch(connection, "first", last)]


async def _stretch(connection: Any, start: str, last: int | None) -> list[AbstractIncomingMessage]:
    arrived: asyncio.Queue[AbstractIncomingMessage] = asyncio.Queue()
    channel = await connection.channel()
    await channel.set_qos(prefetch_count=1000)
    queue = await channel.get_queue(LOG, ensure=False)
    tag = await queue.consume(arrived.put, arguments={"x-stream-offset": start})
    found: list[AbstractIncomingMessage] = []
    while last is None or int(str(found[-1].headers["x-stream-offset"]) if found else -1) < last:
        try:
            found.append(await asyncio.wait_for(arrived.get(), CHUNK if last is None and found else PATIENCE))
        except TimeoutError:
            if last is None and found:
                break
            raise
        await found[-1].ack()
    await queue.cancel(tag)
    return found


def take(url: str, queue: str) -> list[Overheard]:
    """Empty a queue that has no consumer."""
    return run_aside(_take(url, queue))


async def _take(url: str, name: str) -> list[Overheard]:
    found = []
    async with await aio_pika.connect(url, timeout=PATIENCE) as connection:
        channel = await connection.channel()
        queue = await channel.get_queue(name, ensure=False)
        while message := await queue.get(no_ack=True, fail=False):
            found.append(Overheard.of(message))
    return found


class Overhearing:
    """A durable queue on everything that passes an exchange, for the duration of the `with` block."""

    def __init__(self, url: str, door: Door) -> None:
        self._url, self._door = url, door
        self._queue = f"test.{door.value}.{secrets.token_hex(4)}"

    def __enter__(self) -> Self:
        run_aside(self._declare())
        return self

    def __exit__(self, *_: object) -> None:
        run_aside(self._delete())

    def heard(self) -> list[Overheard]:
        """The messages since the last call."""
        return take(self._url, self._queue)

    async def _declare(self) -> None:
        async with await aio_pika.connect(self._url, timeout=PATIENCE) as connection:
            channel = await connection.channel()
            queue = await channel.declare_queue(self._queue, durable=True)
            await queue.bind(self._door.value, routing_key="#")

    async def _delete(self) -> None:
        async with await aio_pika.connect(self._url, timeout=PATIENCE) as connection:
            channel = await connection.channel()
            await channel.queue_delete(self._queue)


def publish(url: str, door: Door, messages: list[Overheard]) -> None:
    """Publish messages with an administrator's rights; returns when the broker has confirmed them."""
    run_aside(_publish(url, door.value, [(each, each.routing_key) for each in messages]))


def give(url: str, queue: str, messages: list[Overheard]) -> None:
    """Put messages into one queue, bypassing the exchange."""
    run_aside(_publish(url, "", [(each, queue) for each in messages]))


async def _publish(url: str, exchange_name: str, messages: list[tuple[Overheard, str]]) -> None:
    async with await aio_pika.connect(url, timeout=PATIENCE) as connection:
        channel = await connection.channel()
        named = await channel.get_exchange(exchange_name, ensure=False) if exchange_name else channel.default_exchange
        for each, routing_key in messages:
            kept = {name: value for name, value in each.headers.items() if not name.startswith("x-")}
            persistent = aio_pika.DeliveryMode.PERSISTENT
            message = aio_pika.Message(each.body, content_type=CONTENT_TYPE, delivery_mode=persistent, headers=kept)
            await named.publish(message, routing_key, mandatory=False)
