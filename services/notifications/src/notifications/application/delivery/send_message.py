"""Delivers messages: write one, lease it, hand it over, record the outcome."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from notifications.application.delivery.gather_enclosures import gather_enclosures
from notifications.application.delivery.write_message import go_on_if_reachable, write_message
from notifications.application.messages.render import BLANKED, Texts
from notifications.application.ports import (
    BeginWork,
    EnclosureSource,
    Links,
    Mail,
    Mailer,
    Printer,
    Work,
)
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import (
    EnclosureUnusable,
    HandoverDeferred,
    HandoverRefused,
    HandoverUncertain,
    LeaseLost,
    OmbudsmanUnknown,
    TextUnwritable,
)
from notifications.domain.messages.content import ONLY_BY_EMAIL, MailCopy
from servicekit.clock import Now
from servicekit.ids import new_id
from words.messages import DeliveryChannel

LEASE = timedelta(minutes=15)
HANDOVER = timedelta(minutes=6)  # longer than any handover lasts, because every step has a time limit


@dataclass(frozen=True)
class Courier:
    """Everything needed to hand over a message. `chance` gives numbers from 0 to 1."""

    begin: BeginWork
    texts: Texts
    mailer: Mailer
    links: Links
    documents: EnclosureSource
    printer: Printer
    sender: str
    reply_to: str
    now: Now
    chance: Callable[[], float]
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep


async def deliver_next(courier: Courier) -> bool:
    """Deliver the message that has waited longest. False: there was none.

    The text and the attempt are committed before anything leaves, and the outcome right after. After a crash between
    the two the same text goes out again when the lease ends, with the same Message-ID: SMTP allows no better guarantee.
    """
    message = await _take(courier)
    if message is None:
        return False
    if message.lease is None:  # it could not be written
        return True
    try:
        await gather_enclosures(message, courier.begin, courier.documents, courier.now)
        if message.channel is DeliveryChannel.EMAIL:
            await _send(message, courier)
        else:
            await _queue(message, courier)
    except EnclosureUnusable as refusal:
        await _held_back(message, refusal.problem, courier)
    except HandoverRefused as refusal:
        await _refused(message, refusal.problem, courier)
    except HandoverDeferred as delay:
        await _deferred(message, delay, courier)
    return True


async def _take(courier: Courier) -> Message | None:
    now = courier.now()
    async with courier.begin() as work:
        message = await work.messages.next_due(now)
        if message is not None:
            await _prepare(message, work, courier, now)
        return message


async def _prepare(message: Message, work: Work, courier: Courier, now: datetime) -> None:
    """A message that cannot be written yet waits like one that cannot be handed over."""
    lease, problem = new_id(), None
    if message.unwritten:
        try:
            await write_message(message, work, courier.texts, now)
        except (OmbudsmanUnknown, TextUnwritable) as refusal:
            problem = refusal.code
    if message.state is MessageState.PLANNED:
        message.take(lease, now + LEASE, now, courier.sender.rpartition("@")[2])
    if problem is not None:
        message.defer(lease, problem, now, courier.chance())


async def _send(message: Message, courier: Courier) -> None:
    mail, copy = await _written(message, courier)
    if message.leased_until is None or courier.now() + HANDOVER > message.leased_until:
        raise HandoverDeferred("lease-nearly-over")  # this process was paused: another may have taken over
    await courier.mailer.send(mail)
    await _note_sent(message, copy, courier)


async def _note_sent(message: Message, copy: MailCopy, courier: Courier) -> None:
    """The message was sent. While the database is down, keep trying to record that for as long as the lease lasts:
    without the record, the message would go out again."""
    lease, until, sent_at = _lease(message), message.leased_until, courier.now()
    while True:
        try:
            async with courier.begin() as work:
                stored = await work.messages.get(message.message_id)
                stored.mark_sent(lease, copy, sent_at)
        except LeaseLost:
            raise
        except Exception:
            if until is None or courier.now() >= until:
                raise
            await courier.pause(1)
        else:
            return


async def _written(message: Message, courier: Courier) -> tuple[Mail, MailCopy]:
    link = await _link(message, courier)
    words = courier.texts.mail(message, link)
    kept = courier.texts.mail(message, BLANKED if message.for_citizen else link)
    mail = Mail(
        mail_id=message.mail_id or "",
        envelope_sender=bounce_address(courier.sender, message),
        to=message.email or "",
        reply_to=courier.reply_to,
        subject=words.subject,
        text=words.text,
        html=words.html,
    )
    return mail, MailCopy(kept.subject, kept.text)


async def _link(message: Message, courier: Courier) -> str:
    if message.code in ONLY_BY_EMAIL:
        return ""
    if message.for_citizen:
        return await courier.links.own_page(message.complaint_id)
    return courier.texts.own_door(message)


async def _queue(message: Message, courier: Courier) -> None:
    document = await courier.printer.document(courier.texts.letter(message))
    now, document_hash = courier.now(), sha256(document).hexdigest()
    async with courier.begin() as work:
        stored = await work.messages.get(message.message_id)
        stored.queue(_lease(message), document_hash, now)
        await work.documents.add(message.message_id, document, document_hash, now)


async def _refused(message: Message, problem: str, courier: Courier) -> None:
    now = courier.now()
    async with courier.begin() as work:
        stored = await work.messages.get(message.message_id)
        stored.refuse(_lease(message), problem, now)
        await _take_next_way(stored, work, now)


async def _held_back(message: Message, problem: str, courier: Courier) -> None:
    async with courier.begin() as work:
        stored = await work.messages.get(message.message_id)
        stored.hold_back(_lease(message), problem, courier.now())


async def _deferred(message: Message, delay: HandoverDeferred, courier: Courier) -> None:
    now, uncertain = courier.now(), isinstance(delay, HandoverUncertain)
    async with courier.begin() as work:
        stored = await work.messages.get(message.message_id)
        stored.defer(_lease(message), delay.problem, now, courier.chance(), uncertain=uncertain)
        await _take_next_way(stored, work, now)


async def _take_next_way(message: Message, work: Work, now: datetime) -> None:
    """After a failure: a letter, or contact data that became known while the e-mail was on its way."""
    if message.next_channel is DeliveryChannel.LETTER:
        await work.messages.add(message.fall_back(new_id(), now))
    await go_on_if_reachable(message, work, now)


def bounce_address(sender: str, message: Message) -> str:
    """A separate envelope sender for every message, so that a bounce identifies the message (VERP)."""
    local, _, domain = sender.rpartition("@")
    return f"{local}+{message.message_id.hex}@{domain}"


def _lease(message: Message) -> UUID:
    if message.lease is None:
        raise LeaseLost(message.message_id)
    return message.lease
