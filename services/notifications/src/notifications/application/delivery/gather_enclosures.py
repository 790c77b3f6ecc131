"""What goes along with a message is here, and is what was meant, before anything leaves."""

from notifications.application.ports import BeginWork, EnclosureSource
from notifications.domain.delivery.message import Message
from servicekit.clock import Now


async def gather_enclosures(message: Message, begin: BeginWork, source: EnclosureSource, now: Now) -> None:
    """Fetch what this service does not hold yet, one by one: what came in is kept when a later one fails. The same
    document for several recipients is fetched and kept once."""
    for enclosure in message.enclosures:
        async with begin() as work:
            held = await work.enclosures.holds(message.complaint_id, enclosure.sha256)
        if held:
            continue
        content = await source.content(enclosure)
        enclosure.check(content)
        async with begin() as work:
            await work.enclosures.add(message.message_id, enclosure.sha256, content, now())
