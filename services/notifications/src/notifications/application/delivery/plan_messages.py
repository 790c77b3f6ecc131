"""Plans the messages of a letter that is due: one per recipient, with its text."""

from dataclasses import dataclass
from datetime import datetime

from contracts.procedure.letter_due import Enclosure as WireEnclosure
from contracts.procedure.letter_due import LetterDueData, Recipient
from notifications.application.incoming import postal_address
from notifications.application.messages.render import Texts
from notifications.application.ports import Work
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import Occasion
from notifications.domain.people.contact import Addressee
from servicekit.clock import legal_day
from servicekit.ids import new_id
from words.messages import CITIZENS, FileKind, MessageCode


@dataclass(frozen=True)
class PlanMessages:
    fact_id: str
    due: LetterDueData


async def plan_messages(command: PlanMessages, work: Work, texts: Texts, now: datetime) -> None:
    """One row per (fact, recipient, channel); a recipient named twice gets one message."""
    due = command.due
    occasion = _occasion(command)
    planned: set[str] = set()
    for position, recipient in enumerate(due.recipients, start=1):
        to = await _addressee(due, recipient, position, work)
        if to.key in planned:
            continue
        planned.add(to.key)
        content = texts.content(due, to, legal_day(now))
        await work.messages.add(Message.plan(new_id(), occasion, to, content, now))


def _occasion(command: PlanMessages) -> Occasion:
    due = command.due
    enclosures = tuple(_enclosure(each) for each in due.enclosures)
    file, code = due.file, MessageCode(due.letter.code)
    linked = due.linked_complaint_id
    return Occasion(command.fact_id, code, due.complaint_id, due.reference, file, enclosures, linked)


def _enclosure(given: WireEnclosure) -> Enclosure:
    return Enclosure(given.document_id, given.version, given.name, given.media_type, given.sha256, given.size)


async def _addressee(due: LetterDueData, recipient: Recipient, position: int, work: Work) -> Addressee:
    """The submission has the complainant's address, the directory an official's. The fact holds name and address of all
    others, also of a representative who came later."""
    kind = recipient.kind
    if kind in CITIZENS and recipient.address is None and due.file is FileKind.COMPLAINT:
        return (await work.contacts.get(due.complaint_id)).addressee(kind)
    if recipient.official_id is not None:
        return (await work.officials.get(recipient.official_id)).addressee(kind)
    postal = postal_address(recipient.address) if recipient.address else None
    return Addressee(kind, f"{kind}#{position}", None, recipient.name, None, postal)
