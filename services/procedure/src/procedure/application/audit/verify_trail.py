"""Checks the stored audit trail, from its first entry to its head."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from procedure.application.audit.audit_chain import ChainCheck, Head, Link


@dataclass(frozen=True)
class Span:
    """The first number and the last."""

    first: int
    last: int


class Chain(Protocol):
    """The chain as it is at one moment; entries that are added later do not appear."""

    async def head(self) -> Head: ...

    def links(self, span: Span | None = None) -> AsyncGenerator[Link, None]:
        """In order of number, a few at a time."""
        ...

    async def span(self, since: datetime | None, until: datetime | None) -> Span | None:
        """The entries of a period and everything between them, so that an export is one unbroken piece of chain."""
        ...


async def verify_trail(chain: Chain, expected: Head | None) -> ChainCheck:
    """Returns the totals, or raises `ChainBroken`."""
    check = ChainCheck(expected=expected)
    async with aclosing(chain.links()) as links:
        async for link in links:
            check.take(link)
    check.finish(await chain.head())
    return check
