"""A citizen: submits a complaint by API or form, and looks at the own page."""

import re
from dataclasses import dataclass
from html import unescape

from devstack.driving.page import readable
from devstack.driving.web import Json, Web

_NUMBER = re.compile(r"K-\d{4}-\d{6}")
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_KEY = re.compile(r'name="sleutel" value="([^"]+)"')
_OWN_PAGE = re.compile(r'href="([^"]*/mijn-klacht/[^"/]+)"')
_ENCLOSURE = re.compile(r'href="([^"]*/berichten/[^"]+/bijlagen/\d+)"')
_STATE = re.compile(r'<strong class="tag[^"]*">(.*?)</strong>', re.DOTALL)


@dataclass(frozen=True)
class FormReceipt:
    """What the page shows after the form was sent: a citizen knows the complaint only by its number."""

    reference: str
    own_page_url: str
    content_hash: str
    text: str


@dataclass(frozen=True)
class Receipt:
    """The answer of the API; `raw` is the whole body."""

    complaint_id: str
    reference: str
    own_page_url: str
    content_hash: str
    raw: Json

    @classmethod
    def of(cls, answer: Json) -> "Receipt":
        return cls(
            complaint_id=answer["complaintId"],
            reference=answer["reference"],
            own_page_url=answer["ownPageUrl"],
            content_hash=answer["contentHash"],
            raw=answer,
        )


@dataclass(frozen=True)
class OwnPage:
    """The own page at one moment, as HTML and as a person reads it."""

    html: str

    @property
    def text(self) -> str:
        return readable(self.html)

    def lines(self, containing: str) -> list[str]:
        """The lines that mention something, as a person reads them."""
        return [line for line in self.text.splitlines() if containing in line]

    @property
    def state(self) -> str:
        """The Dutch word under "Stand van zaken"."""
        found = _STATE.search(self.html)
        return readable(found.group(1)) if found else ""

    @property
    def enclosures(self) -> list[str]:
        """The URLs of the documents enclosed with messages, oldest message first."""
        return [unescape(found) for found in _ENCLOSURE.findall(self.html)]


class Citizen:
    def __init__(self, web: Web) -> None:
        self._web = web

    def submit(self, body: Json, *, key: str | None = None) -> Receipt:
        """Submit by API, as the municipality's app does. `body` is that of `POST /v1/complaints`."""
        return Receipt.of(self._web.post("/v1/complaints", body, key=key))

    def submit_form(self, fields: Json) -> FormReceipt:
        """Submit through the web form, without a script. `fields` uses the names of the form's inputs."""
        return self.send_form(fields, self.form_key())

    def form_key(self) -> str:
        """Open the form and return its hidden field, which makes pressing the button twice harmless."""
        page = self._web.ask("GET", "/klacht").text
        return unescape(_found(_KEY, page))

    def send_form(self, fields: Json, key: str) -> FormReceipt:
        page = self._web.ask("POST", "/klacht", form={**fields, "sleutel": key}).text
        url = unescape(_found(_OWN_PAGE, page))
        text = readable(page)
        return FormReceipt(_found(_NUMBER, page), url, _found(_HASH, page), text)

    def own_page(self, url: str) -> OwnPage:
        """The own page behind the secret link."""
        return OwnPage(self._web.ask("GET", url).text)

    def download(self, url: str) -> bytes:
        """A document linked from the own page."""
        return self._web.ask("GET", url).content


def _found(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    if found is None:
        raise LookupError(f"The page does not show {pattern.pattern}.")
    return found.group(1) if pattern.groups else found.group()
