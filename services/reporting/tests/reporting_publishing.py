"""Publishes facts to RabbitMQ as the relay does, and applies them to the figures as the consumer does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aio_pika

from contracts.event import CONTENT_TYPE, Door, Event
from reporting.application.figures.apply_facts import apply_facts


@asynccontextmanager
async def the_exchange(url: str) -> AsyncIterator[Any]:
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel(publisher_confirms=True)
        yield await channel.get_exchange(Door.PUBLIC.value, ensure=False)


async def publish(exchange: Any, *facts: Event) -> None:
    """As the relay does: persistent, with confirms, under its type."""
    for fact in facts:
        await publish_bytes(exchange, fact.type, fact.to_bytes())


async def publish_bytes(exchange: Any, type_name: str, body: bytes) -> None:
    await exchange.publish(aio_pika.Message(body, content_type=CONTENT_TYPE, type=type_name), type_name)


async def apply_live(store: Any, *facts: Event) -> None:
    for fact in facts:
        async with store.begin() as work:
            for generation in await work.generations():
                await apply_facts([fact], generation)
