"""Reads the stream of all public facts with plain aio-pika.

A robust connection would begin again at its first offset after a reconnect; this one ends with an error instead, and
the rebuild changes nothing. A stream wants a prefetch and acknowledgements; these only give credit.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import aio_pika
from aio_pika.abc import AbstractIncomingMessage
from pydantic import ValidationError

from contracts.event import Event
from reporting.application.ports import Stretch
from reporting.domain.errors import LogUnreachable
from servicekit.topology import LOG

AT_ONCE = 2000
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
                some = await messages.some(AT_ONCE)
                wanted = [message for message in some if reached < _offset(message) <= last]
                reached = max(reached, min(_offset(some[-1]), last))
                yield self._stretch(wanted, reached)

    def _stretch(self, messages: list[AbstractIncomingMessage], up_to: int) -> Stretch:
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
    async def _channel(self) -> AsyncIterator[aio_pika.abc.AbstractChannel]:
        async with await aio_pika.connect(self._url, timeout=10) as connection:
            channel = await connection.channel()
            await channel.set_qos(prefetch_count=2 * AT_ONCE)
            yield channel


class _Following:
    """Messages of the stream from a place on, in order."""

    def __init__(self, channel: aio_pika.abc.AbstractChannel, start: int | str) -> None:
        self._channel = channel
        self._start = start
        self._arrived: asyncio.Queue[AbstractIncomingMessage] = asyncio.Queue()

    async def __aenter__(self) -> "_Following":
        queue = await self._channel.get_queue(LOG, ensure=False)
        await queue.consume(self._arrived.put, arguments={"x-stream-offset": self._start})
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._channel.close()

    async def next(self, within: float) -> AbstractIncomingMessage | None:
        try:
            return await asyncio.wait_for(self._arrived.get(), within)
        except TimeoutError:
            return None

    async def first(self) -> AbstractIncomingMessage:
        message = await self.next(SILENCE)
        if message is None:
            raise LogUnreachable
        return message

    async def some(self, most: int) -> list[AbstractIncomingMessage]:
        """At least one, at most so many, whatever has arrived."""
        some = [await self.first(), *self.here(most - 1)]
        await some[-1].ack(multiple=True)
        return some

    def here(self, most: int = AT_ONCE) -> list[AbstractIncomingMessage]:
        """What has arrived already."""
        return [self._arrived.get_nowait() for _ in range(min(most, self._arrived.qsize()))]


def _offset(message: AbstractIncomingMessage) -> int:
    offset = message.headers["x-stream-offset"]
    assert isinstance(offset, int)  # noqa: S101 - the broker's own header
    return offset
