"""Addresses and writes a message at the moment it leaves, with what is known on that day (Awb 2:8, 9:12)."""

from datetime import datetime

from notifications.application.delivery.address_message import addressee_of
from notifications.application.messages.render import Texts
from notifications.application.ports import Work
from notifications.domain.delivery.message import Message
from servicekit.clock import legal_day


async def write_message(message: Message, work: Work, texts: Texts, now: datetime) -> None:
    """Without any address it fails, and a person must act. The second look keeps contact data from arriving unseen
    between the first one and the failure."""
    to = await addressee_of(message, work)
    if not to.reachable:
        to = await addressee_of(message, work, held=True)
    if not to.reachable:
        message.strand(now)
        return
    if message.told is None:
        content = message.text
    else:
        content = texts.written(message.told, message.code, message.reference, to, legal_day(now))
    message.write(to, content, now)


async def go_on_if_reachable(message: Message, work: Work, now: datetime) -> None:
    """Try a failed message again, by itself, when other contact data have become known than those it failed with."""
    if message.open_task:
        message.go_on(await addressee_of(message, work, held=True), now)
