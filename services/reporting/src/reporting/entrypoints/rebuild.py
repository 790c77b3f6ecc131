"""`python -m reporting.main rebuild`: rebuilds the figures from the log and reports its progress."""

import sys
import time
from collections.abc import Awaitable, Callable

from reporting.application.rebuild import RebuildProgress, Say
from servicekit.errors import Conflict


class Teller:
    """Reports the progress of the rebuild at most once a second."""

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
        """Print the last line, with the number of unreadable facts."""
        unreadable = f", {progress.unreadable} unreadable" if progress.unreadable else ""
        self._line(f"done: {self._pace(progress)}{unreadable}")

    def _pace(self, progress: RebuildProgress) -> str:
        seconds = max(time.monotonic() - self._began, 0.001)
        return f"{progress.messages} messages, {progress.facts} facts applied, {progress.messages / seconds:.0f}/s"

    def _line(self, text: str) -> None:
        self._write(f"{text}\n")


async def run(rebuild: Callable[[Say], Awaitable[RebuildProgress]], tell: Teller) -> int:
    """Exit code 0, or 1 with the reason and unchanged figures."""
    try:
        tell.done(await rebuild(tell))
    except Conflict as refused:
        print(refused, file=sys.stderr)  # noqa: T201 - a command speaks to its user
        return 1
    return 0
