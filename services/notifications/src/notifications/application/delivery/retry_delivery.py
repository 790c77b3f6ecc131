"""A message that failed goes out after all: what stood in its way was mended."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.application.ports import Work


@dataclass(frozen=True)
class RetryDelivery:
    message_id: UUID
    ordered_by: str


async def retry_delivery(command: RetryDelivery, work: Work, now: datetime) -> None:
    """Send again is the first way that Awb 2:11 names; the task is gone until it fails once more."""
    message = await work.messages.get(command.message_id)
    message.retry(command.ordered_by, now)
