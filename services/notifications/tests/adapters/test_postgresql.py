"""Promises that only the database can keep."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa
from notifications_builders import MONDAY, a_contact, a_message, a_person
from notifications_facts import a_letter_due
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm.exc import StaleDataError

from devstack.migrations import alembic
from notifications.adapters.queries import SqlQuestions
from notifications.adapters.tables import delivery, map_tables, message_history, messages
from notifications.adapters.unit_of_work import begin_work
from notifications.application.delivery.plan_messages import PlanMessages, plan_messages
from notifications.application.people.record_official import record_official
from notifications.application.ports import BeginWork
from notifications.domain.delivery.state import Resolution
from notifications.domain.messages.content import MailCopy
from notifications.domain.people.official import Official
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of

pytestmark = pytest.mark.servers

DOMAIN = "voorbeeldstad.example"


@pytest.fixture
async def engine(migrated_database: Callable[[str], str]) -> AsyncIterator[AsyncEngine]:
    map_tables()
    engine = create_engine(migrated_database("notifications"))
    yield engine
    await engine.dispose()


@pytest.fixture
def begin(engine: AsyncEngine) -> BeginWork:
    return begin_work(create_sessions(engine), source_of("0" * 20, "notifications"), lambda: MONDAY)


async def count(engine: AsyncEngine, table: sa.Table) -> int:
    async with engine.connect() as connection:
        return int((await connection.execute(sa.select(sa.func.count()).select_from(table))).scalar_one())


def test_the_migrations_lead_to_the_tables_the_code_expects(migrated_database: Callable[[str], str]) -> None:
    alembic("notifications", migrated_database("notifications"), "check")


def test_the_migration_can_be_undone(migrated_database: Callable[[str], str]) -> None:
    url = migrated_database("notifications")

    alembic("notifications", url, "downgrade", "base")
    alembic("notifications", url, "upgrade", "head")


async def test_two_replicas_never_take_the_same_message(begin: BeginWork) -> None:
    async with begin() as work:
        for _ in range(20):
            await work.messages.add(a_message())

    async def take() -> object:
        async with begin() as work:
            message = await work.messages.next_due(MONDAY)
            if message is None:
                return None
            await asyncio.sleep(0.01)
            message.take(uuid4(), MONDAY + timedelta(minutes=15), MONDAY, DOMAIN)
            return message.message_id

    taken = [await asyncio.gather(*(take() for _ in range(5))) for _ in range(8)]

    ids = [each for batch in taken for each in batch if each is not None]
    assert len(ids) == len(set(ids)) == 20


async def test_of_two_transactions_that_change_the_same_message_one_is_refused(begin: BeginWork) -> None:
    message = a_message(email=None, postal=None)
    async with begin() as work:
        await work.messages.add(message)

    async def change_at_once() -> None:
        async with begin() as first:
            mine = await first.messages.get(message.message_id)
            async with begin() as second:
                theirs = await second.messages.get(message.message_id)
                theirs.resolve(Resolution.ADDRESS_NOT_FOUND, "o-1", MONDAY)
            mine.resolve(Resolution.DELIVERED_OTHERWISE, "o-2", MONDAY)

    with pytest.raises(StaleDataError):
        await change_at_once()


async def test_the_delivery_log_is_append_only(begin: BeginWork, engine: AsyncEngine) -> None:
    async with begin() as work:
        await work.messages.add(a_message())

    changes = (
        sa.update(message_history).values(event="SENT"),
        sa.delete(message_history),
        sa.text("truncate message_history"),
    )
    for change in changes:
        with pytest.raises(DBAPIError, match="only added to"):
            async with engine.begin() as connection:
                await connection.execute(change)
    assert await count(engine, message_history) == 2


async def test_a_sent_message_and_its_fact_are_stored_together_or_not_at_all(
    begin: BeginWork, engine: AsyncEngine
) -> None:
    message, lease = a_message(), uuid4()
    async with begin() as work:
        await work.messages.add(message)
    async with begin() as work:
        (await work.messages.get(message.message_id)).take(lease, MONDAY + timedelta(minutes=15), MONDAY, DOMAIN)

    async def mark_sent(*failures: Exception) -> None:
        async with begin() as work:
            (await work.messages.get(message.message_id)).mark_sent(lease, MailCopy("a", "b"), MONDAY)
            for failure in failures:
                raise failure

    with pytest.raises(RuntimeError):
        await mark_sent(RuntimeError())
    assert await count(engine, delivery.outbox) == 0

    await mark_sent()
    assert await count(engine, delivery.outbox) == 1


async def test_a_fact_applied_twice_leaves_one_message(begin: BeginWork, engine: AsyncEngine) -> None:
    event = a_letter_due()
    async with begin() as work:
        await work.contacts.record(a_contact(a_person(consent=True)))

    async def apply() -> None:
        async with begin() as work:
            await plan_messages(PlanMessages(event.id, event.data), work, MONDAY)

    await apply()
    with pytest.raises(IntegrityError):
        await apply()
    assert await count(engine, messages) == 1


@pytest.mark.parametrize(
    "broken",
    ["state = 'SENT'", "due_at = null", "lease = gen_random_uuid()", "state = 'FAILED', due_at = null", "state = 'X'"],
)
async def test_a_broken_state_cannot_be_stored(begin: BeginWork, engine: AsyncEngine, broken: str) -> None:
    async with begin() as work:
        await work.messages.add(a_message())

    with pytest.raises(IntegrityError):
        async with engine.begin() as connection:
            await connection.execute(sa.text(f"update messages set {broken}"))


async def test_an_official_of_a_version_that_kept_no_roles_has_none_until_told_of_again(
    begin: BeginWork, engine: AsyncEngine
) -> None:
    row = (
        "insert into officials (official_id, name, email, active, sequence) values ('o-1', 'N', 'n@y.example', true, 7)"
    )
    async with engine.begin() as connection:
        await connection.execute(sa.text(row))
    questions = SqlQuestions(create_sessions(engine))
    before = await questions.official("o-1")

    async with begin() as work:
        await record_official(Official("o-1", "N", "n@y.example", ("registrar",), active=True, sequence=8), work)

    after = await questions.official("o-1")
    assert (before and before.rights, after and after.rights) == (set(), {"registrar"})
