"""Puts text that people wrote safely on a printed page."""

import re

from markupsafe import Markup, escape


def paragraphs(text: str) -> Markup:
    """A text with the blank lines as its author put them."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(_with_breaks(part)) for part in parts)


def _with_breaks(part: str) -> Markup:
    return Markup("<br>\n").join(escape(line) for line in part.split("\n"))


def css_string(text: str) -> Markup:
    """A value between the quotes of a CSS string, where HTML escapes have no meaning."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("<", "\\3c ")
    return Markup(safe)  # noqa: S704
