"""Makes sure that all enclosures of a message are here, and are the right ones, before anything leaves."""

from notifications.application.ports import BeginWork, EnclosureSource
from notifications.domain.delivery.message import Message
from servicekit.clock import Now


async def gather_enclosures(message: Message, begin: BeginWork, source: EnclosureSource, now: Now) -> None:
    """Fetch missing documents one by one; those already fetched are kept when a later one fails. A document for several
    recipients is fetched and stored once."""
    for enclosure in message.enclosures:
        async with begin() as work:
            held = await work.enclosures.holds(message.complaint_id, enclosure.sha256)
        if held:
            continue
        content = await source.content(enclosure)
        enclosure.check(content)
        async with begin() as work:
            await work.enclosures.add(message.message_id, enclosure.sha256, content, now())
