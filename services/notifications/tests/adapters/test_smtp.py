"""Against a real SMTP server in this process."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from devstack.mail.catcher import MailCatcher
from devstack.ports import free_ports
from notifications.adapters.delivery.smtp import Server, SmtpMailer
from notifications.application.ports import Mail
from notifications.domain.errors import HandoverDeferred, HandoverRefused, HandoverUncertain

NOW = datetime(2026, 3, 2, 8, 14, tzinfo=UTC)
MAIL = Mail(
    mail_id="<0197@voorbeeldstad.example>",
    envelope_sender="klachten+0197@voorbeeldstad.example",
    to="s.voorbeeld@post.example",
    reply_to="klachten@voorbeeldstad.example",
    subject="Nieuw bericht over klacht K-2026-000007: één",
    text="Er staat één bericht voor u klaar.\n\n.\n",
    html='<!doctype html><html lang="nl"><p>Er staat één bericht voor u klaar.</p></html>',
)


def a_mailer(catcher: MailCatcher, **server: object) -> SmtpMailer:
    given = {"host": catcher.host, "port": catcher.port, "tls": "none"}
    made = Server(**given | server)  # type: ignore[arg-type]
    return SmtpMailer(made, "klachten@voorbeeldstad.example", "Gemeente Voorbeeldstad", lambda: NOW)


async def test_an_email_arrives_as_it_was_written(mail_catcher: MailCatcher) -> None:
    await a_mailer(mail_catcher).send(MAIL)

    (caught,) = mail_catcher.messages
    assert caught["Subject"] == MAIL.subject
    assert caught["From"] == "Gemeente Voorbeeldstad <klachten@voorbeeldstad.example>"
    assert caught["To"] == MAIL.to
    assert caught["Reply-To"] == MAIL.reply_to
    assert caught["Message-ID"] == MAIL.mail_id
    assert caught["Auto-Submitted"] == "auto-generated"
    assert caught["Content-Language"] == "nl"
    assert caught["Date"] == "Mon, 02 Mar 2026 08:14:00 +0000"
    assert caught.get_content_type() == "multipart/alternative"
    assert caught.text.replace("\r\n", "\n") == MAIL.text
    assert "één bericht" in caught.html


async def test_a_bounce_will_name_the_message(mail_catcher: MailCatcher) -> None:
    await a_mailer(mail_catcher).send(MAIL)

    (caught,) = mail_catcher.messages
    assert (caught.envelope_from, caught.envelope_to) == (MAIL.envelope_sender, [MAIL.to])


@pytest.mark.parametrize("code", [421, 450, 451, 452])
async def test_a_busy_server_is_tried_again(mail_catcher: MailCatcher, code: int) -> None:
    mail_catcher.fail_next(code)

    with pytest.raises(HandoverDeferred, match=f"smtp-{code}") as caught:
        await a_mailer(mail_catcher).send(MAIL)

    assert not isinstance(caught.value, HandoverRefused | HandoverUncertain)


@pytest.mark.parametrize("code", [550, 552, 554])
async def test_content_that_is_refused_is_refused_for_good(mail_catcher: MailCatcher, code: int) -> None:
    mail_catcher.fail_next(code, "5.7.1 No")

    with pytest.raises(HandoverRefused, match=f"smtp-{code}"):
        await a_mailer(mail_catcher).send(MAIL)


async def test_a_mailbox_that_does_not_exist_is_refused_for_good(mail_catcher: MailCatcher) -> None:
    mail_catcher.refuse(MAIL.to)

    with pytest.raises(HandoverRefused, match="smtp-550"):
        await a_mailer(mail_catcher).send(MAIL)


async def test_after_a_server_that_hangs_up_once_it_has_the_content_the_email_is_tried_again(
    mail_catcher: MailCatcher,
) -> None:
    mail_catcher.drop_after_data()

    with pytest.raises(HandoverUncertain, match="smtp-away"):
        await a_mailer(mail_catcher).send(MAIL)
    await a_mailer(mail_catcher).send(MAIL)

    assert [caught["Message-ID"] for caught in mail_catcher.messages] == [MAIL.mail_id] * 2


async def test_a_server_that_is_down_is_tried_again(mail_catcher: MailCatcher) -> None:
    (port,) = free_ports(1)

    with pytest.raises(HandoverDeferred, match="smtp-away") as caught:
        await a_mailer(mail_catcher, port=port).send(MAIL)

    assert not isinstance(caught.value, HandoverUncertain)


async def test_a_server_that_cannot_encrypt_gets_nothing(mail_catcher: MailCatcher) -> None:
    with pytest.raises(HandoverDeferred) as caught:
        await a_mailer(mail_catcher, tls="starttls").send(MAIL)

    assert not isinstance(caught.value, HandoverRefused)
    assert mail_catcher.messages == []


async def test_a_refusal_of_us_as_sender_says_nothing_about_the_addressee(mail_catcher: MailCatcher) -> None:
    with pytest.raises(HandoverDeferred) as caught:
        await a_mailer(mail_catcher, username="wederhoor", password="fout").send(MAIL)

    assert not isinstance(caught.value, HandoverRefused)
    assert mail_catcher.messages == []


@pytest.mark.parametrize("address", ["geen adres", "", "a@b@c", "x\r\nBcc: y@z.example", "@voorbeeld.example"])
async def test_an_invalid_address_is_refused_for_good(mail_catcher: MailCatcher, address: str) -> None:
    with pytest.raises(HandoverRefused):
        await a_mailer(mail_catcher).send(replace(MAIL, to=address))

    assert mail_catcher.messages == []


async def test_an_address_with_letters_outside_ascii_gets_its_email(mail_catcher: MailCatcher) -> None:
    await a_mailer(mail_catcher).send(replace(MAIL, to="zoë@post.example"))

    assert mail_catcher.messages[0].envelope_to == ["zoë@post.example"]
