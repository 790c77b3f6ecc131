"""How the recipient of a message may be written to, by what is known now."""

from dataclasses import replace

from notifications.application.ports import Work
from notifications.domain.delivery.message import Message
from notifications.domain.people.addressee import Addressee
from words.messages import MessageCode


async def addressee_of(message: Message, work: Work, *, held: bool = False) -> Addressee:
    """The newest contact data of the complaint, the newest entry of the directory, or else what the fact told; without
    an e-mail address that failed. `held`: no newer contact data are recorded before this transaction ends."""
    return (await _newest(message, work, held)).avoiding(message.avoided_email)


async def _newest(message: Message, work: Work, held: bool) -> Addressee:
    if message.official_id is not None:
        return (await work.officials.get(message.official_id)).addressee(message.recipient_kind)
    if not message.to_a_party or message.code is MessageCode.M37:  # which is for the address that was told
        return message.as_told
    contact = await work.contacts.get(message.people_of, held=held)
    if message.code is MessageCode.M01R:  # whatever the consent (Awb 2:17(1))
        person = contact.person(message.recipient_kind)
        return replace(message.as_told, email=(person and person.typed_email) or message.email)
    return contact.addressee(message.recipient_kind, message.party_id)
