"""Someone complained: store how they may be written to, and confirm a typed e-mail address at once."""

from dataclasses import dataclass
from datetime import datetime

from contracts.letters.receiving import BareReceipt
from notifications.application.ports import Work
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import Occasion
from notifications.domain.people.contact import Contact
from servicekit.ids import new_id
from words.messages import MessageCode


@dataclass(frozen=True)
class RecordContact:
    fact_id: str
    contact: Contact
    by_web_form: bool
    received_at: datetime


async def record_contact(command: RecordContact, work: Work, now: datetime) -> None:
    """Store the contact. A typed e-mail address gets number and time of receipt, whatever the consent (Awb 2:17(1))."""
    contact = command.contact
    await work.contacts.record(contact)
    sender = contact.sender_of_form() if command.by_web_form else None
    if sender is None:
        return
    occasion = Occasion(command.fact_id, MessageCode.M01R, contact.complaint_id, contact.reference)
    told = BareReceipt(received_at=command.received_at).model_dump_json(by_alias=True)
    await work.messages.add(Message.plan(new_id(), occasion, sender, told, now))
