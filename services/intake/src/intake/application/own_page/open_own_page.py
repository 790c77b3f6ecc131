"""A citizen opens the own page with a link."""

from dataclasses import dataclass
from datetime import date

from intake.application.ports import MessageText, MessageTexts
from intake.application.queries import ComplaintFile, Questions
from intake.domain.errors import LinkUnknown
from intake.domain.progress.next_step import Ahead, look_ahead
from intake.domain.progress.progress import Progress, progress_of
from intake.domain.secret_link import hash_secret, read_secret


@dataclass(frozen=True)
class OwnPage:
    file: ComplaintFile
    progress: Progress
    ahead: Ahead
    texts: dict[str, MessageText | None]


async def open_file(written_secret: str, questions: Questions) -> tuple[ComplaintFile, Progress]:
    """The complaint that a link opens. An unknown link and a withdrawn one get the same answer."""
    secret = read_secret(written_secret)
    found = None if secret is None else await questions.by_secret(hash_secret(secret))
    if found is None:
        raise LinkUnknown
    file, steps = found
    return file, progress_of(steps)


async def open_own_page(written_secret: str, questions: Questions, messages: MessageTexts, *, today: date) -> OwnPage:
    """Everything on the citizen's own page, with the full text of every message that was sent (W11)."""
    file, progress = await open_file(written_secret, questions)
    texts = await messages.fetch([message.message_id for message in progress.messages])
    return OwnPage(file, progress, look_ahead(progress, today, anonymous=file.anonymous), texts)
