import asyncio
from email.message import EmailMessage

import aiosmtplib
import httpx
import pytest

from devstack.mail.catcher import MailCatcher
from devstack.mail.mailbox import Mailbox, parse
from devstack.mail.web import create_inbox


def a_message(to: str = "s.voorbeeld@example.org", subject: str = "Uw klacht K-2026-000007") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "klachten@voorbeeldstad.example", to, subject
    message.set_content("Wij hebben uw klacht ontvangen. Groet, Renée")
    message.add_alternative("<p>Wij hebben uw klacht <script>alert(1)</script> ontvangen.</p>", subtype="html")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="brief.pdf")
    return message


async def send(catcher: MailCatcher, message: EmailMessage) -> None:
    await aiosmtplib.send(message, hostname=catcher.host, port=catcher.port, timeout=5)


async def test_a_caught_message_keeps_its_parts_and_its_envelope(mail_catcher: MailCatcher) -> None:
    await send(mail_catcher, a_message())

    (caught,) = mail_catcher.messages
    assert caught["Subject"] == "Uw klacht K-2026-000007"
    assert "Renée" in caught.text
    assert "<script>" in caught.html
    assert caught.envelope_from == "klachten@voorbeeldstad.example"
    assert caught.envelope_to == ["s.voorbeeld@example.org"]


async def test_a_failure_is_used_up_and_the_message_not_taken(mail_catcher: MailCatcher) -> None:
    mail_catcher.fail_next(452, "4.2.2 Mailbox full")

    with pytest.raises(aiosmtplib.SMTPDataError) as refused:
        await send(mail_catcher, a_message())
    assert refused.value.code == 452
    assert mail_catcher.messages == []

    await send(mail_catcher, a_message())
    assert len(mail_catcher.messages) == 1


async def test_a_dropped_connection_leaves_the_sender_in_doubt(mail_catcher: MailCatcher) -> None:
    mail_catcher.drop_after_data()

    with pytest.raises(aiosmtplib.SMTPServerDisconnected):
        await send(mail_catcher, a_message())

    assert len(mail_catcher.messages) == 1


async def test_a_refused_address_stays_refused(mail_catcher: MailCatcher) -> None:
    mail_catcher.refuse("Weg@example.org")

    for _ in range(2):
        with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refused:
            await send(mail_catcher, a_message(to="weg@example.org"))
        assert refused.value.recipients[0].code == 550


async def test_the_catcher_may_be_away_for_a_while(mail_catcher: MailCatcher) -> None:
    lingering = aiosmtplib.SMTP(hostname=mail_catcher.host, port=mail_catcher.port)
    await lingering.connect()

    mail_catcher.stop()
    with pytest.raises(aiosmtplib.SMTPConnectError):
        await send(mail_catcher, a_message())
    mail_catcher.start()
    await send(mail_catcher, a_message())

    lingering.close()
    assert len(await asyncio.to_thread(mail_catcher.wait_for, 1)) == 1


def an_inbox(*messages: EmailMessage) -> tuple[Mailbox, httpx.AsyncClient]:
    mailbox = Mailbox(limit=3)
    for message in messages:
        mailbox.add(parse(message.as_bytes(), str(message["From"]), [str(message["To"])]))
    transport = httpx.ASGITransport(create_inbox(mailbox))
    return mailbox, httpx.AsyncClient(transport=transport, base_url="http://mail")


async def test_programs_find_messages_by_address() -> None:
    _, client = an_inbox(a_message(), a_message(to="ander@example.org"))
    async with client:
        found = (await client.get("/api/messages", params={"to": "Ander@example.org"})).json()

        assert [message["envelopeTo"] for message in found] == [["ander@example.org"]]
        one = (await client.get(f"/api/messages/{found[0]['id']}")).json()
        assert one["subject"] == "Uw klacht K-2026-000007"
        part = await client.get(f"/api/messages/{one['id']}/attachments/0")
        assert (part.content, part.headers["content-type"]) == (b"%PDF-1.7", "application/pdf")
        assert (await client.get(f"/api/messages/{one['id']}/attachments/1")).status_code == 404


async def test_an_emptied_inbox_is_empty() -> None:
    _, client = an_inbox(a_message())
    async with client:
        assert (await client.delete("/api/messages")).status_code == 204

        assert (await client.get("/api/messages")).json() == []
        assert (await client.get("/api/messages/weg")).status_code == 404


async def test_people_read_text_html_and_headers() -> None:
    mailbox, client = an_inbox(a_message(subject="Brief <b>& meer</b>"))
    async with client:
        inbox = (await client.get("/")).text
        page = (await client.get(f"/messages/{mailbox.all()[0].id}")).text

    assert "Brief &lt;b&gt;&amp; meer&lt;/b&gt;" in inbox
    assert "Renée" in page
    assert 'sandbox="allow-popups' in page
    assert "<script>" not in page


async def test_what_a_message_brings_along_cannot_run() -> None:
    mailbox, client = an_inbox(a_message())
    async with client:
        part = await client.get(f"/messages/{mailbox.all()[0].id}/html")

    assert part.headers["content-security-policy"].startswith("sandbox allow-popups")
    assert "allow-scripts" not in part.headers["content-security-policy"]


async def test_links_lead_out_of_the_formatted_message_and_out_of_the_text() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "klachten@voorbeeldstad.example", "s.voorbeeld@example.org"
    message.set_content("Lees <het> op http://intake/mijn-klacht/abc.")
    message.add_alternative('<a href="http://intake/mijn-klacht/abc">uw pagina</a>', subtype="html")
    mailbox, client = an_inbox(message)
    async with client:
        page = (await client.get(f"/messages/{mailbox.all()[0].id}")).text
        part = (await client.get(f"/messages/{mailbox.all()[0].id}/html")).text

    link = '<a href="http://intake/mijn-klacht/abc" rel="noopener" target="_blank">http://intake/mijn-klacht/abc</a>'
    assert f"<pre>Lees &lt;het&gt; op {link}." in page
    assert part.startswith('<!doctype html><base target="_blank">')


def test_the_oldest_message_makes_room() -> None:
    mailbox, _ = an_inbox(*(a_message(subject=str(number)) for number in range(5)))

    assert [message["Subject"] for message in mailbox.all()] == ["2", "3", "4"]
