"""Checks the audit trail as it is kept, from its first entry to its head."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from procedure.application.audit.audit_chain import ChainCheck, Head, Link


@dataclass(frozen=True)
class Span:
    """From which number to which."""

    first: int
    last: int


class Chain(Protocol):
    """The chain as it is at one moment, whatever is added meanwhile."""

    async def head(self) -> Head: ...

    def links(self, span: Span | None = None) -> AsyncGenerator[Link, None]:
        """By number, a few at a time."""
        ...

    async def span(self, since: datetime | None, until: datetime | None) -> Span | None:
        """The entries of a period and everything between them, so that what is handed over is one piece of chain."""
        ...


async def verify_trail(chain: Chain, expected: Head | None) -> ChainCheck:
    """What was counted on the way, or `ChainBroken`."""
    check = ChainCheck(expected=expected)
    async with aclosing(chain.links()) as links:
        async for link in links:
            check.take(link)
    check.finish(await chain.head())
    return check
