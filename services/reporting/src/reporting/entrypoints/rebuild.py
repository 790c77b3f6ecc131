"""`python -m reporting.main rebuild`: builds the figures anew from the log and says how far it is."""

import sys
import time
from collections.abc import Awaitable, Callable

from reporting.application.rebuild import RebuildProgress, Say
from servicekit.errors import Conflict


class Teller:
    """Says at most once a second how far the rebuild is."""

    def __init__(self, write: Callable[[str], object] = sys.stderr.write) -> None:
        self._write = write
        self._began = time.monotonic()
        self._said = 0.0
        self._step = ""

    def __call__(self, progress: RebuildProgress) -> None:
        now = time.monotonic()
        if now - self._said < 1.0 and progress.step == self._step:
            return
        self._said, self._step = now, progress.step
        last = progress.last or 0
        share = 100 * (progress.offset + 1) // (last + 1)
        self._line(f"{progress.step}: {share}% of the log, {self._pace(progress)}")

    def done(self, progress: RebuildProgress) -> None:
        """The last line, with what could not be read."""
        unreadable = f", {progress.unreadable} unreadable" if progress.unreadable else ""
        self._line(f"done: {self._pace(progress)}{unreadable}")

    def _pace(self, progress: RebuildProgress) -> str:
        seconds = max(time.monotonic() - self._began, 0.001)
        return f"{progress.messages} messages, {progress.facts} facts applied, {progress.messages / seconds:.0f}/s"

    def _line(self, text: str) -> None:
        self._write(f"{text}\n")


async def run(rebuild: Callable[[Say], Awaitable[RebuildProgress]], tell: Teller) -> int:
    """Exit code 0, or 1 with the reason; the figures are then as they were."""
    try:
        tell.done(await rebuild(tell))
    except Conflict as refused:
        print(refused, file=sys.stderr)  # noqa: T201 - a command speaks to its user
        return 1
    return 0
