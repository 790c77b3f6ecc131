"""A page becomes an accessible PDF (PDF/UA-1: tagged, with language and title), for screen readers as for a printer.

WeasyPrint is heavy. It runs in a process of its own, `python -m servicekit.paper.press`, that reads a page, writes a
document and ends: the service stays small, and a page that cannot be set or never ends takes nothing down with it. Only
services that print ask for `servicekit[press]`, and only the process imports the library.
"""

import asyncio
import os
import resource
import sys

SECONDS = 60
MEMORY_BYTES = 1 << 30
GIVEN = ("PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")


class PressError(Exception):
    """No document was made. Its text is one word of our own: `timed-out` or `failed`."""


class Press:
    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds

    async def document(self, page: str) -> bytes:
        """The page as PDF. PressError when the process failed or took too long."""
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "servicekit.paper.press",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # may quote the page
            env=_surroundings(),
        )
        try:
            async with asyncio.timeout(self._seconds):
                document, _ = await child.communicate(page.encode())
        except TimeoutError:
            raise PressError("timed-out") from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode != 0 or not document.startswith(b"%PDF-"):
            raise PressError("failed")
        return document


def _surroundings() -> dict[str, str]:
    """All the child gets: where fonts are, and where we found our own modules (an image has them on a path, not
    installed). No secrets."""
    given = {name: os.environ[name] for name in GIVEN if name in os.environ}
    return given | {"PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder)}


def typeset(page: str) -> bytes:
    """In this process. Nothing is fetched: no text on a page may make us open an address or a file."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            raise FatalURLFetchingError("A page refers to nothing outside itself.")

    document: bytes = HTML(string=page, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    return document


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
