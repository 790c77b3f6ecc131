"""One suite for the fake and for PostgreSQL, so that the fake cannot differ."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from notifications_builders import (
    ADDRESS,
    ADVICE,
    COMPLAINT,
    EMAIL,
    MONDAY,
    OTHER_COMPLAINT,
    REFERENCE,
    SANNE,
    a_case,
    a_contact,
    a_content,
    a_message,
    a_party,
    a_person,
    a_planned_message,
    an_occasion,
    enclosed,
    told_by,
)
from notifications_fake_questions import MemoryQuestions
from notifications_fakes import AlreadyPlannedError, Store, begin_in
from sqlalchemy.exc import IntegrityError

from notifications.adapters.queries import SqlQuestions
from notifications.adapters.tables import map_tables
from notifications.adapters.unit_of_work import begin_work
from notifications.application.ports import BeginWork
from notifications.application.queries import KnownFile, Questions
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import ContactNotYetKnown, MessageNotFound, OfficialNotYetKnown
from notifications.domain.messages.content import MailCopy
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from words.messages import DeliveryChannel, FileKind, RecipientKind
from words.people import PartyKind

DOMAIN = "voorbeeldstad.example"
LATER = MONDAY + timedelta(minutes=15)


@dataclass
class Outside:
    begin: BeginWork
    questions: Questions


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def outside(request: pytest.FixtureRequest) -> AsyncIterator[Outside]:
    if request.param == "memory":
        store = Store()
        yield Outside(begin_in(store), MemoryQuestions(store))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    map_tables()
    engine = create_engine(migrated("notifications"))
    sessions = create_sessions(engine)
    yield Outside(begin_work(sessions, source_of("0" * 20, "notifications"), lambda: MONDAY), SqlQuestions(sessions))
    await engine.dispose()


async def stored(outside: Outside, *messages: Message) -> None:
    async with outside.begin() as work:
        for message in messages:
            await work.messages.add(message)


async def taken(outside: Outside, message_id: UUID, lease: UUID) -> None:
    async with outside.begin() as work:
        (await work.messages.get(message_id)).take(lease, LATER, MONDAY, DOMAIN)


async def queued(outside: Outside, message: Message) -> None:
    lease = uuid4()
    await stored(outside, message)
    await taken(outside, message.message_id, lease)
    async with outside.begin() as work:
        (await work.messages.get(message.message_id)).queue(lease, "0" * 64, MONDAY)
        await work.documents.add(message.message_id, b"%PDF-", "0" * 64, MONDAY)


async def test_a_message_comes_back_as_it_was_stored(outside: Outside) -> None:
    message = a_message(official_id="o-1020")
    message_id = message.message_id
    await stored(outside, message)

    async with outside.begin() as work:
        found = await work.messages.get(message_id)

    assert (found.content, found.postal, found.email) == (a_content(), ADDRESS, EMAIL)
    assert (found.channel, found.state, found.recipient_kind) == (
        DeliveryChannel.EMAIL,
        MessageState.PLANNED,
        RecipientKind.COMPLAINANT,
    )
    assert (found.created_at, found.due_at, found.attempts) == (MONDAY, MONDAY, 0)


async def test_a_message_that_does_not_exist_is_not_found(outside: Outside) -> None:
    async with outside.begin() as work:
        with pytest.raises(MessageNotFound):
            await work.messages.get(uuid4())


async def test_one_message_per_fact_and_recipient(outside: Outside) -> None:
    occasion = an_occasion()
    first, second = (a_message(occasion=occasion) for _ in range(2))
    await stored(outside, first)

    with pytest.raises((IntegrityError, AlreadyPlannedError)):
        await stored(outside, second)


async def test_a_message_is_replaced_at_most_once(outside: Outside) -> None:
    message = a_message()
    first, second = (message.fall_back(uuid4(), MONDAY) for _ in range(2))
    await stored(outside, message)
    await stored(outside, first)

    with pytest.raises((IntegrityError, AlreadyPlannedError)):
        await stored(outside, second)


async def test_a_planned_message_comes_back_without_text_channel_and_address(outside: Outside) -> None:
    message = a_planned_message(party_id=SANNE)
    message_id = message.message_id
    await stored(outside, message)

    async with outside.begin() as work:
        found = await work.messages.get(message_id)
        assert (found.told, found.party_id, found.unwritten) == (told_by(), SANNE, True)
        assert (found.content, found.channel, found.email, found.postal) == (None, None, None, None)
    line, text = await outside.questions.message(message_id), await outside.questions.full_text(message_id)
    assert line is not None
    assert (line.state, line.party_id, line.channel, line.template_version) == ("PLANNED", SANNE, None, None)
    assert text is not None
    assert text.text is None


async def test_only_what_waits_for_a_person_is_a_task_about_the_complaint(outside: Outside) -> None:
    lost = a_message(email=None, postal=None)
    linked = a_message(
        occasion=an_occasion(file=FileKind.OMBUDSMAN_CASE, complaint_id=OTHER_COMPLAINT, linked_complaint_id=COMPLAINT),
        email=None,
        postal=None,
    )
    elsewhere = a_message(occasion=an_occasion(complaint_id=OTHER_COMPLAINT), email=None, postal=None)
    dealt_with = a_message(email=None, postal=None)
    dealt_with.resolve(Resolution.ADDRESS_NOT_FOUND, "o-1010", MONDAY)
    expected = sorted([lost.message_id, linked.message_id])
    await stored(outside, lost, linked, elsewhere, dealt_with, a_message())

    async with outside.begin() as work:
        found = await work.messages.tasks_about(COMPLAINT)
        assert [each.message_id for each in found] == expected


async def test_the_message_that_waited_longest_is_next(outside: Outside) -> None:
    late, early = a_message(now=MONDAY), a_message(now=MONDAY - timedelta(minutes=1))
    expected = early.message_id
    await stored(outside, late, early)

    async with outside.begin() as work:
        found = await work.messages.next_due(MONDAY)

    assert found is not None
    assert found.message_id == expected


async def test_no_message_is_next_before_it_is_due_or_while_it_is_locked(outside: Outside) -> None:
    message = a_message()
    await stored(outside, message)

    async with outside.begin() as work:
        assert await work.messages.next_due(MONDAY - timedelta(seconds=1)) is None
    await taken(outside, message.message_id, uuid4())
    async with outside.begin() as work:
        assert await work.messages.next_due(LATER - timedelta(seconds=1)) is None
    async with outside.begin() as work:
        assert await work.messages.next_due(LATER) is not None


async def test_a_sent_or_failed_message_is_never_next(outside: Outside) -> None:
    sent, failed, lease = a_message(), a_message(email=None, postal=None), uuid4()
    await stored(outside, sent, failed)
    await taken(outside, sent.message_id, lease)
    async with outside.begin() as work:
        (await work.messages.get(sent.message_id)).mark_sent(lease, MailCopy("a", "b"), MONDAY)

    async with outside.begin() as work:
        assert await work.messages.next_due(MONDAY + timedelta(days=9)) is None


async def test_the_first_contact_of_a_complaint_counts(outside: Outside) -> None:
    contact = a_contact(a_person(consent=True), a_person())
    async with outside.begin() as work:
        await work.contacts.record(contact)
        await work.contacts.record(a_contact())

    async with outside.begin() as work:
        found = await work.contacts.get(COMPLAINT)
        with pytest.raises(ContactNotYetKnown):
            await work.contacts.get(OTHER_COMPLAINT)

    assert found == contact


async def test_of_what_is_known_of_the_people_the_highest_version_counts(outside: Outside) -> None:
    second, first = (a_case(version, a_party(a_person(name=f"name {version}"))) for version in (2, 1))
    changed = []
    for contact in (second, first, second, a_contact(a_person())):
        async with outside.begin() as work:
            changed.append(await work.contacts.record(contact))

    async with outside.begin() as work:
        assert await work.contacts.get(COMPLAINT) == second
        assert await work.contacts.get(COMPLAINT, held=True) == second
    assert changed == [True, False, False, False]


async def test_the_parties_replace_the_submission(outside: Outside) -> None:
    parties = a_case(1, a_party(a_person(form_of_address="mevrouw")), a_party(a_person(), PartyKind.ACCUSED, uuid4()))
    for contact in (a_contact(a_person(), a_person()), parties):
        async with outside.begin() as work:
            assert await work.contacts.record(contact)

    async with outside.begin() as work:
        assert await work.contacts.get(COMPLAINT) == parties


async def test_the_newest_official_and_the_newest_access_count(outside: Outside) -> None:
    for sequence in (2, 1):
        async with outside.begin() as work:
            await work.officials.record(
                Official("o-1", f"name {sequence}", "x@y.example", (f"role {sequence}",), True, sequence)
            )
            await work.accesses.change(CaseAccess(COMPLAINT, (f"o-{sequence}",), sequence))

    async with outside.begin() as work:
        assert (await work.officials.get("o-1")).name == "name 2"
    found = await outside.questions.official("o-1")
    assert found is not None
    assert (found.roles, found.rights) == (("role 2",), {"role 2"})
    for stranger in ("O-1", "o-1 ", "o-9"):
        assert await outside.questions.official(stranger) is None
    async with outside.begin() as work:
        with pytest.raises(OfficialNotYetKnown):
            await work.officials.get("o-9")
    access = await outside.questions.access(COMPLAINT)
    assert access is not None
    assert tuple(access.shut_out) == ("o-2",)
    assert await outside.questions.access(OTHER_COMPLAINT) is None


async def test_the_delivery_log_shows_every_step_in_order(outside: Outside) -> None:
    message, lease = a_message(), uuid4()
    await stored(outside, message)
    await taken(outside, message.message_id, lease)
    async with outside.begin() as work:
        (await work.messages.get(message.message_id)).defer(lease, "smtp-451", MONDAY, 0.5)

    (found,) = await outside.questions.messages_about(COMPLAINT)

    assert [line.event.value for line in found.history] == ["PLANNED", "RENDERED", "ATTEMPTED", "DEFERRED"]
    assert found.history[3].details == {"problem": "smtp-451", "next_attempt_at": "2026-03-02T08:14:10+00:00"}
    assert found == await outside.questions.message(message.message_id)
    assert await outside.questions.message(uuid4()) is None


async def test_a_complaint_is_known_by_its_contact_or_its_messages(outside: Outside) -> None:
    async with outside.begin() as work:
        await work.contacts.record(replace(a_contact(), complaint_id=OTHER_COMPLAINT))
    await stored(outside, a_message())

    assert await outside.questions.file(COMPLAINT) == KnownFile(FileKind.COMPLAINT)
    assert await outside.questions.file(OTHER_COMPLAINT) == KnownFile(FileKind.COMPLAINT)
    assert await outside.questions.file(uuid4()) is None


async def test_a_file_that_is_no_complaint_is_known_by_its_kind(outside: Outside) -> None:
    occasion = an_occasion(file=FileKind.OMBUDSMAN_CASE, linked_complaint_id=OTHER_COMPLAINT)
    message = a_message(occasion=occasion, email=None)
    await queued(outside, message)

    letters = await outside.questions.letters(MessageState.QUEUED, "o-1015", None, 10)
    (line,) = await outside.questions.messages_about(COMPLAINT)
    assert await outside.questions.file(COMPLAINT) == KnownFile(FileKind.OMBUDSMAN_CASE, OTHER_COMPLAINT)
    assert [each.file for each in (*letters.items, line)] == [FileKind.OMBUDSMAN_CASE] * 2


async def test_enclosures_come_back_as_they_were_named_and_checked(outside: Outside) -> None:
    first, second = enclosed(), enclosed(b"Het verslag.", name="Verslag 'é'.pdf")
    message = a_message(email=None, enclosures=(first, second))
    message_id = message.message_id
    await queued(outside, message)
    async with outside.begin() as work:
        assert not await work.enclosures.holds(COMPLAINT, first.sha256)
        for content in (ADVICE, b"too late"):
            await work.enclosures.add(message_id, first.sha256, content, MONDAY)
        await work.enclosures.add(uuid4(), second.sha256, b"of a message that is gone", MONDAY)

    letters = await outside.questions.letters(MessageState.QUEUED, "o-1015", None, 10)
    found = [await outside.questions.full_text(message_id), await outside.questions.message(message_id), *letters.items]
    assert [each.enclosures for each in found if each] == [(first, second)] * 3
    assert await outside.questions.enclosure_content(COMPLAINT, first.sha256) == ADVICE
    assert await outside.questions.enclosure_content(COMPLAINT, second.sha256) is None
    assert await outside.questions.enclosure_content(OTHER_COMPLAINT, first.sha256) is None
    async with outside.begin() as work:
        assert await work.enclosures.holds(COMPLAINT, first.sha256)


async def test_the_full_text_is_found_with_its_addressee(outside: Outside) -> None:
    message = a_message(kind=RecipientKind.HANDLER, official_id="o-1020")
    await stored(outside, message)

    found = await outside.questions.full_text(message.message_id)

    assert found is not None
    assert (found.official_id, found.text, found.html) == ("o-1020", a_content().text, a_content().html)
    assert await outside.questions.full_text(uuid4()) is None


async def test_the_print_queue_pages_through_letters_oldest_first(outside: Outside) -> None:
    ids = [UUID(int=number) for number in (1, 2, 3)]
    for message_id in ids:
        await queued(outside, a_message(message_id=message_id, email=None))

    first = await outside.questions.letters(MessageState.QUEUED, "o-1015", None, 2)
    second = await outside.questions.letters(MessageState.QUEUED, "o-1015", first.next_cursor, 2)

    assert [item.message_id for item in (*first.items, *second.items)] == ids
    assert (first.next_cursor, second.next_cursor) == (ids[1], None)
    assert (first.total, first.total_exact) == (3, True)
    assert first.items[0].reference == REFERENCE
    assert await outside.questions.letter_document(ids[0]) == (COMPLAINT, b"%PDF-")
    assert await outside.questions.letter_document(uuid4()) is None


async def test_an_official_who_is_shut_out_sees_neither_letters_nor_tasks(outside: Outside) -> None:
    await queued(outside, a_message(email=None))
    await stored(outside, a_message(email=None, postal=None))
    async with outside.begin() as work:
        await work.accesses.change(CaseAccess(COMPLAINT, ("o-1010",), 1))

    async def seen(official_id: str) -> tuple[int, int]:
        letters: Any = await outside.questions.letters(MessageState.QUEUED, official_id, None, 10)
        tasks: Any = await outside.questions.tasks(official_id, None, 10)
        return letters.total, tasks.total

    assert await seen("o-1010") == (0, 0)
    assert await seen("o-1011") == (1, 1)


async def test_an_official_who_is_shut_out_of_a_complaint_does_not_see_files_that_come_from_it(
    outside: Outside,
) -> None:
    occasion = an_occasion(file=FileKind.RECOMMENDATION, linked_complaint_id=OTHER_COMPLAINT)
    await queued(outside, a_message(occasion=occasion, email=None))
    async with outside.begin() as work:
        await work.accesses.change(CaseAccess(OTHER_COMPLAINT, ("o-1010",), 1))

    totals = [
        (await outside.questions.letters(MessageState.QUEUED, who, None, 10)).total for who in ("o-1010", "o-1011")
    ]

    assert totals == [0, 1]


@pytest.mark.parametrize(("restricted_to", "admitted"), [((), []), (("o-1", "o-2"), ["o-1"]), (None, ["o-1", "o-3"])])
async def test_a_restricted_complaint_is_visible_only_to_the_officials_on_its_list(
    outside: Outside, restricted_to: tuple[str, ...] | None, admitted: list[str]
) -> None:
    await queued(outside, a_message(email=None))
    async with outside.begin() as work:
        await work.accesses.change(CaseAccess(COMPLAINT, ("o-2",), 1, restricted_to))

    access = await outside.questions.access(COMPLAINT)
    seen = [
        who
        for who in ("o-1", "o-2", "o-3")
        if (await outside.questions.letters(MessageState.QUEUED, who, None, 10)).total
    ]

    assert access is not None
    assert seen == admitted == [who for who in ("o-1", "o-2", "o-3") if access.admits(who)]


async def test_a_task_is_gone_once_a_person_has_dealt_with_it(outside: Outside) -> None:
    message = a_message(email=None, postal=None)
    await stored(outside, message)
    standing = await outside.questions.standing()

    async with outside.begin() as work:
        found = await work.messages.get(message.message_id)
        found.resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)

    assert standing.open_tasks == 1
    assert (await outside.questions.tasks("o-1010", None, 10)).items == ()
    assert (await outside.questions.standing()).open_tasks == 0


async def test_operators_see_counts_and_the_oldest_due_message(outside: Outside) -> None:
    await stored(outside, a_message(), a_message(now=MONDAY - timedelta(hours=1)), a_message(email=None, postal=None))

    standing = await outside.questions.standing()

    assert standing.messages == {MessageState.PLANNED: 2, MessageState.FAILED: 1}
    assert standing.oldest_due_at == MONDAY - timedelta(hours=1)
