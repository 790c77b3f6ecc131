"""What must be closed when the service stops."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class CloseAtStop:
    """Waits until the service stops, and then closes the clients that servicekit does not close."""

    close: tuple[Callable[[], Awaitable[object]], ...]
    name: str = "closing"

    async def run(self, stopping: asyncio.Event) -> None:
        await stopping.wait()
        for one in self.close:
            await one()
