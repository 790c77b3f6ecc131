"""Retries a failed message after its cause was fixed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.application.delivery.address_message import addressee_of
from notifications.application.ports import Work


@dataclass(frozen=True)
class RetryDelivery:
    message_id: UUID
    ordered_by: str


async def retry_delivery(command: RetryDelivery, work: Work, now: datetime) -> None:
    """Sending again is the first remedy in Awb 2:11; the task is gone unless the message fails again."""
    message = await work.messages.get(command.message_id)
    message.retry(command.ordered_by, await addressee_of(message, work), now)
