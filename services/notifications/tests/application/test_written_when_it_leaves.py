"""A message is addressed and written at the moment it leaves, from the newest that is known (L1, Awb 2:8, 9:12)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from notifications_builders import (
    ADDRESS,
    COMPLAINT,
    EMAIL,
    MONDAY,
    NEW_ADDRESS,
    NEW_EMAIL,
    SANNE,
    a_case,
    a_contact,
    a_message_of_before,
    a_municipality,
    a_party,
    a_person,
    a_planned_message,
    an_occasion,
    some_texts,
)
from notifications_facts import COPY, DECISION, a_letter_due, a_recipient, a_submission, a_wire_person
from notifications_office import Office
from notifications_outside import ListedMailer

from contracts.letters.receiving import ReplacedAddressLetter
from notifications.application.delivery.send_message import LEASE
from notifications.application.people.record_parties import record_parties
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import HandoverDeferred, HandoverRefused, HandoverUncertain
from notifications.domain.people.addressee import PostalAddress
from notifications.domain.people.contact import Person
from words.messages import DeliveryChannel, FileKind, RecipientKind
from words.people import PartyKind

SENT = [MessageState.SENT]


def by_email(email: str = EMAIL, **changes: Any) -> Person:
    """Somebody who may be written to by e-mail only, unless they have an address too."""
    return a_person(**{"address": False, "email": email, "consent": email} | changes)


async def known(office: Office, version: int, person: Person) -> None:
    """What is known of the complainant from now on."""
    async with office.begin() as work:
        await record_parties(a_case(version, a_party(person)), work, office.now)


async def an_office(person: Person, **more: Any) -> tuple[Office, Message]:
    """A letter to the complainant is planned, and no courier has looked at it."""
    office = Office(**more)
    await known(office, 1, person)
    await office.hear(a_letter_due(DECISION, a_recipient(party_id=SANNE), version=1))
    (message,) = office.messages()
    return office, message


async def test_after_a_move_and_a_new_name_the_letter_has_the_new_address_and_the_new_name() -> None:
    office, _ = await an_office(a_person())

    await known(office, 2, a_person(name="Sanne Modelmens", address=NEW_ADDRESS))
    await office.deliver_all()

    (page,) = office.pages()
    assert "Sanne Modelmens<br>Beukenstraat 4<br>1234 EF Voorbeeldstad" in page
    assert "Beste Sanne Modelmens," in page
    assert "Verzonnenlaan" not in page


async def test_after_consent_is_withdrawn_it_goes_by_letter() -> None:
    office, message = await an_office(by_email(address=ADDRESS))

    await known(office, 2, a_person(email=True))
    await office.deliver_all()

    assert (message.channel, office.mailer.taken, len(office.pages())) == (DeliveryChannel.LETTER, [], 1)


async def test_after_consent_is_given_it_goes_by_email() -> None:
    office, message = await an_office(a_person())

    await known(office, 2, by_email(address=ADDRESS))
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [EMAIL]
    assert (message.state, office.pages()) == (MessageState.SENT, [])


async def test_it_bears_the_day_on_which_it_leaves() -> None:
    office, message = await an_office(a_person())
    office.now = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)

    await office.deliver_all()

    assert "donderdag 5 maart 2026" in office.pages()[0]
    assert str(message.written_on) == "2026-03-05"


async def test_a_person_is_addressed_as_they_want() -> None:
    office, message = await an_office(a_person(form_of_address="mevrouw"))
    await office.deliver_all()
    assert message.text.text.startswith("Beste mevrouw Sanne Voorbeeld,")

    office, message = await an_office(a_person(form_of_address="heer", name=None))
    await office.deliver_all()
    assert message.text.text.startswith("Beste heer,")


async def test_after_a_temporary_failure_it_is_written_with_what_is_known_then() -> None:
    office, message = await an_office(by_email(), mailer=ListedMailer(HandoverDeferred("smtp-451")))
    await office.deliver()

    await known(office, 2, by_email(NEW_EMAIL, name="Sanne Modelmens"))
    office.now += timedelta(minutes=1)
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]
    assert "Sanne Modelmens" in message.text.text


async def test_what_may_have_left_goes_out_again_with_the_same_text_to_the_same_address() -> None:
    office, message = await an_office(by_email(), mailer=ListedMailer(HandoverUncertain("smtp-away")))
    await office.deliver()
    first, mail_id = message.text, message.mail_id

    await known(office, 2, by_email(NEW_EMAIL, name="Sanne Modelmens"))
    office.now += timedelta(days=1)
    await office.deliver_all()

    assert [(mail.to, mail.mail_id) for mail in office.mailer.taken] == [(EMAIL, mail_id)]
    assert message.text == first
    assert "Datum van het bericht: maandag 2 maart 2026" in office.mailer.taken[0].text


async def test_after_a_crash_the_same_text_goes_out_again() -> None:
    office, message = await an_office(by_email())
    office.failing_after_handover = 10_000
    with pytest.raises(ConnectionError):
        await office.deliver()
    office.failing_after_handover = 0

    await known(office, 2, by_email(NEW_EMAIL))
    office.now += LEASE
    await office.deliver_all()

    first, second = office.mailer.taken
    assert (first.to, first.mail_id, first.subject) == (second.to, second.mail_id, second.subject)
    assert (message.state, message.email) == (MessageState.SENT, EMAIL)


async def test_a_letter_whose_courier_crashed_before_it_was_printed_is_written_anew() -> None:
    office, message = await an_office(a_person())
    message.write(
        a_case(1, a_party(a_person())).addressee(RecipientKind.COMPLAINANT, SANNE), some_content(office), MONDAY
    )
    message.take(uuid4(), MONDAY + LEASE, MONDAY, "voorbeeldstad.example")

    await known(office, 2, by_email(NEW_EMAIL))
    office.now += LEASE
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]
    assert not message.may_have_left


def some_content(office: Office) -> Any:
    to = a_contact(a_person()).addressee(RecipientKind.COMPLAINANT)
    return office.texts.content(a_letter_due().data, to, MONDAY.date())


async def test_what_was_sent_is_kept_as_it_was_sent() -> None:
    office, message = await an_office(by_email())
    await office.deliver_all()

    await known(office, 2, by_email(NEW_EMAIL, name="Sanne Modelmens"))
    await office.deliver_all()

    assert "Beste Sanne Voorbeeld," in message.text.text
    assert (message.email, message.text.template_version) == (
        EMAIL,
        office.store.history[1].details["template_version"],
    )


async def test_a_party_who_was_taken_off_is_not_written_to_and_a_person_decides() -> None:
    office, message = await an_office(a_person())

    async with office.begin() as work:
        await record_parties(a_case(2), work, MONDAY)
    await office.deliver_all()

    assert (message.failure_reason, message.open_task) == ("NO_ADDRESS", True)
    assert office.pages() == []


@pytest.mark.parametrize(
    "kind", [PartyKind.COMPLAINANT, PartyKind.REPRESENTATIVE, PartyKind.CO_COMPLAINANT, PartyKind.ACCUSED]
)
async def test_every_party_is_found_by_its_id_and_not_by_its_kind(kind: PartyKind) -> None:
    office, other, meant = Office(), uuid4(), uuid4()
    people = [(other, a_person(name="Een Ander")), (meant, a_person(name="Juist Iemand"))]
    async with office.begin() as work:
        await record_parties(a_case(1, *(a_party(person, kind, party_id) for party_id, person in people)), work, MONDAY)

    await office.hear(a_letter_due(COPY, a_recipient(RecipientKind(kind.value), party_id=meant), version=1))
    await office.deliver_all()

    (page,) = office.pages()
    assert "Beste Juist Iemand," in page


async def test_an_older_fact_without_ids_reaches_who_is_the_complainant_now() -> None:
    office = Office()
    await office.hear(a_submission(a_wire_person(email=None)), a_letter_due())
    await known(office, 1, a_person(address=NEW_ADDRESS))

    await office.deliver_all()

    assert "Beukenstraat 4" in office.pages()[0]


async def test_a_letter_about_another_file_reaches_a_party_of_the_complaint_it_comes_from() -> None:
    office = Office()
    await known(office, 1, a_person())
    about = an_occasion(file=FileKind.RECOMMENDATION, complaint_id=uuid4(), linked_complaint_id=COMPLAINT)
    message = a_planned_message(occasion=about, key=f"party:{SANNE}", party_id=SANNE)
    office.store.messages[message.message_id] = message

    await office.deliver_all()

    assert "Verzonnenlaan 12" in office.pages()[0]


async def test_a_letter_that_replaces_an_email_does_not_go_to_the_address_that_failed() -> None:
    office, first = await an_office(by_email(address=ADDRESS), mailer=ListedMailer(HandoverRefused("smtp-550")))

    await office.deliver_all()

    second = office.messages()[1]
    assert (first.state, second.state, second.channel) == (MessageState.FAILED, MessageState.QUEUED, "LETTER")
    assert office.mailer.taken == []


async def test_a_letter_that_replaces_an_email_goes_to_another_email_address_that_became_known() -> None:
    office, _ = await an_office(by_email(address=ADDRESS), mailer=ListedMailer(HandoverRefused("smtp-550")))
    await office.deliver()

    await known(office, 2, by_email(NEW_EMAIL, address=ADDRESS))
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]
    assert [message.state for message in office.messages()] == [MessageState.FAILED, MessageState.SENT]


@pytest.mark.parametrize("said", ["Zonder vaste woon- of verblijfplaats", "Dorpsstraat 1"])
async def test_an_address_where_no_letter_could_arrive_is_none(said: str) -> None:
    office, message = await an_office(a_person(address=PostalAddress((said,))))

    await office.deliver_all()

    assert (message.failure_reason, message.open_task, office.pages()) == ("NO_ADDRESS", True, [])


async def test_a_letter_that_must_name_an_ombudsman_waits_until_one_is_valid() -> None:
    office, message = await an_office(a_person(), texts=some_texts(ombudsman=()))

    await office.deliver_all()
    assert (message.state, office.events()) == (MessageState.PLANNED, ["PLANNED", "ATTEMPTED", "DEFERRED"])
    assert office.store.history[2].details["problem"] == "ombudsman-unknown"

    office.texts = some_texts(ombudsman=a_municipality().ombudsman)
    office.now += timedelta(minutes=1)
    await office.deliver_all()
    assert message.state is MessageState.QUEUED


async def replaced(office: Office) -> Message:
    await known(office, 2, by_email(NEW_EMAIL, address=ADDRESS))
    await office.hear(a_letter_due(ReplacedAddressLetter(), a_recipient(party_id=SANNE, email=EMAIL), version=2))
    (message,) = office.messages()
    return message


async def test_a_replaced_address_is_told_so_and_gets_no_link() -> None:
    office = Office()
    message = await replaced(office)

    await office.deliver_all()

    (mail,) = office.mailer.taken
    assert (mail.to, mail.subject) == (EMAIL, "Wij gebruiken dit e-mailadres niet meer")
    assert "K-2026" not in mail.text + mail.html
    assert (office.links.given, message.state) == (0, MessageState.SENT)


async def test_when_a_replaced_address_cannot_be_told_that_is_given_up() -> None:
    office = Office(mailer=ListedMailer(HandoverRefused("smtp-550")))
    message = await replaced(office)

    await office.deliver_all()
    await known(office, 3, by_email("derde@post.example", address=NEW_ADDRESS))
    await office.deliver_all()

    assert (message.state, message.resolution, message.open_task) == (MessageState.FAILED, Resolution.GIVEN_UP, False)
    assert (len(office.messages()), office.pages(), office.mailer.taken) == (1, [], [])
    assert office.events()[-2:] == ["FAILED", "RESOLVED"]


async def test_what_is_told_about_a_message_says_to_which_party() -> None:
    office, _ = await an_office(by_email(address=ADDRESS), mailer=ListedMailer(HandoverRefused("smtp-550")))
    await office.deliver_all()
    letter = office.messages()[1]
    async with office.begin() as work:
        (await work.messages.get(letter.message_id)).post(MONDAY.date(), "o-1015", MONDAY)
    await known(office, 2, by_email(NEW_EMAIL))
    await office.hear(a_letter_due(COPY, a_recipient(party_id=SANNE), version=2))
    await office.deliver_all()

    told = [(each.event.__name__, each.data.model_dump(by_alias=False)["party_id"]) for each in office.store.told]
    assert told == [("Failed", SANNE), ("Posted", SANNE), ("Sent", SANNE)]


async def test_a_message_of_before_goes_out_once_with_the_text_and_the_address_it_has() -> None:
    office = Office()
    await known(office, 1, by_email(NEW_EMAIL))
    for message in (a_message_of_before(), a_message_of_before(email=None)):
        office.store.messages[message.message_id] = message

    await office.deliver_all()
    await known(office, 2, by_email("derde@post.example"))
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [EMAIL]
    assert [("Uw klacht is gegrond." in page, "Verzonnenlaan 12" in page) for page in office.pages()] == [(True, True)]


async def test_the_letter_instead_of_an_email_of_before_has_the_same_text() -> None:
    office = Office(mailer=ListedMailer(HandoverRefused("smtp-550")))
    await known(office, 1, by_email(address=NEW_ADDRESS))
    message = a_message_of_before()
    office.store.messages[message.message_id] = message

    await office.deliver_all()

    (page,) = office.pages()
    assert ("Uw klacht is gegrond." in page, "Beukenstraat 4" in page) == (True, True)
