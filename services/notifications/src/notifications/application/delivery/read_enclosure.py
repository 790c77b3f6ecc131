"""Reads a document enclosed with a message, for a reader who may read the message."""

from dataclasses import dataclass

from notifications.application.queries import FullText, Questions
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.errors import EnclosureNotFound


@dataclass(frozen=True)
class EnclosedDocument:
    enclosure: Enclosure
    content: bytes


async def read_enclosure(questions: Questions, text: FullText, number: int) -> EnclosedDocument:
    """The document with this number, already checked. It can be read once it has come in from procedure."""
    if not 1 <= number <= len(text.enclosures):
        raise EnclosureNotFound(text.message_id, number)
    enclosure = text.enclosures[number - 1]
    content = await questions.enclosure_content(text.complaint_id, enclosure.sha256)
    if content is None:
        raise EnclosureNotFound(text.message_id, number)
    return EnclosedDocument(enclosure, content)
