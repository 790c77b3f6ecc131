"""Reads the stream of all public facts with plain aio-pika.

A robust connection would begin again at its first offset after a reconnect; this one ends with an error instead, and
the rebuild changes nothing. A stream wants a prefetch and acknowledgements; these only give credit.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Self

import aio_pika
from aio_pika.abc import AbstractChannel
from aiormq.abc import DeliveredMessage
from pydantic import ValidationError

from contracts.event import Event
from reporting.application.ports import Stretch
from reporting.domain.errors import LogUnreachable
from servicekit.delivery.topology import LOG

AT_ONCE = 10_000
COUNT_LAG = 6.0
CHUNK_SECONDS = 0.3
SILENCE = 30.0  # seconds without a message before the log counts as unreachable


class StreamLog:
    def __init__(self, url: str, types: Mapping[str, type[Event]]) -> None:
        self._url = url
        self._types = types

    async def last_offset(self) -> int | None:
        """The broker hands over its last chunk at once, and what follows within a moment belongs to it. Only when
        nothing comes and the broker, whose count lags by seconds, says so too is the log empty."""
        async with self._channel() as channel, _Following(channel, "last") as messages:
            message = await messages.next(within=COUNT_LAG)
            if message is None:
                declared = await channel.declare_queue(LOG, passive=True)
                if not declared.declaration_result.message_count:
                    return None
                message = await messages.first()
            await asyncio.sleep(CHUNK_SECONDS)
            return max(_offset(each) for each in [message, *messages.here()])

    async def read(self, first: int, last: int) -> AsyncIterator[Stretch]:
        async with self._channel() as channel, _Following(channel, first) as messages:
            reached = first - 1
            while reached < last:
                some = await messages.some(min(AT_ONCE, last - reached))
                wanted = [message for message in some if reached < _offset(message) <= last]
                reached = max(reached, min(_offset(some[-1]), last))
                yield self._stretch(wanted, reached)

    def _stretch(self, messages: list[DeliveredMessage], up_to: int) -> Stretch:
        facts, unreadable = [], 0
        for message in messages:
            event = self._types.get(message.routing_key or "")
            if event is not None:
                try:
                    facts.append(event.model_validate_json(message.body))
                except ValidationError:
                    unreadable += 1  # the consumer parked it when it came; nothing was counted
        return Stretch(facts, up_to, len(messages), unreadable)

    @asynccontextmanager
    async def _channel(self) -> AsyncIterator[AbstractChannel]:
        async with await aio_pika.connect(self._url, timeout=10) as connection:
            channel = await connection.channel()
            await channel.set_qos(prefetch_count=2 * AT_ONCE)
            yield channel


class _Following:
    """Messages of the stream from a place on, in order. Takes them from the channel below aio-pika's own, whose
    message objects cost a quarter of the time of a rebuild."""

    def __init__(self, channel: AbstractChannel, start: int | str) -> None:
        self._channel = channel
        self._start = start
        self._arrived: asyncio.Queue[DeliveredMessage] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        below = await self._channel.get_underlay_channel()
        await below.basic_consume(LOG, self._arrived.put, arguments={"x-stream-offset": self._start})
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._channel.close()

    async def next(self, within: float) -> DeliveredMessage | None:
        try:
            return await asyncio.wait_for(self._arrived.get(), within)
        except TimeoutError:
            return None

    async def first(self) -> DeliveredMessage:
        message = await self.next(SILENCE)
        if message is None:
            raise LogUnreachable
        return message

    async def some(self, enough: int) -> list[DeliveredMessage]:
        """So many, or fewer when no more come soon: many at a time are applied much faster than a few. Acknowledged at
        once, for credit: a stream keeps its messages."""
        some = [await self.first()]
        below = await self._channel.get_underlay_channel()
        while True:
            some += self.here(enough - len(some))
            await below.basic_ack(some[-1].delivery_tag or 0, multiple=True)
            if len(some) == enough or (more := await self.next(within=CHUNK_SECONDS)) is None:
                return some
            some.append(more)

    def here(self, most: int = AT_ONCE) -> list[DeliveredMessage]:
        """What has arrived already."""
        return [self._arrived.get_nowait() for _ in range(min(most, self._arrived.qsize()))]


def _offset(message: DeliveredMessage) -> int:
    offset = (message.header.properties.headers or {})["x-stream-offset"]
    assert isinstance(offset, int)  # noqa: S101 - the broker's own header
    return offset
