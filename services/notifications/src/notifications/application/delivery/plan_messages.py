"""Plans the messages of a letter that is due: one per recipient."""

from dataclasses import dataclass
from datetime import datetime

from contracts.procedure.letter_due import Enclosure as WireEnclosure
from contracts.procedure.letter_due import LetterDueData
from contracts.procedure.letter_due import Recipient as WireRecipient
from notifications.application.incoming import postal_address
from notifications.application.ports import Work
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.message import Message
from notifications.domain.errors import PartiesNotYetKnown
from notifications.domain.messages.content import Occasion
from notifications.domain.people.addressee import Recipient
from servicekit.ids import new_id
from words.messages import CITIZENS, FileKind, MessageCode


@dataclass(frozen=True)
class PlanMessages:
    fact_id: str
    due: LetterDueData


async def plan_messages(command: PlanMessages, work: Work, now: datetime) -> None:
    """One message per (fact, recipient); a recipient named twice gets one. It keeps what it must tell, not the names
    and addresses of the others."""
    due = command.due
    occasion = _occasion(command)
    told = due.model_copy(update={"recipients": ()}).model_dump_json(by_alias=True)
    planned: set[str] = set()
    for position, named in enumerate(due.recipients, start=1):
        to = _recipient(due, named, position)
        if to.key in planned:
            continue
        planned.add(to.key)
        message = Message.plan(new_id(), occasion, to, told, now)
        await _wait_until_known(message, due.parties_version, work)
        await work.messages.add(message)


def _occasion(command: PlanMessages) -> Occasion:
    due = command.due
    enclosures = tuple(_enclosure(each) for each in due.enclosures)
    file, code = due.file, MessageCode(due.letter.code)
    linked = due.linked_complaint_id
    return Occasion(command.fact_id, code, due.complaint_id, due.reference, file, enclosures, linked)


def _enclosure(given: WireEnclosure) -> Enclosure:
    return Enclosure(given.document_id, given.version, given.name, given.media_type, given.sha256, given.size)


def _recipient(due: LetterDueData, named: WireRecipient, position: int) -> Recipient:
    """A party by its id; in facts from before parties had one, the complainant by kind unless they come with an
    address. The directory has an official's address, also that of one who is a party; the fact holds name and address
    of all others."""
    kind = named.kind
    if named.party_id is not None:
        key, official_id = f"party:{named.party_id}", named.official_id
        return Recipient(kind, key, party_id=named.party_id, official_id=official_id, email=named.email)
    if kind in CITIZENS and named.address is None and due.file is FileKind.COMPLAINT:
        return Recipient(kind, kind.value, email=named.email)
    if named.official_id is not None:
        return Recipient(kind, f"{kind}:{named.official_id}", official_id=named.official_id)
    postal = postal_address(named.address) if named.address else None
    return Recipient(kind, f"{kind}#{position}", name=named.name, postal=postal)


async def _wait_until_known(message: Message, version: int | None, work: Work) -> None:
    """Nobody is written to with older data than the file had when the letter was told."""
    if message.official_id is not None:
        await work.officials.get(message.official_id)
    elif message.to_a_party:
        needed = version or (1 if message.party_id else 0)
        if (await work.contacts.get(message.people_of)).version < needed:
            raise PartiesNotYetKnown(message.people_of, needed)
