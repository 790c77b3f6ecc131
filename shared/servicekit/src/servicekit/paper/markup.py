"""What somebody wrote, set safely on a page that is printed."""

import re

from markupsafe import Markup, escape


def paragraphs(text: str) -> Markup:
    """What somebody wrote, with the blank lines as they put them."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(_with_breaks(part)) for part in parts)


def _with_breaks(part: str) -> Markup:
    return Markup("<br>\n").join(escape(line) for line in part.split("\n"))


def css_string(text: str) -> Markup:
    """A value between the quotes of a CSS string, where HTML's own escapes mean nothing."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("<", "\\3c ")
    return Markup(safe)  # noqa: S704
