"""Reads the stream of all public facts with plain aio-pika.

A robust connection would start again at its first offset after a reconnect. This connection ends with an error instead,
and the rebuild changes nothing. A stream requires a prefetch and acknowledgements; they only give credit.
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
        """The broker delivers its last chunk at once; messages that follow within a moment belong to it. The log is
        empty only when nothing comes and the broker's message count, which lags by seconds, is zero too."""
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
                    unreadable += 1  # the consumer parked it on arrival; nothing was counted
        return Stretch(facts, up_to, len(messages), unreadable)

    @asynccontextmanager
    async def _channel(self) -> AsyncIterator[AbstractChannel]:
        async with await aio_pika.connect(self._url, timeout=10) as connection:
            channel = await connection.channel()
            await channel.set_qos(prefetch_count=2 * AT_ONCE)
            yield channel


class _Following:
    """Messages of the stream from an offset on, in order. It uses the channel below aio-pika's, whose message objects
    take a quarter of the time of a rebuild."""

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
        """At most this many, or fewer when no more come soon: large batches are applied much faster. They are
        acknowledged at once, for credit: a stream keeps its messages."""
        some = [await self.first()]
        below = await self._channel.get_underlay_channel()
        while True:
            some += self.here(enough - len(some))
            await below.basic_ack(some[-1].delivery_tag or 0, multiple=True)
            if len(some) == enough or (more := await self.next(within=CHUNK_SECONDS)) is None:
                return some
            some.append(more)

    def here(self, most: int = AT_ONCE) -> list[DeliveredMessage]:
        """The messages that have already arrived."""
        return [self._arrived.get_nowait() for _ in range(min(most, self._arrived.qsize()))]


def _offset(message: DeliveredMessage) -> int:
    offset = (message.header.properties.headers or {})["x-stream-offset"]
    assert isinstance(offset, int)  # noqa: S101 - the broker's own header
    return offset
