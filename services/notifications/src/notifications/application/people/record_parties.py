"""What is known of the people in a case changed."""

from datetime import datetime

from notifications.application.delivery.write_message import go_on_if_reachable
from notifications.application.ports import Work
from notifications.domain.people.contact import Contact


async def record_parties(contact: Contact, work: Work, now: datetime) -> None:
    """Store the newest version, whatever the order of arrival. What could not be delivered because of the older data
    goes out by itself."""
    if contact.leans_on_submission:
        contact = contact.with_consent_of(await work.contacts.get(contact.complaint_id))
    if await work.contacts.record(contact):
        for message in await work.messages.tasks_about(contact.complaint_id):
            await go_on_if_reachable(message, work, now)
