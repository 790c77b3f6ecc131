import pytest
from notifications_builders import EMAIL, MONDAY, a_contact, a_person, an_enclosure, some_texts
from notifications_facts import COPY, DECISION, a_letter_due, a_recipient
from notifications_fakes import AlreadyPlannedError, MemoryWork, begin_in

from contracts.intake import Address
from contracts.letters.ombudsman import RecommendationAnswerLetter
from contracts.notifications import Failed
from contracts.procedure.letter_due import LetterDue
from notifications.application.delivery.plan_messages import PlanMessages, plan_messages
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import ContactNotYetKnown, OfficialNotYetKnown
from notifications.domain.people.contact import Contact
from notifications.domain.people.official import Official
from words.messages import DeliveryChannel, FailureReason, FileKind
from words.messages import FileKind as WireFile
from words.messages import RecipientKind as Kind

HANDLER = Official("o-1020", "Aisha Modelmens", "a.modelmens@voorbeeldstad.example", (), active=True, sequence=1)


async def planned(event: LetterDue, contact: Contact | None = None, *officials: Official) -> list[Message]:
    work = MemoryWork()
    if contact is not None:
        await work.contacts.add(contact)
    for official in officials:
        await work.officials.record(official)
    await plan_messages(PlanMessages(event.id, event.data), work, some_texts(), MONDAY)
    return list(work.store.messages.values())


async def test_a_complainant_with_consent_is_written_to_by_email() -> None:
    (message,) = await planned(a_letter_due(), a_contact(a_person(consent=True)))

    assert (message.channel, message.email) == (DeliveryChannel.EMAIL, EMAIL)
    assert "Wij bieden excuses aan." in message.content.text


async def test_a_complainant_without_consent_is_written_to_by_letter() -> None:
    (message,) = await planned(a_letter_due(), a_contact(a_person(email=True)))

    assert (message.channel, message.email) == (DeliveryChannel.LETTER, None)


async def test_a_complainant_without_any_address_becomes_a_task() -> None:
    (message,) = await planned(a_letter_due(), a_contact(a_person(address=False)))

    assert (message.state, message.failure_reason) == (MessageState.FAILED, FailureReason.NO_ADDRESS)
    assert message.open_task


async def test_a_message_without_address_is_published_as_failed() -> None:
    event, work = a_letter_due(), MemoryWork()
    await work.contacts.add(a_contact())

    async with begin_in(work.store)() as open_work:
        await plan_messages(PlanMessages(event.id, event.data), open_work, some_texts(), MONDAY)

    (told,) = work.store.told
    assert told.event is Failed
    assert (told.data.reason, told.data.next_channel) == ("NO_ADDRESS", None)  # type: ignore[attr-defined]


async def test_every_recipient_that_the_fact_names_is_written_to_on_their_own_channel() -> None:
    event = a_letter_due(
        COPY,
        a_recipient(Kind.REPRESENTATIVE),
        a_recipient(Kind.ACCUSED, official_id="o-1020"),
        a_recipient(Kind.ACCUSED, name="Uitzendkracht", address=Address(lines=("Dorpsstraat 1",), city="Elders")),
    )

    messages = await planned(event, a_contact(a_person(), a_person(consent=True)), HANDLER)

    assert [(m.recipient_key, m.channel) for m in messages] == [
        ("REPRESENTATIVE", DeliveryChannel.EMAIL),
        ("ACCUSED:o-1020", DeliveryChannel.EMAIL),
        ("ACCUSED#3", DeliveryChannel.LETTER),
    ]
    assert messages[2].content.text.startswith("Beste Uitzendkracht,")


async def test_a_co_complainant_comes_with_name_and_address_and_gets_a_letter() -> None:
    address = Address(lines=("Dorpsstraat 1",), postcode="1234 AB", city="Voorbeeldstad")
    both = [a_recipient(Kind.CO_COMPLAINANT, name=name, address=address) for name in ("Een", "Twee")]

    messages = await planned(a_letter_due(DECISION, a_recipient(), *both), a_contact(a_person(consent=True)))

    assert [(m.recipient_key, m.channel, m.name) for m in messages] == [
        ("COMPLAINANT", DeliveryChannel.EMAIL, "Sanne Voorbeeld"),
        ("CO_COMPLAINANT#2", DeliveryChannel.LETTER, "Een"),
        ("CO_COMPLAINANT#3", DeliveryChannel.LETTER, "Twee"),
    ]


async def test_a_representative_who_came_later_is_written_to_and_not_the_one_of_the_submission() -> None:
    address = Address(lines=("Dorpsstraat 1",), postcode="1234 AB", city="Voorbeeldstad")
    later = a_recipient(Kind.REPRESENTATIVE, name="Latere Gemachtigde", address=address)

    (message,) = await planned(a_letter_due(DECISION, later), a_contact(a_person(), a_person(consent=True)))

    assert (message.name, message.channel) == ("Latere Gemachtigde", DeliveryChannel.LETTER)


async def test_for_a_file_that_is_no_complaint_no_complainant_is_looked_up() -> None:
    answer = RecommendationAnswerLetter(recommendation="Herstel de fout.", accepted=True)
    address = Address(lines=("Antwoordnummer 10870",), postcode="2501 WB", city="Den Haag")
    ombudsman = a_recipient(Kind.OMBUDSMAN, name="Nationale ombudsman", address=address)
    event = a_letter_due(answer, ombudsman)
    about = event.model_copy(update={"data": event.data.model_copy(update={"file": WireFile.RECOMMENDATION})})

    (message,) = await planned(about)

    assert (message.file, message.channel, message.for_citizen) == (
        FileKind.RECOMMENDATION,
        DeliveryChannel.LETTER,
        False,
    )


async def test_every_message_keeps_the_enclosures_that_the_fact_named() -> None:
    enclosure = an_enclosure()
    event = a_letter_due(DECISION, a_recipient(), a_recipient(Kind.REPRESENTATIVE), enclosures=(enclosure,))

    messages = await planned(event, a_contact(a_person(), a_person()))

    assert [[each.sha256 for each in m.enclosures] for m in messages] == [[enclosure.sha256]] * 2
    assert all("Advies klachtencommissie.pdf" in m.content.text for m in messages)


async def test_a_recipient_named_twice_is_written_to_once() -> None:
    assert len(await planned(a_letter_due(COPY, a_recipient(), a_recipient()), a_contact(a_person()))) == 1


async def test_the_same_fact_never_gives_a_recipient_two_messages_on_one_channel() -> None:
    event, work = a_letter_due(), MemoryWork()
    await work.contacts.add(a_contact(a_person()))
    command = PlanMessages(event.id, event.data)
    await plan_messages(command, work, some_texts(), MONDAY)

    with pytest.raises(AlreadyPlannedError):
        await plan_messages(command, work, some_texts(), MONDAY)


async def test_a_letter_waits_until_the_contact_and_the_official_are_known() -> None:
    with pytest.raises(ContactNotYetKnown):
        await planned(a_letter_due())
    with pytest.raises(OfficialNotYetKnown):
        await planned(a_letter_due(COPY, a_recipient(Kind.ACCUSED, official_id="o-1020")))
