"""Everything on the broker: two exchanges, the log, and for every reader a queue with its dead letters.

An administrator declares exchanges and log once (`python -m servicekit.delivery.topology`); a service may declare only
what bears its own name, and so may an integrator.
"""

import argparse
import asyncio
from collections.abc import Sequence

import aio_pika
from aio_pika import ExchangeType
from aio_pika.abc import AbstractChannel, AbstractConnection
from aio_pika.exceptions import ChannelNotFoundEntity
from faststream.rabbit import QueueType, RabbitQueue

from contracts.event import Door

LOG = "wederhoor.log"
LOG_COMPLETE = "wederhoor.log.complete"  # an exchange nobody publishes to: it exists when the log is bound
LOG_MAX_BYTES = 20_000_000_000  # thousands of facts a year are megabytes: in practice everything is kept
LOG_SEGMENT_BYTES = 100_000_000
DELIVERY_LIMIT = 50
DEAD_LETTER_LIMIT = 1_000_000  # explicit: a quorum queue without a limit drops after 20 on RabbitMQ 4


async def declare(url: str) -> None:
    """Declare exchanges and log. Safe to repeat; fails if something else has the name. What says that the log is
    complete comes last, and is taken away first: a log that is made anew answers before it is bound, and a fact
    published between the two would never be in it."""
    async with await aio_pika.connect(url, timeout=10) as connection:
        channel = await connection.channel()
        await channel.exchange_delete(LOG_COMPLETE)
        exchanges = [await channel.declare_exchange(door.value, ExchangeType.TOPIC, durable=True) for door in Door]
        log = await channel.declare_queue(
            LOG,
            durable=True,
            arguments={
                "x-queue-type": "stream",
                "x-max-length-bytes": LOG_MAX_BYTES,
                "x-stream-max-segment-size-bytes": LOG_SEGMENT_BYTES,
            },
        )
        await log.bind(exchanges[list(Door).index(Door.PUBLIC)], routing_key="#")
        await channel.declare_exchange(LOG_COMPLETE, ExchangeType.FANOUT, durable=True)


def dead_letter_exchange(service: str) -> str:
    """Every service sends its dead letters through its own exchange, so it needs no right on another."""
    return f"{service}.dead"


def dead_letter_queue(queue: str) -> str:
    return f"{queue}.dlq"


def reader_queue(queue: str) -> RabbitQueue:
    """A queue for one reader of one exchange: replicated, with a limit on redeliveries, and it never drops a
    message."""
    service = queue.split(".", 1)[0]
    return RabbitQueue(
        queue,
        queue_type=QueueType.QUORUM,
        durable=True,
        arguments={
            "x-delivery-limit": DELIVERY_LIMIT,
            "x-dead-letter-exchange": dead_letter_exchange(service),
            "x-dead-letter-routing-key": dead_letter_queue(queue),
            "x-dead-letter-strategy": "at-least-once",
            "x-overflow": "reject-publish",
        },
    )


def dead_letters(queue: str) -> RabbitQueue:
    """The queue for messages that the broker gave up on; drained into the parked list."""
    return RabbitQueue(
        dead_letter_queue(queue),
        queue_type=QueueType.QUORUM,
        durable=True,
        arguments={"x-delivery-limit": DEAD_LETTER_LIMIT},
    )


async def declare_reader(channel: AbstractChannel, queue: str, door: Door, types: list[str]) -> None:
    """Declare one reader's queue, bound once per type it reads, with its dead letters. Those come last: if they exist,
    the queue is complete (`first_missing`)."""
    service = queue.split(".", 1)[0]
    dead = await channel.declare_exchange(dead_letter_exchange(service), ExchangeType.DIRECT, durable=True)
    declared = await channel.declare_queue(queue, durable=True, arguments=reader_queue(queue).arguments)
    for type_name in types:
        await declared.bind(door.value, routing_key=type_name)
    name = dead_letter_queue(queue)
    graveyard = await channel.declare_queue(name, durable=True, arguments=dead_letters(queue).arguments)
    await graveyard.bind(dead, routing_key=name)


async def first_missing(connection: AbstractConnection, readers: Sequence[str]) -> str | None:
    """The log, or the first of these readers' queues, that does not answer or has no bindings yet. This check needs no
    rights on it. For a while after its broker is back a log does not answer, and a publisher does not notice, because
    RabbitMQ confirms what only the other queues took (seen with 3.10)."""
    if not (await _exists(connection, LOG) and await _exists(connection, LOG_COMPLETE, exchange=True)):
        return LOG
    for reader in readers:
        if not await _exists(connection, dead_letter_queue(reader)):
            return reader
    return None


async def _exists(connection: AbstractConnection, name: str, *, exchange: bool = False) -> bool:
    channel = await connection.channel()
    try:
        async with asyncio.timeout(10):
            await (channel.get_exchange if exchange else channel.get_queue)(name, ensure=True)
    except ChannelNotFoundEntity:
        return False
    await channel.close()
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Declare the exchanges and the log, as an administrator.")
    parser.add_argument("url", help="amqp address with the right to configure wederhoor.*")
    asyncio.run(declare(parser.parse_args().url))
