"""M27: owners are reminded of what they have to carry out, and management is told when it is late (R34)."""

from dataclasses import dataclass

from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class RemindOwners:
    act: Act
    most: int = 50


async def remind_owners(command: RemindOwners, work: Work) -> int:
    """Handle the recommendations whose day has come; returns how many. Rows stay locked until the reminders are stored,
    so each reminder is given once whatever the number of replicas."""
    recommendations = await work.recommendations.take_watched(command.act.today, command.most)
    for recommendation in recommendations:
        recommendation.remind(await following(command.act, recommendation.complaint_id, work))
    return len(recommendations)
