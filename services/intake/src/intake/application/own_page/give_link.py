"""Give out a link to a citizen's own page (decision D10)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from intake.application.ports import Work
from intake.domain.errors import ComplaintNotFound
from intake.domain.secret_link import MakeSecret, hash_secret, print_secret


@dataclass(frozen=True)
class GiveLink:
    """A message is about to be written and needs a link to the own page. Every message gets its own link."""

    complaint_id: UUID


async def give_link(command: GiveLink, work: Work, *, now: datetime, make_secret: MakeSecret) -> str:
    if not await work.complaints.exists(command.complaint_id):
        raise ComplaintNotFound
    secret = make_secret()
    await work.links.add(command.complaint_id, hash_secret(secret), now)
    return print_secret(secret)
