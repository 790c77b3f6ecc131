"""Waiting for what comes by itself."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Signs:
    """When to say that one still waits: after two seconds, and each time the wait has doubled. A slow machine is told
    from a stuck one, and does not fill the screen."""

    def __init__(self) -> None:
        self._next = 2.0

    def due(self, seconds: float) -> bool:
        if seconds < self._next:
            return False
        while self._next <= seconds:
            self._next *= 2
        return True


def eventually(condition: Callable[[], T], seconds: float = 30.0, *, pause: float = 0.05, what: str = "") -> T:
    """What the condition gives as soon as it is true. An `AssertionError` in it counts as "not yet", so that a
    condition may be a list of asserts; with it, or with `what`, the wait ends when time is up."""
    ends = time.monotonic() + seconds
    while True:
        try:
            value = condition()
            if value:
                return value
            reason: AssertionError | None = None
        except AssertionError as not_yet:
            reason = not_yet
        if time.monotonic() > ends:
            raise TimeoutError(f"Not so after {seconds:.0f} s: {what or reason or condition}") from reason
        time.sleep(pause)
