"""Planning keeps what must be told to whom, and decides neither the channel nor the words."""

import json
from uuid import uuid4

import pytest
from notifications_builders import EMAIL, MONDAY, SANNE, a_case, a_contact, a_party, a_person, an_enclosure
from notifications_facts import COPY, DECISION, a_letter_due, a_recipient
from notifications_fakes import AlreadyPlannedError, MemoryWork

from contracts.intake import Address
from contracts.letters.ombudsman import RecommendationAnswerLetter
from contracts.letters.receiving import ReplacedAddressLetter
from contracts.procedure.letter_due import LetterDue
from notifications.application.delivery.plan_messages import PlanMessages, plan_messages
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState
from notifications.domain.errors import ContactNotYetKnown, OfficialNotYetKnown, PartiesNotYetKnown
from notifications.domain.people.contact import Contact
from notifications.domain.people.official import Official
from words.messages import FileKind
from words.messages import FileKind as WireFile
from words.messages import RecipientKind as Kind

HANDLER = Official("o-1020", "Aisha Modelmens", "a.modelmens@voorbeeldstad.example", (), active=True, sequence=1)
SOMEWHERE = Address(lines=("Dorpsstraat 1",), postcode="1234 AB", city="Voorbeeldstad")


async def planned(event: LetterDue, contact: Contact | None = None, *officials: Official) -> list[Message]:
    work = MemoryWork()
    if contact is not None:
        await work.contacts.record(contact)
    for official in officials:
        await work.officials.record(official)
    await plan_messages(PlanMessages(event.id, event.data), work, MONDAY)
    return list(work.store.messages.values())


async def test_a_planned_message_can_be_listed_and_has_no_text_and_no_address() -> None:
    (message,) = await planned(a_letter_due(), a_contact(a_person(consent=True)))

    assert (message.state, message.due_at, message.code) == (MessageState.PLANNED, MONDAY, "M16")
    assert (message.content, message.channel, message.name, message.email, message.postal) == (None,) * 5


async def test_it_keeps_the_letter_and_not_the_addresses_of_the_others() -> None:
    other = a_recipient(Kind.CO_COMPLAINANT, name="Een Ander", address=SOMEWHERE)

    first, _ = await planned(a_letter_due(DECISION, a_recipient(), other), a_contact(a_person()))

    told = json.loads(first.told or "")
    assert told["letter"]["conclusions"] == "Wij bieden excuses aan."
    assert "Dorpsstraat" not in (first.told or "")


async def test_every_recipient_that_the_fact_names_gets_a_message() -> None:
    event = a_letter_due(
        COPY,
        a_recipient(Kind.REPRESENTATIVE),
        a_recipient(Kind.ACCUSED, official_id="o-1020"),
        a_recipient(Kind.ACCUSED, name="Uitzendkracht", address=SOMEWHERE),
        a_recipient(Kind.COMPLAINANT, party_id=SANNE),
    )

    messages = await planned(event, a_case(1, a_party(a_person())), HANDLER)

    assert [(m.recipient_key, m.party_id) for m in messages] == [
        ("REPRESENTATIVE", None),
        ("ACCUSED:o-1020", None),
        ("ACCUSED#3", None),
        (f"party:{SANNE}", SANNE),
    ]


async def test_a_co_complainant_of_an_older_fact_comes_with_name_and_address() -> None:
    both = [a_recipient(Kind.CO_COMPLAINANT, name=name, address=SOMEWHERE) for name in ("Een", "Twee")]

    messages = await planned(a_letter_due(DECISION, a_recipient(), *both), a_contact(a_person(consent=True)))

    assert [(m.recipient_key, m.name) for m in messages] == [
        ("COMPLAINANT", None),
        ("CO_COMPLAINANT#2", "Een"),
        ("CO_COMPLAINANT#3", "Twee"),
    ]


async def test_a_representative_of_an_older_fact_who_came_later_is_not_the_one_of_the_submission() -> None:
    later = a_recipient(Kind.REPRESENTATIVE, name="Latere Gemachtigde", address=SOMEWHERE)

    (message,) = await planned(a_letter_due(DECISION, later), a_contact(a_person(), a_person(consent=True)))

    assert (message.name, message.to_a_party) == ("Latere Gemachtigde", False)


async def test_for_a_file_that_is_no_complaint_no_complainant_is_looked_up() -> None:
    answer = RecommendationAnswerLetter(recommendation="Herstel de fout.", accepted=True)
    ombudsman = a_recipient(Kind.OMBUDSMAN, name="Nationale ombudsman", address=SOMEWHERE)
    event = a_letter_due(answer, ombudsman)
    about = event.model_copy(update={"data": event.data.model_copy(update={"file": WireFile.RECOMMENDATION})})

    (message,) = await planned(about)

    assert (message.file, message.for_citizen) == (FileKind.RECOMMENDATION, False)


async def test_every_message_keeps_the_enclosures_that_the_fact_named() -> None:
    enclosure = an_enclosure()
    event = a_letter_due(DECISION, a_recipient(), a_recipient(Kind.REPRESENTATIVE), enclosures=(enclosure,))

    messages = await planned(event, a_contact(a_person(), a_person()))

    assert [[each.sha256 for each in m.enclosures] for m in messages] == [[enclosure.sha256]] * 2


@pytest.mark.parametrize("twice", [a_recipient(), a_recipient(party_id=SANNE)])
async def test_a_recipient_named_twice_is_written_to_once(twice: object) -> None:
    event = a_letter_due(COPY, twice, twice)  # type: ignore[arg-type]

    assert len(await planned(event, a_case(1, a_party(a_person())))) == 1


async def test_two_parties_of_one_kind_each_get_a_message() -> None:
    both = [a_recipient(Kind.CO_COMPLAINANT, party_id=uuid4()) for _ in range(2)]

    assert len(await planned(a_letter_due(DECISION, *both), a_case(1))) == 2


async def test_the_same_fact_never_gives_a_recipient_two_messages() -> None:
    event, work = a_letter_due(), MemoryWork()
    await work.contacts.record(a_contact(a_person()))
    command = PlanMessages(event.id, event.data)
    await plan_messages(command, work, MONDAY)

    with pytest.raises(AlreadyPlannedError):
        await plan_messages(command, work, MONDAY)


async def test_a_letter_waits_until_the_contact_and_the_official_are_known() -> None:
    with pytest.raises(ContactNotYetKnown):
        await planned(a_letter_due())
    with pytest.raises(OfficialNotYetKnown):
        await planned(a_letter_due(COPY, a_recipient(Kind.ACCUSED, official_id="o-1020")))


async def test_a_letter_waits_for_the_version_of_the_parties_that_it_was_told_with() -> None:
    event, party = a_letter_due(DECISION, a_recipient(party_id=SANNE), version=2), a_party(a_person())

    with pytest.raises(PartiesNotYetKnown):
        await planned(event, a_case(1, party))
    assert len(await planned(event, a_case(2, party))) == 1
    assert len(await planned(event, a_case(3, party))) == 1


async def test_a_letter_to_a_party_does_not_make_do_with_the_submission() -> None:
    with pytest.raises(PartiesNotYetKnown):
        await planned(a_letter_due(DECISION, a_recipient(party_id=SANNE)), a_contact(a_person()))


async def test_an_official_who_is_a_party_is_written_to_by_the_directory() -> None:
    accused = a_recipient(Kind.ACCUSED, official_id="o-1020", party_id=SANNE)
    event = a_letter_due(COPY, accused, version=9)

    (message,) = await planned(event, None, HANDLER)

    assert (message.official_id, message.party_id) == ("o-1020", SANNE)


async def test_a_letter_to_an_official_does_not_wait_for_the_parties() -> None:
    event = a_letter_due(COPY, a_recipient(Kind.ACCUSED, official_id="o-1020"), version=9)

    assert len(await planned(event, None, HANDLER)) == 1


async def test_a_replaced_address_is_kept_as_it_was_told() -> None:
    event = a_letter_due(ReplacedAddressLetter(), a_recipient(party_id=SANNE, email=EMAIL), version=2)

    (message,) = await planned(event, a_case(2, a_party(a_person())))

    assert (message.email, message.party_id) == (EMAIL, SANNE)
