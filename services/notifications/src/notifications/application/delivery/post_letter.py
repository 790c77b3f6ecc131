"""The print room posted a letter."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from notifications.application.ports import Work


@dataclass(frozen=True)
class PostLetter:
    message_id: UUID
    posted_on: date
    posted_by: str


async def post_letter(command: PostLetter, work: Work, now: datetime) -> None:
    """A letter counts as sent from its posting day."""
    message = await work.messages.get(command.message_id)
    message.post(command.posted_on, command.posted_by, now)
