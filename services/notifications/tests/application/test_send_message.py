from datetime import timedelta
from typing import Any

import pytest
from notifications_builders import ADVICE, COMPLAINT, EMAIL, MONDAY, a_content, an_addressee, enclosed
from notifications_office import Office
from notifications_outside import ListedMailer, NumberedLinks, PlainPrinter, ShelvedDocuments

from contracts.notifications import Failed, Sent
from notifications.application.delivery.history import HistoryEvent
from notifications.application.delivery.send_message import LEASE
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import HandoverDeferred, HandoverRefused
from words.messages import DeliveryChannel, MessageCode, RecipientKind


async def test_an_email_goes_out_once_and_is_published() -> None:
    office = Office()
    message = office.with_message()

    assert await office.deliver()
    assert not await office.deliver()

    (mail,) = office.mailer.taken
    assert (mail.to, mail.mail_id) == (EMAIL, f"<{message.message_id}@voorbeeldstad.example>")
    assert mail.envelope_sender == f"klachten+{message.message_id.hex}@voorbeeldstad.example"
    assert office.events() == ["PLANNED", "RENDERED", "ATTEMPTED", "SENT"]
    (told,) = office.store.told
    assert told.event is Sent
    assert str(told.data.sent_on) == "2026-03-02"  # type: ignore[attr-defined]


async def test_the_email_only_announces_and_its_kept_copy_has_no_link() -> None:
    office = Office()
    message = office.with_message()

    await office.deliver()

    (mail,) = office.mailer.taken
    assert "https://klachten.example/mijn/geheim-1" in mail.text
    assert "gegrond" not in mail.text + mail.html
    assert message.mail_text is not None
    assert "geheim" not in message.mail_text
    assert "(uw persoonlijke link)" in message.mail_text


async def test_the_bare_receipt_needs_no_link() -> None:
    office = Office(links=NumberedLinks(HandoverDeferred("link-away")))
    office.with_message(code=MessageCode.M01R)

    await office.deliver()

    assert len(office.mailer.taken) == 1


async def test_an_official_reads_the_text_with_their_own_token() -> None:
    office = Office()
    kind = RecipientKind.HANDLER
    message = office.with_message(kind=kind, key="HANDLER:o-1020", official_id="o-1020", postal=None)

    await office.deliver()

    door = f"https://notifications.voorbeeldstad.example/v1/messages/{message.message_id}/content"
    assert door in office.mailer.taken[0].text
    assert office.links.given == 0


async def test_while_intake_is_down_the_message_waits() -> None:
    office = Office(links=NumberedLinks(HandoverDeferred("link-away")))
    message = office.with_message()

    await office.deliver()
    assert message.state is MessageState.PLANNED
    assert not await office.deliver()

    office.now += timedelta(seconds=10)
    assert await office.deliver()
    assert office.events() == ["PLANNED", "RENDERED", "ATTEMPTED", "DEFERRED", "RENDERED", "ATTEMPTED", "SENT"]


async def test_a_busy_mail_server_is_tried_again_with_the_same_message_id() -> None:
    office = Office(mailer=ListedMailer(HandoverDeferred("smtp-451"), HandoverDeferred("smtp-away")))
    message = office.with_message()

    for _ in range(3):
        await office.deliver()
        office.now += timedelta(minutes=2)

    assert [mail.mail_id for mail in office.mailer.taken] == [message.mail_id]
    assert message.attempts == 3


async def test_after_a_refused_address_a_letter_goes_out_and_both_are_published() -> None:
    office = Office(mailer=ListedMailer(HandoverRefused("smtp-550")))
    message = office.with_message()

    await office.deliver()
    await office.deliver()

    letter = next(m for m in office.store.messages.values() if m.channel is DeliveryChannel.LETTER)
    assert (letter.state, letter.instead_of) == (MessageState.QUEUED, message.message_id)
    (told,) = office.store.told
    assert told.event is Failed
    assert told.data.next_channel == "LETTER"  # type: ignore[attr-defined]
    assert HistoryEvent.FELL_BACK.value in office.events()


async def test_72_hours_of_failing_end_in_a_letter() -> None:
    office = Office(mailer=ListedMailer(*[HandoverDeferred("smtp-away")] * 100))
    message = office.with_message()

    while message.state is MessageState.PLANNED:
        await office.deliver()
        office.now = message.due_at or office.now

    assert message.failure_reason == "TIMED_OUT"
    assert timedelta(hours=69) < office.now - MONDAY <= timedelta(hours=72)
    await office.deliver()
    assert any(m.channel is DeliveryChannel.LETTER for m in office.store.messages.values())


async def test_a_letter_becomes_a_document_in_the_print_queue() -> None:
    office = Office()
    letter = office.with_message(email=None)

    await office.deliver()

    document, document_hash, _ = office.store.documents[letter.message_id]
    assert letter.state is MessageState.QUEUED
    assert b"Verzonnenlaan 12" in document
    assert len(document_hash) == 64
    assert office.store.told == []


async def test_a_document_that_cannot_be_made_is_tried_again() -> None:
    office = Office(printer=PlainPrinter(HandoverDeferred("document-failed")))
    letter = office.with_message(email=None)

    await office.deliver()
    office.now += timedelta(seconds=10)
    await office.deliver()

    assert letter.state is MessageState.QUEUED


async def test_a_message_leased_by_another_is_left_alone_until_its_lease_ends() -> None:
    office = Office()
    message = office.with_message()
    message.write(an_addressee(), a_content(), MONDAY)
    message.take(COMPLAINT, MONDAY + LEASE, MONDAY, "voorbeeldstad.example")

    assert not await office.deliver()
    office.now += LEASE
    assert await office.deliver()

    assert message.state is MessageState.SENT


async def test_a_database_that_is_down_after_the_handover_does_not_make_it_go_out_twice() -> None:
    office = Office()
    message = office.with_message()
    office.failing_after_handover = 3

    await office.deliver()
    assert not await office.deliver()

    assert len(office.mailer.taken) == 1
    assert (message.state, message.sent_at) == (MessageState.SENT, MONDAY)


async def test_recording_is_given_up_when_the_database_stays_down_until_the_lease_ends() -> None:
    office = Office()
    office.with_message()
    office.failing_after_handover = 10_000

    with pytest.raises(ConnectionError):
        await office.deliver()

    assert office.now == MONDAY + LEASE


async def test_a_process_that_was_paused_does_not_send_what_another_may_have_sent() -> None:
    office = Office()
    message = office.with_message()

    class SlowLinks(NumberedLinks):
        async def own_page(self, complaint_id: object) -> str:
            office.now += LEASE - timedelta(minutes=1)
            return "https://klachten.example/mijn/laat"

    office.links = SlowLinks()
    await office.deliver()

    assert office.mailer.taken == []
    assert message.state is MessageState.PLANNED


@pytest.mark.parametrize("to", [{}, {"email": None}])
async def test_nothing_leaves_without_its_enclosures(to: dict[str, Any]) -> None:
    office, advice = Office(documents=ShelvedDocuments(HandoverDeferred("enclosure-away"))), enclosed()
    office.documents.shelf = {advice.document_id: ADVICE}
    message = office.with_message(enclosures=(advice,), **to)

    await office.deliver()
    assert (message.state, office.mailer.taken, office.store.documents) == (MessageState.PLANNED, [], {})

    office.now += timedelta(seconds=10)
    await office.deliver()
    assert message.state in {MessageState.SENT, MessageState.QUEUED}
    assert "ENCLOSED" in office.events()


async def test_a_wrong_document_stops_the_message_and_makes_a_task() -> None:
    office, advice = Office(), enclosed()
    office.documents.shelf = {advice.document_id: b"Een heel ander advies."}
    message = office.with_message(enclosures=(advice,))

    await office.deliver()

    assert message.open_task
    assert (message.failure_reason, office.mailer.taken) == ("ENCLOSURE_UNUSABLE", [])
    assert len(office.store.messages) == 1
    (told,) = office.store.told
    assert (told.data.reason, told.data.next_channel) == ("ENCLOSURE_UNUSABLE", None)  # type: ignore[attr-defined]
