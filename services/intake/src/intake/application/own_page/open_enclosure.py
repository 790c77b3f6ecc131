"""A citizen fetches a document that was enclosed with a message, such as the decision."""

from dataclasses import dataclass

from intake.application.own_page.open_own_page import open_file
from intake.application.ports import EnclosedDocument, MessageTexts
from intake.application.queries import Questions
from intake.domain.errors import LinkUnknown


@dataclass(frozen=True)
class OpenEnclosure:
    written_secret: str
    message_id: str
    number: int


async def open_enclosure(
    question: OpenEnclosure, questions: Questions, messages: MessageTexts
) -> EnclosedDocument | None:
    """The document, for the holder of the link to the own page with that message; None when it is unavailable now."""
    _, progress = await open_file(question.written_secret, questions)
    if question.message_id not in {message.message_id for message in progress.messages}:
        raise LinkUnknown
    return await messages.document(question.message_id, question.number)
