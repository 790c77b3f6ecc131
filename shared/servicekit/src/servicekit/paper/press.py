"""A page becomes an accessible PDF (PDF/UA-1: tagged, with language and title), for screen readers as for a printer.

WeasyPrint is heavy: a second and a half of processor time before its first page. It stands ready in a process of its
own, `python -m servicekit.paper.press`, that forks a child for each page: the service stays small, and a page that
cannot be set or never ends takes nothing down with it. A process that has nothing to print for a minute ends. Only
services that print ask for `servicekit[press]`, and only that process imports the library.
"""

import asyncio
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Timer
from typing import IO

SECONDS = 60
REST_SECONDS = 60.0
AT_ONCE = 2  # more would only take the processor away from requests: printing is nothing but computing
MEMORY_BYTES = 1 << 30
GIVEN = ("PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")

_LENGTH = struct.Struct(">Q")


class PressError(Exception):
    """No document was made. Its text is one word of our own: `timed-out` or `failed`."""


class Press:
    """Prints at most `AT_ONCE` pages at a time; the others wait their turn.

    `seconds` is how long a page may take from when it was asked for, its turn included.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._ready: list[_Process] = []
        self._turns = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="press")
        weakref.finalize(self, _end_all, self._ready)

    async def document(self, page: str) -> bytes:
        """The page as PDF. PressError when the process failed or took too long."""
        until = time.monotonic() + self._seconds
        document = await asyncio.get_running_loop().run_in_executor(self._turns, self._print, page.encode(), until)
        if not document.startswith(b"%PDF-"):
            raise PressError("failed")
        return document

    def _print(self, page: bytes, until: float) -> bytes:
        while (left := until - time.monotonic()) > 0:
            process, is_new = self._take()
            clock = Timer(left, process.kill)
            clock.start()
            document = process.print(page)
            clock.cancel()
            if document is not None:
                self._ready.append(process)
                return document
            process.end()
            # One that stood ready may have ended for want of work just now; a new one does not end by itself.
            if is_new and time.monotonic() < until:
                raise PressError("failed")
        raise PressError("timed-out")

    def _take(self) -> tuple["_Process", bool]:
        try:
            return self._ready.pop(), False
        except IndexError:
            return _Process(), True


class _Process:
    """One process that prints page after page."""

    def __init__(self) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "servicekit.paper.press"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # may quote the page
            env=_surroundings(),
            start_new_session=True,  # with its children it is a group, which ends as one
        )

    def print(self, page: bytes) -> bytes | None:
        """What came of the page, nothing when it could not be set. None when the process is gone."""
        assert self._child.stdin is not None  # noqa: S101 - asked for above
        assert self._child.stdout is not None  # noqa: S101
        with suppress(OSError):  # its pipes broke
            _send(self._child.stdin, page)
            return _receive(self._child.stdout)
        return None

    def kill(self) -> None:
        """From any thread; what waits for a document then gets none."""
        with suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)

    def end(self) -> None:
        """Gone when this returns, and what it was printing with it."""
        self.kill()
        for pipe in (self._child.stdin, self._child.stdout):
            with suppress(OSError):  # a page that was half sent
                pipe.close()  # type: ignore[union-attr]  # both were asked for
        self._child.wait()


def _end_all(processes: list[_Process]) -> None:
    while processes:
        processes.pop().end()


def _surroundings() -> dict[str, str]:
    """All the process gets: where fonts are, and where we found our own modules (an image has them on a path, not
    installed). No secrets."""
    given = {name: os.environ[name] for name in GIVEN if name in os.environ}
    return given | {"PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder)}


def _send(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    """None when the pipe ends before the content is whole."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    content = pipe.read(size)
    return content if len(content) == size else None


def typeset(page: str) -> bytes:
    """In this process. Nothing is fetched: no text on a page may make us open an address or a file."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            raise FatalURLFetchingError("A page refers to nothing outside itself.")

    document: bytes = HTML(string=page, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    return document


def _in_a_child(page: bytes) -> bytes:
    """The document, or nothing: whatever the page does to the child, this process prints the next."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_child(page, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        document = pipe.read()
    _, status = os.waitpid(child, 0)
    return document if status == 0 else b""


def _be_the_child(page: bytes, writing: int) -> None:
    """Prints one page and ends: nothing of it is left for the next."""
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(typeset(page.decode()))
        os._exit(0)
    finally:
        os._exit(1)


def main() -> None:
    """Prints what comes in until nothing has come for a while, or nothing can come any more."""
    typeset("<!doctype html><title>-</title>")  # finds the fonts once, for all children
    while select.select([sys.stdin], [], [], REST_SECONDS)[0]:
        page = _receive(sys.stdin.buffer)
        if page is None:
            return
        _send(sys.stdout.buffer, _in_a_child(page))


if __name__ == "__main__":
    main()
