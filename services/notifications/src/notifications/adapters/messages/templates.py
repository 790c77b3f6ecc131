"""The Dutch texts: files in the package, rendered by Jinja. A missing value is an error, never left blank."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, select_autoescape
from markupsafe import Markup

from notifications.application import messages
from notifications.domain.errors import TextUnwritable
from notifications.domain.messages.content import Content
from servicekit.paper.dutch import long_date, long_moment
from servicekit.paper.markup import css_string, paragraphs

ROOT = Path(messages.__path__[0])
LAYOUT = "_layout"


class FileTemplates:
    """`<folder>/{subject.txt,body.txt,body.html}.j2`, and `dates.txt.j2` for the dates an announcement may show."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(ROOT),
            undefined=StrictUndefined,
            autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters |= {
            "day": long_date,
            "moment": long_moment,
            "paragraphs": paragraphs,
            "css": css_string,
        }

    def content(self, folder: str, context: Mapping[str, object]) -> Content:
        """A complete message. The version is a hash of every file it may have been made from (decision D7)."""
        return Content(
            subject=self._text(f"{folder}/subject.txt.j2", context),
            text=self._text(f"{folder}/body.txt.j2", context),
            html=self._render(f"{folder}/body.html.j2", context),
            dates=self._dates(folder, context),
            template_version=version_of(folder),
        )

    def mail(self, content: Content, context: Mapping[str, object]) -> Content:
        words = {**context, "subject": content.subject}
        text = self._text(f"{LAYOUT}/mail.txt.j2", {**words, "body": content.text})
        # The body was escaped when it was rendered; everything else is escaped here.
        html = self._render(f"{LAYOUT}/mail.html.j2", {**words, "body": Markup(content.html)})  # noqa: S704
        return Content(content.subject, text, html, content.dates, content.template_version)

    def letter(self, content: Content, context: Mapping[str, object]) -> str:
        values = {**context, "subject": content.subject, "body": Markup(content.html)}  # noqa: S704 - as above
        return self._render(f"{LAYOUT}/letter.html.j2", values)

    def _dates(self, folder: str, context: Mapping[str, object]) -> str:
        name = f"{folder}/dates.txt.j2"
        return self._text(name, context) if (ROOT / name).exists() else ""

    def _text(self, name: str, context: Mapping[str, object]) -> str:
        return re.sub(r"\n{3,}", "\n\n", self._render(name, context)).strip()

    def _render(self, name: str, context: Mapping[str, object]) -> str:
        try:
            return self._environment.get_template(name).render(context)
        except TemplateError as fault:
            raise TextUnwritable from fault


def version_of(folder: str) -> str:
    """Changes when a file of this message or of the layout changes, and only then."""
    digest = sha256()
    for path in (*sorted((ROOT / LAYOUT).glob("*.j2")), *sorted((ROOT / folder).glob("*.j2"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
