"""Letters as accessible PDF (PDF/UA-1: tagged, Dutch, with a title), for screen readers as for the print room.

WeasyPrint is heavy. It runs in a process of its own, `python -m notifications.adapters.delivery.letters_pdf`, that
reads a page, writes a document and ends: the service stays small, a page that never ends takes nothing down with it.
"""

import asyncio
import os
import resource
import sys

from notifications.domain.errors import HandoverDeferred

SECONDS = 60
MEMORY_BYTES = 1 << 30
FONTS = ("PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")


class PdfPrinter:
    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds

    async def document(self, html: str) -> bytes:
        """The page as PDF. HandoverDeferred when the process failed or took too long."""
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "notifications.adapters.delivery.letters_pdf",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # may quote the letter
            env=_surroundings(),
        )
        try:
            async with asyncio.timeout(self._seconds):
                document, _ = await child.communicate(html.encode())
        except TimeoutError:
            raise HandoverDeferred("document-timed-out") from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode != 0 or not document.startswith(b"%PDF-"):
            raise HandoverDeferred("document-failed")
        return document


def _surroundings() -> dict[str, str]:
    """All the child gets: where fonts are, and where we found our own modules (an image has them on a path, not
    installed). No secrets."""
    fonts = {name: os.environ[name] for name in FONTS if name in os.environ}
    return fonts | {"PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder)}


def make_document(html: str) -> bytes:
    """Render in this process. Nothing is fetched: a letter is whole in itself, and no text of a citizen may make
    us open an address or a file."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            raise FatalURLFetchingError("A letter refers to nothing outside itself.")

    document: bytes = HTML(string=html, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    return document


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.buffer.write(make_document(sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
