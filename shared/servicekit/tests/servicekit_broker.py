"""What the tests do on the broker's side: listen, publish as a stranger would, inspect queues."""

import asyncio
import contextlib
import json
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

import aio_pika
import httpx
from aio_pika.abc import AbstractConnection, AbstractIncomingMessage

from contracts.event import Door, Event
from devstack.management import Management
from devstack.rabbitmq import PrivateRabbitmq
from devstack.virtual_host import VirtualHost
from servicekit.delivery.topology import LOG, declare_reader

QUORUM: dict[str, Any] = {"x-queue-type": "quorum"}


class Broker:
    """The test's own connection, as administrator."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def __aenter__(self) -> Self:
        self._connection = await aio_pika.connect(self.url, timeout=10)
        self._channel = await self._connection.channel()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._connection.close()

    @property
    def connection(self) -> AbstractConnection:
        return self._connection

    async def bind(self, queue: str, door: Door, key: str = "#") -> None:
        """A durable queue that survives the broker, bound to a door."""
        declared = await self._channel.declare_queue(queue, durable=True, arguments=QUORUM)
        await declared.bind(door.value, routing_key=key)

    async def declare(self, queue: str) -> None:
        """A reader's queue of another service."""
        await declare_reader(self._channel, queue, Door.PUBLIC, ["#"])

    async def send(self, body: bytes | Event, key: str | None = None, door: Door = Door.PUBLIC, **more: Any) -> None:
        """Publish as any account with the right could."""
        if isinstance(body, Event):
            key, door, body = key or body.type, type(body).door, body.to_bytes()
        exchange = await self._channel.get_exchange(door.value)
        message = aio_pika.Message(body, delivery_mode=aio_pika.DeliveryMode.PERSISTENT, **more)
        await exchange.publish(message, key or "nl.wederhoor.samples.happened.v1", mandatory=False)

    async def take(self, queue: str, count: int, *, no_ack: bool = True) -> list[AbstractIncomingMessage]:
        """The next messages of a queue, in order."""
        declared = await self._channel.get_queue(queue)
        taken: list[AbstractIncomingMessage] = []
        async with declared.iterator(no_ack=no_ack, timeout=30) as messages:
            async for message in messages:
                taken.append(message)
                if len(taken) == count:
                    break
        return taken

    async def logged(self) -> list[AbstractIncomingMessage]:
        """Everything in the log: waits patiently for the first message, then until the first silence."""
        channel = await self._connection.channel()
        await channel.set_qos(prefetch_count=1000)
        arrived: asyncio.Queue[AbstractIncomingMessage] = asyncio.Queue()
        await (await channel.get_queue(LOG)).consume(arrived.put, arguments={"x-stream-offset": "first"})
        found: list[AbstractIncomingMessage] = []
        with contextlib.suppress(TimeoutError):
            while True:
                found.append(await asyncio.wait_for(arrived.get(), 3 if found else 30))
                await found[-1].ack()
        await channel.close()
        return found

    async def drain(self, queue: str) -> list[AbstractIncomingMessage]:
        """Everything that is in a queue now."""
        count = await self.depth(queue)
        return await self.take(queue, count) if count else []

    async def refuse(self, queue: str, *, requeue: bool, times: int = 1) -> None:
        """Take a message and refuse it, as a broken consumer would."""
        declared = await self._channel.get_queue(queue)
        for _ in range(times):
            message = await declared.get(timeout=10)
            await message.reject(requeue=requeue)

    async def delete(self, queue: str) -> None:
        await self._channel.queue_delete(queue)

    async def delete_exchange(self, exchange: str) -> None:
        await self._channel.exchange_delete(exchange)

    async def depth(self, queue: str) -> int:
        """How many messages wait in a queue, without those that a consumer holds."""
        async with await aio_pika.connect(self.url, timeout=10) as connection:
            channel = await connection.channel()
            declared = await channel.declare_queue(queue, passive=True)
            return int(declared.declaration_result.message_count or 0)


@dataclass(frozen=True)
class OwnBroker:
    """A virtual host on a broker that only this package's tests use, so that they may stop, kill and freeze it."""

    server: PrivateRabbitmq
    host: VirtualHost

    @property
    def url(self) -> str:
        return self.host.url


def subject_and_number(message: AbstractIncomingMessage) -> tuple[str, int]:
    body = json.loads(message.body)
    return body["subject"], body["data"]["number"]


def numbers(messages: list[AbstractIncomingMessage], subject: UUID | str | None = None) -> list[int]:
    pairs = [subject_and_number(message) for message in messages]
    return [number for about, number in pairs if subject is None or about == str(subject)]


def first_occurrences(found: list[int]) -> list[int]:
    """Without the repeats that at-least-once delivery allows."""
    return list(dict.fromkeys(found))


def queues_of(host: VirtualHost) -> dict[str, dict[str, Any]]:
    """The arguments of every queue, by its name."""
    with Management(host.management_url) as management:
        return {queue["name"]: queue["arguments"] for queue in management.queues(host.vhost)}


def bindings_of(host: VirtualHost, queue: str) -> list[tuple[str, str]]:
    """Which exchange routes which types to a queue, without the default exchange that every queue has."""
    answer = httpx.get(f"{host.management_url}/api/queues/{host.vhost}/{queue}/bindings").raise_for_status().json()
    return sorted((one["source"], one["routing_key"]) for one in answer if one["source"])
