"""Sends one e-mail to one recipient over SMTP, and interprets the answers."""

import contextlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import Literal

import aiosmtplib

from notifications.application.ports import Mail
from notifications.domain.errors import HandoverDeferred, HandoverRefused, HandoverUncertain
from servicekit.clock import Now

STEP_SECONDS = 20.0
ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,255}")
AWAY = (aiosmtplib.SMTPException, OSError, TimeoutError)
DATA_SECONDS = 240.0  # long enough for a server that checks the content: giving up early sends the e-mail twice


@dataclass(frozen=True)
class Server:
    host: str
    port: int
    username: str | None = None
    password: str | None = None
    tls: Literal["none", "starttls", "tls"] = "starttls"


class SmtpMailer:
    def __init__(self, server: Server, sender: str, sender_name: str, now: Now) -> None:
        self._server = server
        self._from = Address(sender_name, addr_spec=sender)
        self._now = now

    async def send(self, mail: Mail) -> None:
        """Hand over one e-mail. A refusal of this recipient or this content is final (5xx). After anything else it is
        tried again: no answer, a busy server, or a refusal of us as sender, which says nothing about the addressee."""
        if not ADDRESS.fullmatch(mail.to):
            raise HandoverRefused("address-malformed")
        message = written(mail, self._from, self._now())
        try:
            await self._hand_over(mail, message)
        except (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError) as error:
            raise _refusal(error.code) from None
        except aiosmtplib.SMTPResponseException as error:
            raise HandoverDeferred(f"smtp-sender-{error.code}") from None
        except AWAY:
            raise HandoverDeferred("smtp-away") from None

    async def _hand_over(self, mail: Mail, message: EmailMessage) -> None:
        server = self._server
        client = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            timeout=STEP_SECONDS,
        )
        try:
            await client.connect()
            if server.username is not None:
                await client.login(server.username, server.password or "")
            options, encoding = await _capabilities(client, mail.to)
            await client.mail(mail.envelope_sender, options=options, encoding=encoding)
            await client.rcpt(mail.to, encoding=encoding)
            await _send_content(client, message.as_bytes())
        finally:
            await _hang_up(client)


async def _send_content(client: aiosmtplib.SMTP, content: bytes) -> None:
    """Without an answer nobody knows whether the server has taken the e-mail."""
    try:
        await client.data(content, timeout=DATA_SECONDS)
    except aiosmtplib.SMTPResponseException:
        raise
    except AWAY:
        raise HandoverUncertain("smtp-away") from None


async def _capabilities(client: aiosmtplib.SMTP, address: str) -> tuple[list[str], str]:
    """The SMTP options that an address with letters outside ASCII needs, and that the server must support."""
    if address.isascii():
        return [], "ascii"
    await client.ehlo()
    if not client.supports_extension("smtputf8"):
        raise HandoverRefused("address-not-supported")
    return ["SMTPUTF8"], "utf-8"


async def _hang_up(client: aiosmtplib.SMTP) -> None:
    """Say goodbye without waiting long: once the server has the e-mail, nothing may delay recording that."""
    with contextlib.suppress(*AWAY):
        await client.quit(timeout=1)
    client.close()


def _refusal(code: int) -> HandoverDeferred:
    return HandoverRefused(f"smtp-{code}") if code >= 500 else HandoverDeferred(f"smtp-{code}")


def written(mail: Mail, sender: Address, now: datetime) -> EmailMessage:
    """The message on the wire: text and HTML with the same content, without pictures or tracking."""
    local, _, domain = mail.to.rpartition("@")
    message = EmailMessage(policy=SMTP if mail.to.isascii() else SMTPUTF8)
    message["From"] = sender
    message["To"] = Address(username=local, domain=domain)
    message["Reply-To"] = mail.reply_to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = mail.mail_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = "nl"
    return message
