"""Withdraw every link to a citizen's own page."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from intake.application.ports import Work


@dataclass(frozen=True)
class RevokeLinks:
    """A letter or a mailbox fell into the wrong hands: the links given out so far no longer open anything."""

    complaint_id: UUID


async def revoke_links(command: RevokeLinks, work: Work, *, now: datetime) -> None:
    await work.links.revoke_all(command.complaint_id, now)
