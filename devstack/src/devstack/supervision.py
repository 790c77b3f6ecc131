"""Keeps a stack up: reports and restarts parts that die, after longer waits if they keep dying."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from devstack.errors import ProcessDiedError
from devstack.stack import Stack

LONGEST_PAUSE = 30.0
STEADY_SECONDS = 60.0  # a part that lives this long has its earlier deaths forgotten


class Part(Protocol):
    @property
    def running(self) -> bool: ...

    def start(self) -> object: ...


@dataclass
class _Watched:
    name: str
    part: Part
    alive_since: float
    deaths: int = 0
    next_try: float | None = None


class Supervision:
    """Call `look` regularly."""

    def __init__(self, stack: Stack, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say, self._clock = say, clock
        named: dict[str, Part] = {"PostgreSQL": stack.postgres, "RabbitMQ": stack.broker}
        named |= {"identity": stack.identity, "mail": stack.mail, **stack.services}
        self._watched = [_Watched(name, part, clock()) for name, part in named.items()]

    def look(self) -> bool:
        """Restart what died, and return whether anything was restarted."""
        started = [self._look_at(watched) for watched in self._watched]
        return any(started)

    def _look_at(self, watched: _Watched) -> bool:
        now = self._clock()
        if watched.part.running:
            if now - watched.alive_since > STEADY_SECONDS:
                watched.deaths = 0
            return False
        if watched.next_try is None:
            pause = min(LONGEST_PAUSE, 2.0**watched.deaths - 1)
            watched.deaths += 1
            watched.next_try = now + pause
            self._say(f"{watched.name} ended unexpectedly; starting it again in {pause:.0f} s")
        return now >= watched.next_try and self._start(watched)

    def _start(self, watched: _Watched) -> bool:
        watched.next_try = None
        try:
            watched.part.start()
        except (ProcessDiedError, TimeoutError) as reason:
            self._say(str(reason))
            return False
        watched.alive_since = self._clock()
        return True
