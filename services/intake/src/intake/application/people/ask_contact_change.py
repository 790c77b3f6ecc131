"""A registrar corrects contact data or consent of somebody whose complaint they registered (T35, Awb 2:8)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.intake import Contact, ContactChangeAsked, ContactChangeAskedData
from intake.application.ports import Work
from intake.domain.people import CaseNotOpenYet
from servicekit.delivery.outbox import Outgoing


@dataclass(frozen=True)
class AskContactChange:
    complaint_id: UUID
    reference: str
    party_id: UUID
    contact: Contact
    reason: str
    mistyped: bool
    official_id: str
    at: datetime


async def ask_contact_change(command: AskContactChange, work: Work) -> None:
    """A request: procedure carries it out, and tells what is known from then on."""
    known = await work.people.get(command.complaint_id)
    if known is None:
        raise CaseNotOpenYet
    known.check_takes_part(command.party_id)
    data = ContactChangeAskedData(
        complaint_id=command.complaint_id,
        reference=command.reference,
        party_id=command.party_id,
        contact=command.contact,
        reason=command.reason,
        mistyped=command.mistyped,
        official_id=command.official_id,
        asked_at=command.at,
    )
    work.tell(Outgoing(ContactChangeAsked, command.complaint_id, data))
