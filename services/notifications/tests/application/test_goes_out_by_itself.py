"""What could not be delivered because of old contact data goes out by itself when newer ones are known (L1)."""

import asyncio
import re
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notifications_builders import (
    ADDRESS,
    COMPLAINT,
    EMAIL,
    MONDAY,
    NEW_ADDRESS,
    NEW_EMAIL,
    SANNE,
    a_contact,
    a_message_of_before,
    a_taken_message,
)
from notifications_facts import (
    COPY,
    DECISION,
    a_letter_due,
    a_recipient,
    a_submission,
    a_wire_party,
    a_wire_person,
    some_parties_recorded,
)
from notifications_office import Office
from notifications_outside import Mailboxes

from contracts.event import Event
from contracts.intake import Address, ElectronicConsent
from contracts.procedure.parties import PartiesRecorded
from notifications.application.delivery.retry_delivery import RetryDelivery, retry_delivery
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import HandoverUncertain, RetryUseless
from servicekit.errors import NotYetKnown
from words.messages import MessageCode
from words.submissions import Channel as WireChannel

HOME = Address(lines=("Verzonnenlaan 12",), postcode="1234 AB", city="Voorbeeldstad")
NEW_HOME = Address(lines=("Beukenstraat 4",), postcode="1234 EF", city="Voorbeeldstad")


def sanne(version: int, *, email: str | None = None, address: Address | None = None, **changes: Any) -> PartiesRecorded:
    """What procedure tells of the complainant: an e-mail address comes with consent."""
    consent = ElectronicConsent(email=email, given_at=MONDAY) if email else None
    party = a_wire_party(email=email, address=address, electronic_consent=consent, **changes)
    return some_parties_recorded(version, party)


def a_letter(version: int = 1) -> Event:
    return a_letter_due(DECISION, a_recipient(party_id=SANNE), version=version)


async def stranded(office: Office, first: PartiesRecorded) -> Message:
    """A letter was planned with these data and could not be delivered."""
    await office.hear(first, a_letter())
    await office.deliver_all()
    (message,) = office.messages()
    assert message.open_task
    return message


async def test_without_an_address_it_leaves_once_as_soon_as_there_is_one() -> None:
    office = Office()
    message = await stranded(office, sanne(1))

    await office.hear(sanne(2, address=HOME))
    assert not message.open_task
    await office.deliver_all()
    await office.hear(sanne(3, address=NEW_HOME))
    await office.deliver_all()

    (page,) = office.pages()
    assert "Verzonnenlaan 12" in page
    assert (len(office.messages()), message.state) == (1, MessageState.QUEUED)
    assert office.events() == ["PLANNED", "FAILED", "READDRESSED", "RENDERED", "ATTEMPTED", "QUEUED"]


async def test_a_refused_address_is_followed_by_the_new_one_and_both_are_published() -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    message = await stranded(office, sanne(1, email=EMAIL))

    await office.hear(sanne(2, email=NEW_EMAIL))
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]
    assert [each.event.__name__ for each in office.store.told] == ["Failed", "Sent"]
    assert message.state is MessageState.SENT


async def test_with_a_postal_address_it_goes_by_letter_and_not_to_the_refused_one_again() -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    await stranded(office, sanne(1, email=EMAIL))

    await office.hear(sanne(2, email=EMAIL, address=HOME))
    await office.deliver_all()

    assert len(office.pages()) == 1
    assert office.events().count("FAILED") == 1


@pytest.mark.parametrize("same", [{"email": EMAIL}, {"email": EMAIL, "name": "Sanne Modelmens"}, {}])
async def test_without_another_usable_address_it_stays_a_task(same: dict[str, Any]) -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    message = await stranded(office, sanne(1, email=EMAIL))

    await office.hear(sanne(2, **same))
    await office.deliver_all()

    assert message.open_task
    with pytest.raises(RetryUseless):
        await retried(office, message)


@pytest.mark.parametrize(("consented", "mails"), [(True, [EMAIL]), (False, [])])
async def test_where_only_the_submission_knows_the_consent_it_holds_also_in_later_versions(
    consented: bool, mails: list[str]
) -> None:
    office = Office()
    await office.hear(a_submission(a_wire_person(consent=consented), channel=WireChannel.LETTER))
    for version in (1, 2):
        party = a_wire_party(electronic_consent=None, consent_as_submitted=True)
        await office.hear(some_parties_recorded(version, party))
    await office.hear(a_letter())
    await office.deliver_all()

    assert ([mail.to for mail in office.mailer.taken], len(office.pages())) == (mails, 0 if consented else 1)


async def test_a_consent_that_only_the_submission_knows_waits_for_the_submission() -> None:
    with pytest.raises(NotYetKnown):
        await Office().hear(some_parties_recorded(1, a_wire_party(consent_as_submitted=True)))


async def test_an_older_version_that_arrives_late_changes_nothing() -> None:
    office = Office()
    message = await stranded(office, sanne(2))

    await office.hear(sanne(1, address=HOME))

    assert message.open_task


async def test_data_that_arrive_while_the_email_is_on_its_way_are_not_missed() -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    await office.hear(sanne(1, email=EMAIL), a_letter())
    office.mailer.meanwhile = lambda: office.hear(sanne(2, email=NEW_EMAIL))  # type: ignore[attr-defined]

    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]


async def test_a_receipt_follows_the_corrected_address_whatever_the_consent() -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    await office.hear(a_submission(a_wire_person()))
    await office.deliver_all()
    (receipt,) = office.messages()
    assert receipt.open_task

    await office.hear(some_parties_recorded(1, a_wire_party(email=NEW_EMAIL)))
    await office.deliver_all()

    assert [(mail.to, mail.subject) for mail in office.mailer.taken] == [(NEW_EMAIL, "Ontvangstbewijs van uw klacht")]


async def test_what_a_person_dealt_with_does_not_leave_afterwards() -> None:
    office = Office()
    message = await stranded(office, sanne(1))
    message.resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)

    await office.hear(sanne(2, address=HOME))
    await office.deliver_all()

    assert office.pages() == []


async def test_an_email_that_may_have_arrived_is_not_sent_to_another_address_as_well() -> None:
    office = Office()
    await office.hear(sanne(1, email=EMAIL))
    message, lease = a_taken_message(party_id=SANNE, key=f"party:{SANNE}", postal=None)
    office.store.messages[message.message_id] = message
    message.defer(lease, HandoverUncertain("smtp-away").problem, MONDAY.replace(day=9), 0.5, uncertain=True)
    assert message.open_task

    await office.hear(sanne(2, email=NEW_EMAIL))
    await office.deliver_all()

    assert (message.open_task, office.mailer.taken) == (True, [])


async def test_a_wrong_enclosure_is_not_mended_by_an_address() -> None:
    office = Office()
    await office.hear(sanne(1, address=HOME))
    message, lease = a_taken_message(party_id=SANNE, key=f"party:{SANNE}", email=None)
    office.store.messages[message.message_id] = message
    message.hold_back(lease, "enclosure-differs", MONDAY)

    await office.hear(sanne(2, address=NEW_HOME))

    assert message.open_task


async def retried(office: Office, message: Message) -> None:
    async with office.begin() as work:
        await retry_delivery(RetryDelivery(message.message_id, "o-1010"), work, office.now)


async def test_a_person_may_retry_at_once_when_the_directory_has_another_address() -> None:
    office = Office(mailer=Mailboxes(EMAIL))
    message = office.with_message(official_id="o-1020", key="HANDLER:o-1020", postal=None)
    await office.deliver_all()
    with pytest.raises(RetryUseless):
        await retried(office, message)

    office.store.officials["o-1020"].email = NEW_EMAIL
    await retried(office, message)
    await office.deliver_all()

    assert [mail.to for mail in office.mailer.taken] == [NEW_EMAIL]


@pytest.mark.parametrize("postal", [None, ADDRESS])
async def test_a_message_of_before_that_failed_goes_out_with_its_own_text(postal: Any) -> None:
    office = Office()
    office.store.contacts[COMPLAINT] = a_contact()
    message = a_message_of_before()
    message.email = message.postal = None
    message.strand(MONDAY)
    office.store.messages[message.message_id] = message

    await office.hear(sanne(1, address=NEW_HOME))
    await office.deliver_all()

    (page,) = office.pages()
    assert ("Uw klacht is gegrond." in page, NEW_ADDRESS.lines[0] in page) == (True, True)
    assert message.state is MessageState.QUEUED


async def heard_in_any_order(office: Office, events: list[Event]) -> None:
    """What a fact needs and is not there yet makes it wait, as the inbox does."""
    waiting = list(events)
    while waiting:
        later = []
        for event in waiting:
            try:
                await office.hear(event)
            except NotYetKnown:
                later.append(event)
        assert len(later) < len(waiting), later
        waiting = later


FACTS: list[Event] = [
    a_submission(a_wire_person(consent=True)),
    sanne(1, email=EMAIL),
    sanne(2, email=NEW_EMAIL, address=HOME),
    a_letter_due(DECISION, a_recipient(party_id=SANNE), version=1),
    a_letter_due(COPY, a_recipient(party_id=SANNE), version=2),
    a_letter_due(DECISION, a_recipient()),
]


async def mails_after(order: Iterable[int]) -> list[tuple[str, str]]:
    office = Office()
    await heard_in_any_order(office, [FACTS[number] for number in order])
    await office.deliver_all()
    return sorted((mail.to, re.sub(r"geheim-\d", "", mail.text)) for mail in office.mailer.taken)


@settings(deadline=None, max_examples=40)
@given(order=st.permutations(range(len(FACTS))))
def test_in_whatever_order_facts_arrive_the_same_mails_leave(order: list[int]) -> None:
    expected = asyncio.run(mails_after(range(len(FACTS))))

    assert asyncio.run(mails_after(order)) == expected
    assert [to for to, _ in expected] == [NEW_EMAIL] * 4


@settings(deadline=None, max_examples=60)
@given(order=st.permutations(range(len(FACTS))), couriers=st.lists(st.booleans(), min_size=6, max_size=6))
def test_whenever_couriers_look_every_message_leaves_once_and_never_to_older_data_than_it_was_told_with(
    order: list[int], couriers: list[bool]
) -> None:
    asyncio.run(left_once(order, couriers))


async def left_once(order: list[int], couriers: list[bool]) -> None:
    office, waiting = Office(mailer=Mailboxes(EMAIL)), []
    for number, works in zip(order, couriers, strict=True):
        try:
            await office.hear(FACTS[number])
        except NotYetKnown:
            waiting.append(FACTS[number])
        if works:
            await office.deliver_all()
    await heard_in_any_order(office, waiting)
    await office.deliver_all()

    left = [m for m in office.messages() if m.state in {MessageState.SENT, MessageState.QUEUED}]
    assert sorted(message.code for message in left) == ["M01R", "M09", "M16", "M16"]
    assert all(m.code == MessageCode.M01R or m.email == NEW_EMAIL or m.postal for m in left)
    assert {mail.to for mail in office.mailer.taken} == {NEW_EMAIL}
    assert not any(message.open_task for message in office.messages())


async def test_the_address_of_a_message_of_another_party_does_not_matter() -> None:
    office = Office()
    message = await stranded(office, sanne(1))
    other = a_wire_party(party_id=COMPLAINT, address=HOME)

    await office.hear(some_parties_recorded(2, other))

    assert message.open_task
