"""What the stories look like on the screen: at most a hundred columns, what was seen below what was done."""

import contextlib
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from devstack.driving import eventually
from devstack.driving.waiting import Signs

T = TypeVar("T")

WIDTH = 100
_ACT, _SEEN = "  ", "      "
_KIND = 8


def _print(line: str) -> None:
    print(line, flush=True)


class Narrator:
    def __init__(self, write: Callable[[str], None] = _print) -> None:
        self._write = write
        self._chapters = 0

    def chapter(self, title: str, about: str) -> int:
        """Begin a chapter. Its number."""
        self._chapters += 1
        self._write("")
        self._write("─" * WIDTH)
        self._write(f" {self._chapters}. {title}")
        self._write(f"    {about}")
        self._write("─" * WIDTH)
        return self._chapters

    def act(self, text: str) -> None:
        """Who did what."""
        self._write("")
        self._wrapped(text, _ACT, _ACT)

    def seen(self, kind: str, text: str) -> None:
        """What came of it: a fact, a message, a date, a refusal."""
        first = f"{_SEEN}{kind:<{_KIND}}"
        self._wrapped(text, first, " " * len(first))

    def _wrapped(self, text: str, first: str, rest: str) -> None:
        for line in textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
            self._write(line)

    def line(self, text: str = "") -> None:
        self._write(f"{_SEEN}{text}".rstrip())

    @contextlib.contextmanager
    def busy(self, what: str) -> Iterator[None]:
        """Signs of life while something is done."""
        done, begun, signs = threading.Event(), time.monotonic(), Signs()

        def tick() -> None:
            while not done.wait(0.5):
                seconds = time.monotonic() - begun
                if signs.due(seconds):
                    self.seen("...", f"{what} ({seconds:.0f} s)")

        thread = threading.Thread(target=tick, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def await_(self, what: str, condition: Callable[[], T], seconds: float = 90.0) -> T:
        """What the condition gives; signs of life until then."""
        begun, signs = time.monotonic(), Signs()

        def looked_at() -> T:
            value = condition()
            waited = time.monotonic() - begun
            if not value and signs.due(waited):
                self.seen("...", f"waiting for {what} ({waited:.0f} s)")
            return value

        return eventually(looked_at, seconds, what=what)
