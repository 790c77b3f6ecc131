"""The lists of letters and tasks hold in SQL what `may_see` says of each message by itself; and what is asked of one
file is answered from PostgreSQL as from memory: random files, lists of people and officials."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from notifications_builders import (
    ADDRESS,
    EMAIL,
    MONDAY,
    a_message,
    an_occasion,
)
from notifications_fake_questions import MemoryQuestions
from notifications_fakes import Store

from notifications.adapters.queries import SqlQuestions
from notifications.adapters.tables import map_tables
from notifications.adapters.unit_of_work import begin_work
from notifications.application.ports import BeginWork
from notifications.application.visibility import BESIDE, may_read_log, may_see, read_text
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import MessageNotFound, TextNotWritten
from notifications.domain.people.contact import Contact
from notifications.domain.visibility import CaseAccess
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from words.messages import FileKind, MessageCode, RecipientKind

pytestmark = pytest.mark.servers
PEOPLE = ("o-1", "o-2", "o-3", "o-4")
CODES = (MessageCode.M16, MessageCode.M33, MessageCode.M23)
KINDS = (RecipientKind.ACCUSED, RecipientKind.HANDLER, RecipientKind.MANAGEMENT, RecipientKind.COMPLAINANT)
ROLES = (*sorted(BESIDE), "complaint_handler")


@dataclass
class Post:
    """The same messages in PostgreSQL and in memory."""

    begin: BeginWork
    questions: SqlQuestions
    store: Store


@pytest.fixture
async def post(migrated_database: Callable[[str], str]) -> AsyncIterator[Post]:
    map_tables()
    engine = create_engine(migrated_database("notifications"))
    sessions = create_sessions(engine)
    begin = begin_work(sessions, source_of("0" * 20, "notifications"), lambda: MONDAY)
    yield Post(begin, SqlQuestions(sessions), Store())
    await engine.dispose()


async def filled(post: Post, luck: int) -> list[Message]:
    """Files of every kind, some from a complaint, with letters to print, tasks and other messages; for some complaints
    nobody told yet who may see them."""
    chance = Random(luck)
    complaints = [UUID(int=chance.getrandbits(128)) for _ in range(12)]
    others = [UUID(int=chance.getrandbits(128)) for _ in range(12)]
    for complaint_id in complaints:
        if chance.random() < 0.8:  # of the others only letters are known
            post.store.contacts[complaint_id] = Contact(complaint_id, "K-2026-000001")
        if chance.random() < 0.8:
            post.store.accesses[complaint_id] = some_people(chance, complaint_id)
    for file_id in (*complaints, *others):
        kind = FileKind.COMPLAINT if file_id in complaints else chance.choice(tuple(FileKind)[1:])
        comes_from = None if file_id in complaints else chance.choice((None, *complaints))
        for _ in range(chance.choice((0, 3, 3)) if file_id in complaints else 3):
            message = a_random_message(chance, complaint_id=file_id, file=kind, linked_complaint_id=comes_from)
            post.store.messages[message.message_id] = message
    await _stored(post)
    return list(post.store.messages.values())


def some_people(chance: Random, complaint_id: UUID) -> CaseAccess:
    named = chance.choice((None, tuple(chance.sample(PEOPLE, chance.randint(0, 3)))))
    return CaseAccess(complaint_id, tuple(chance.sample(PEOPLE, chance.randint(0, 2))), 1, named)


def a_random_message(chance: Random, **about: Any) -> Message:
    reader = chance.choice((None, *PEOPLE))
    postal, lease = chance.choice((ADDRESS, ADDRESS, None)), UUID(int=chance.getrandbits(128))
    email = chance.choice((None, None, EMAIL))
    to: dict[str, Any] = {"kind": chance.choice(KINDS), "official_id": reader, "email": email, "postal": postal}
    occasion = an_occasion(code=chance.choice(CODES), **about)
    message = a_message(message_id=UUID(int=chance.getrandbits(128)), occasion=occasion, **to)
    if message.open_task and chance.random() < 0.2:
        message.resolve(Resolution.DELIVERED_OTHERWISE, "o-1", MONDAY)
    if message.state is MessageState.PLANNED and chance.random() < 0.8:
        message.take(lease, MONDAY + timedelta(minutes=15), MONDAY, "voorbeeldstad.example")
        if email is None:
            message.queue(lease, "0" * 64, MONDAY)
        else:
            message.refuse(lease, "550 No such mailbox", MONDAY)  # a letter may follow
    return message


async def _stored(post: Post) -> None:
    async with post.begin() as work:
        for contact in post.store.contacts.values():
            await work.contacts.record(contact)
        for access in post.store.accesses.values():
            await work.accesses.change(CaseAccess(**vars_of(access)))
        for message in post.store.messages.values():
            await work.messages.add(message)
    async with post.begin() as work:
        for message in post.store.messages.values():
            if message.state is MessageState.QUEUED:
                await work.documents.add(message.message_id, b"%PDF-", "0" * 64, MONDAY)


def vars_of(access: CaseAccess) -> dict[str, Any]:
    return {name: getattr(access, name) for name in CaseAccess.__dataclass_fields__}


@pytest.mark.parametrize("luck", [1, 2])
async def test_the_lists_hold_what_an_official_at_the_desk_may_see_one_by_one(post: Post, luck: int) -> None:
    messages = await filled(post, luck)
    shown = hidden = 0

    for official_id in (*PEOPLE, "stranger"):
        asked = {each.complaint_id for each in messages}
        files = {file for file in asked if await may_see(post.questions, file, official_id, {"complaint_coordinator"})}
        seen = sorted((each for each in messages if each.complaint_id in files), key=lambda each: each.message_id)
        letters = [each.message_id for each in seen if each.state is MessageState.QUEUED]
        tasks = [each.message_id for each in seen if each.open_task]

        assert await listed(post.questions.letters, MessageState.QUEUED, official_id) == letters
        assert await listed(post.questions.tasks, official_id) == tasks
        assert letters
        assert tasks
        shown, hidden = shown + len(seen), hidden + len(messages) - len(seen)

    assert shown
    assert hidden


async def listed(ask: Callable[..., Any], *asked: Any) -> list[UUID]:
    """Page by page; each says how many there are in all."""
    found: list[UUID] = []
    after, totals = None, set()
    while True:
        page = await ask(*asked, after, 5)
        found += [item.message_id for item in page.items]
        totals.add(page.total)
        after = page.next_cursor
        if after is None:
            assert totals == {len(found)}
            return found


async def test_each_file_and_message_is_open_to_the_same_people_from_postgresql_and_from_memory(post: Post) -> None:
    messages = await filled(post, 3)
    plain, chance = MemoryQuestions(post.store), Random(4)

    for file_id in sorted({*post.store.contacts, *(each.complaint_id for each in messages), UUID(int=1)}):
        for official_id in PEOPLE:
            wanted = (file_id, official_id, {chance.choice(ROLES)})
            assert await may_see(post.questions, *wanted) == await may_see(plain, *wanted), wanted
            assert await may_read_log(post.questions, *wanted) == await may_read_log(plain, *wanted), wanted
    for message in messages:
        for official_id in PEOPLE:
            assert await reads(post.questions, message, official_id) == await reads(plain, message, official_id), (
                message
            )


async def reads(questions: Any, message: Message, official_id: str) -> bool:
    try:
        await read_text(questions, message.message_id, official_id, set(), client=False)
    except (MessageNotFound, TextNotWritten):
        return False
    return True
