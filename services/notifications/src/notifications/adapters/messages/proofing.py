"""Proofs of every text: `python -m notifications.adapters.messages.proofing MUNICIPALITY.yaml [FOLDER]`.

Renders every message with invented data, reports what is not plain Dutch, what is missing and where text and HTML
differ, and exits 1 if it reports anything. With a folder it writes the pages and PDFs there, for those who edit the
texts.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from uuid import UUID

import yaml
from pydantic import TypeAdapter

from contracts.letters.receiving import BareReceipt
from notifications.adapters.messages.templates import FileTemplates
from notifications.application.messages.catalogue import MESSAGES
from notifications.application.messages.invented import COMPLAINT, RECEIVED_AT, REFERENCES, Sample
from notifications.application.messages.render import Texts
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import Content, Occasion
from notifications.domain.messages.municipality import Municipality
from notifications.domain.messages.plain_language import review
from notifications.domain.people.addressee import Recipient
from notifications.domain.people.contact import COMPLAINING
from servicekit.clock import legal_day
from servicekit.paper.press import typeset
from words.messages import MessageCode

LINK = "https://klachten.voorbeeldstad.example/mijn/0123456789abcdef"


@dataclass(frozen=True)
class Proof:
    """One message as it would be sent: its text, its e-mail and its page."""

    name: str
    code: MessageCode
    to_complainant: bool
    content: Content
    mail: Content
    page: str


class _Words(HTMLParser):
    """The text that a reader of the HTML sees, without the head."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self._hidden = tag in {"head", "style"} or self._hidden

    def handle_endtag(self, tag: str) -> None:
        self._hidden = self._hidden and tag != "head"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.seen.append(data)


def words_of_html(html: str) -> list[str]:
    """The words that a reader of the HTML sees, in order."""
    parser = _Words()
    parser.feed(html)
    return " ".join(parser.seen).split()


def words_of_text(text: str) -> list[str]:
    """The words of the plain text, without the dashes of its lists."""
    return re.sub(r"(?m)^- ", "", text).split()


SAMPLES = {sample.name: (kind.code, sample) for kind in MESSAGES.values() for sample in kind.samples}


def proofs(texts: Texts) -> Iterator[Proof]:
    """Proofs of every message to every kind of reader."""
    return (proof(texts, name) for name in SAMPLES)


def proof(texts: Texts, name: str) -> Proof:
    """The proof of this one of `SAMPLES`."""
    code, sample = SAMPLES[name]
    occasion, to = Occasion("proof", code, COMPLAINT, REFERENCES[sample.about], sample.about), sample.to
    content = _content(texts, sample)
    message = Message.plan(UUID(int=7), occasion, Recipient(to.kind, to.kind.value), sample.name, RECEIVED_AT)
    message.write(to, content, RECEIVED_AT)
    return Proof(sample.name, code, to.kind in COMPLAINING, content, texts.mail(message, LINK), texts.letter(message))


def _content(texts: Texts, sample: Sample) -> Content:
    if isinstance(sample.said, BareReceipt):
        return texts.receipt(REFERENCES[sample.about], sample.said, sample.to.kind)
    return texts.content(sample.said, sample.to, legal_day(RECEIVED_AT))


def complaints(proof: Proof) -> list[str]:
    """Descriptions of what is wrong with a proof; empty when it is good."""
    content = proof.content
    found = [f"{finding.rule}: {finding.found}" for finding in [*review(content.text), *review(proof.mail.text)]]
    lacking = MESSAGES[proof.code].missing_from(content.text, to_complainant=proof.to_complainant)
    found += [f"missing: {name}" for name in lacking]
    for kind, made in (("text", content), ("e-mail", proof.mail)):
        if words_of_text(made.text) != words_of_html(made.html):
            found.append(f"the {kind} and its HTML differ")
    return found


def write(proof: Proof, folder: Path) -> None:
    """Write the page, the e-mail and the PDF of a proof."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{proof.name}.txt").write_text(proof.content.text, encoding="utf-8")
    (folder / f"{proof.name}.mail.html").write_text(proof.mail.html, encoding="utf-8")
    (folder / f"{proof.name}.pdf").write_bytes(typeset(proof.page))


def main(arguments: list[str]) -> int:
    given = yaml.safe_load(Path(arguments[0]).read_text(encoding="utf-8"))
    texts = Texts(FileTemplates(), TypeAdapter(Municipality).validate_python(given), "https://wederhoor.example")
    wrong = 0
    for each in proofs(texts):
        found = complaints(each)
        wrong += len(found)
        sys.stdout.write("".join(f"{each.name}: {fault}\n" for fault in found or ["good"]))
        if len(arguments) > 1:
            write(each, Path(arguments[1]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
