"""HTML pages, rendered on the server without a script, so that they work everywhere."""

import hashlib
from datetime import datetime
from importlib import resources
from typing import Any

import jinja2
from fastapi.responses import HTMLResponse, Response

from intake.domain.municipality import Municipality
from servicekit.clock import legal_day
from servicekit.paper.dutch import long_date, long_moment

FILE_KINDS = {"application/pdf": "PDF", "text/html": "webpagina", "text/plain": "tekst"}
# The page loads only our own stylesheet, runs no script, and sends the form only to this service.
PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STYLE = resources.files(__package__).joinpath("static", "opmaak.css").read_bytes()
STYLE_VERSION = hashlib.sha256(STYLE).hexdigest()[:12]


def file_note(media_type: str, size: int) -> str:
    """The kind and size of a file: PDF, 120 kB"""
    kilobytes = max(1, round(size / 1000))
    how_large = f"{kilobytes} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB".replace(".", ",")
    kind = FILE_KINDS.get(media_type)
    return f"{kind}, {how_large}" if kind else how_large


_environment = jinja2.Environment(
    loader=jinja2.PackageLoader("intake", "entrypoints/pages/templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters.update(day=long_date, moment=long_moment, file_note=file_note)


def page(template: str, municipality: Municipality, now: datetime, *, status: int = 200, **values: Any) -> Response:
    """A page of this municipality, never cached and without a referrer, because its address may be a secret."""
    ombudsman = municipality.ombudsman_on(legal_day(now))
    html = _environment.get_template(f"{template}.html.j2").render(
        municipality=municipality, ombudsman=ombudsman, style_version=STYLE_VERSION, **values
    )
    headers = {"Content-Security-Policy": PAGE_POLICY, "X-Robots-Tag": "noindex, noarchive"}
    if template == "home":
        headers.pop("X-Robots-Tag")
    return HTMLResponse(html, status, headers=headers)


def stylesheet() -> Response:
    """The one stylesheet. Its address changes with its content, so it may be kept."""
    return Response(STYLE, media_type="text/css", headers={"Cache-Control": "public, max-age=86400"})
