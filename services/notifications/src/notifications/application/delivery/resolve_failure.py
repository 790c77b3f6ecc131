"""A person dealt with a message that could not be sent."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.application.ports import Work
from notifications.domain.delivery.state import Resolution


@dataclass(frozen=True)
class ResolveFailure:
    message_id: UUID
    resolution: Resolution
    resolved_by: str


async def resolve_failure(command: ResolveFailure, work: Work, now: datetime) -> None:
    """Close the task of a failed message (Awb 2:11)."""
    message = await work.messages.get(command.message_id)
    message.resolve(command.resolution, command.resolved_by, now)
