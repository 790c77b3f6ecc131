"""One e-mail to one recipient over SMTP, and what the answers mean."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from typing import Literal

import aiosmtplib

from notifications.application.ports import Mail
from notifications.domain.errors import HandoverDeferred, HandoverRefused
from servicekit.clock import Now

STEP_SECONDS = 20.0
DATA_SECONDS = 240.0  # a server that is still checking must not be taken for one that is gone: that would double


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
        """Hand over one e-mail. A refusal of this recipient or of this content is final (5xx). All else is tried
        again: no answer, a busy server, and also a refusal of ourselves, which says nothing about the addressee."""
        try:
            message = written(mail, self._from, self._now())
        except (ValueError, MessageError, IndexError):
            raise HandoverRefused("address-malformed") from None
        try:
            await self._hand_over(mail, message)
        except (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError) as error:
            raise _refusal(error.code) from None
        except aiosmtplib.SMTPNotSupported:
            raise HandoverRefused("address-not-supported") from None
        except aiosmtplib.SMTPResponseException as error:
            raise HandoverDeferred(f"smtp-sender-{error.code}") from None
        except (aiosmtplib.SMTPException, OSError, TimeoutError):
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
            wide = not mail.to.isascii()
            if wide and not client.supports_extension("smtputf8"):
                raise aiosmtplib.SMTPNotSupported("smtputf8")
            options = ["SMTPUTF8"] if wide else []
            await client.mail(mail.envelope_sender, options=options, encoding="utf-8" if wide else "ascii")
            await client.rcpt(mail.to, encoding="utf-8" if wide else "ascii")
            await client.data(message.as_bytes(policy=SMTP_POLICY.clone(utf8=wide)), timeout=DATA_SECONDS)
        finally:
            await _hang_up(client)


async def _hang_up(client: aiosmtplib.SMTP) -> None:
    """Say goodbye without waiting long: once the e-mail is taken over, nothing may keep that from being noted."""
    with contextlib.suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
        await client.quit(timeout=1)
    client.close()


def _refusal(code: int) -> HandoverDeferred:
    return HandoverRefused(f"smtp-{code}") if code >= 500 else HandoverDeferred(f"smtp-{code}")


def written(mail: Mail, sender: Address, now: datetime) -> EmailMessage:
    """The message as it goes over the wire: text and HTML that say the same, no picture, nothing to track."""
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = sender
    message["To"] = Address(addr_spec=mail.to)
    message["Reply-To"] = mail.reply_to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = mail.mail_id
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "nl"
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", charset="utf-8", cte="quoted-printable")
    return message
