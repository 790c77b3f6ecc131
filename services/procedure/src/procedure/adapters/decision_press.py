"""The decision document: one template, as a page that is whole in itself and as accessible PDF (PDF/UA-1).

WeasyPrint is heavy. It runs in a process of its own, `python -m procedure.adapters.decision_press`, that reads a page,
writes a document and ends: the service stays small, and a text that cannot be set takes nothing down with it.
"""

import asyncio
import os
import re
import resource
import sys
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from procedure.application.judgement.press import DecisionText, PressAway, Printed
from servicekit.observability import get_logger
from words.cases import Outcome
from words.handling import Judgement
from words.people import ResponsibleBody

SECONDS = 60
MEMORY_BYTES = 1 << 30
TEMPLATES = Path(__file__).parent.parent / "templates"
_GIVEN = ("PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

OUTCOMES = {
    Outcome.FOUNDED: "De klacht is gegrond. U krijgt gelijk.",
    Outcome.PARTLY_FOUNDED: "De klacht is deels gegrond. U krijgt voor een deel gelijk.",
    Outcome.UNFOUNDED: "De klacht is ongegrond. Wij vinden dat de gemeente zich behoorlijk heeft gedragen.",
    Outcome.NO_JUDGEMENT: "Wij geven geen oordeel, omdat niet vast te stellen is wat er is gebeurd.",
}
JUDGEMENTS = {
    Judgement.FOUNDED: "gegrond",
    Judgement.UNFOUNDED: "ongegrond",
    Judgement.NO_JUDGEMENT: "geen oordeel",
}
BODIES = {
    ResponsibleBody.COLLEGE: "het college van burgemeester en wethouders",
    ResponsibleBody.BURGEMEESTER: "de burgemeester",
    ResponsibleBody.RAAD: "de gemeenteraad",
    ResponsibleBody.OTHER: "het bestuursorgaan",
}

_log = get_logger(__name__)


class DecisionPress:
    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"day": _day, "paragraphs": _paragraphs, "css": _css}

    async def print(self, text: DecisionText) -> Printed:
        page = self.page(text).encode()
        return Printed(page, await self._set(page))

    def page(self, text: DecisionText) -> str:
        words = {"outcomes": OUTCOMES, "judgements": JUDGEMENTS, "bodies": BODIES}
        return self._templates.get_template("decision.html.j2").render(text=text, **words)

    async def _set(self, page: bytes) -> bytes:
        pipe = asyncio.subprocess.PIPE
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "procedure.adapters.decision_press",
            stdin=pipe,
            stdout=pipe,
            stderr=asyncio.subprocess.DEVNULL,  # may quote the judgement
            env=_surroundings(),
        )
        try:
            async with asyncio.timeout(self._seconds):
                document, _ = await child.communicate(page)
        except TimeoutError:
            document = b""
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode != 0 or not document.startswith(b"%PDF-"):
            _log.error("decision-not-printed", returned=child.returncode)
            raise PressAway
        return document


def _surroundings() -> dict[str, str]:
    """Where fonts and our own modules are, and no secret."""
    given = {name: os.environ[name] for name in _GIVEN if name in os.environ}
    return given | {"PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder)}


def _day(day: date) -> str:
    """`2 maart 2026`, the same on every machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _paragraphs(text: str) -> Markup:
    """What somebody wrote, with the blank lines as he put them."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(_lines(part)) for part in parts)


def _lines(part: str) -> Markup:
    return Markup("<br>\n").join(escape(line) for line in part.split("\n"))


def _css(text: str) -> Markup:
    """Between the quotes of a CSS string, where HTML's own escapes mean nothing."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("<", "\\3c ")
    return Markup(safe)  # noqa: S704


def typeset(page: str) -> bytes:
    """In this process. Nothing is fetched: no text in a judgement may make us open an address or a file."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            raise FatalURLFetchingError("A judgement refers to nothing outside itself.")

    document: bytes = HTML(string=page, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    return document


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
