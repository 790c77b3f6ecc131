"""What must be put away when the service stops."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class CloseAtStop:
    """Waits for the end and then closes what this service opened beside the plumbing."""

    close: tuple[Callable[[], Awaitable[object]], ...]
    name: str = "closing"

    async def run(self, stopping: asyncio.Event) -> None:
        await stopping.wait()
        for one in self.close:
            await one()
