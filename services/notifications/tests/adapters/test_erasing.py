"""A destroyed complaint leaves nothing here, and nothing of it comes back, in memory and in PostgreSQL."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from notifications_builders import (
    COMPLAINT,
    MONDAY,
    OTHER_COMPLAINT,
    REFERENCE,
    a_contact,
    a_message,
    a_person,
    an_occasion,
)
from notifications_facts import (
    DECISION,
    a_letter_due,
    a_recipient,
    a_submission,
    a_wire_party,
    a_wire_person,
    an_access_changed,
    some_parties_recorded,
)
from notifications_fakes import Store, begin_in
from sqlalchemy.exc import DBAPIError

from contracts.event import Event
from contracts.procedure.retention import Erased, ErasedData
from devstack.doubles import an_event
from notifications.adapters.tables import delivery, map_tables, metadata
from notifications.adapters.unit_of_work import begin_work
from notifications.domain.errors import ContactNotYetKnown
from notifications.entrypoints.consumers import readers
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.inbox import Arrival
from servicekit.delivery.outbox import source_of
from words.messages import FileKind, RecipientKind

KEPT = {"erased_subjects", "inbox", "outbox", "outbox_sequences", "officials", "idempotency_keys"}


def an_erased(complaint_id: UUID = COMPLAINT) -> Erased:
    data = ErasedData(complaint_id=complaint_id, reference=REFERENCE, erased_on=MONDAY.date())
    return an_event(Erased, data, subject=complaint_id, sequence=99, service="procedure")


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def begin(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    if request.param == "memory":
        yield begin_in(Store())
        return
    map_tables()
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    engine = create_engine(migrated("notifications"))
    yield begin_work(create_sessions(engine), source_of("0" * 20, "notifications"), lambda: MONDAY)
    await engine.dispose()


async def hear(begin: Any, *events: Event) -> None:
    for event in events:
        for reader in readers(lambda: MONDAY):
            if found := reader.find(event.type):
                async with begin() as work:
                    await found[1](event, work)


async def messages_of(begin: Any, complaint_id: UUID) -> int:
    """How many messages of this complaint there are, in memory or in PostgreSQL."""
    async with begin() as work:
        if isinstance(getattr(work, "store", None), Store):
            return sum(each.complaint_id == complaint_id for each in work.store.messages.values())
        question = sa.text("select count(*) from messages where complaint_id = :id")
        return int((await work._session.execute(question, {"id": complaint_id})).scalar_one())


async def test_late_facts_bring_nothing_of_it_back(begin: Any) -> None:
    await hear(begin, a_submission(a_wire_person()), a_letter_due())
    before = await messages_of(begin, COMPLAINT)

    late = (
        a_submission(a_wire_person()),
        some_parties_recorded(1, a_wire_party()),
        a_letter_due(),
        an_access_changed("o-1402"),
    )
    await hear(begin, an_erased(), an_erased(), *late)

    assert before > 0
    assert await messages_of(begin, COMPLAINT) == 0
    async with begin() as work:
        with pytest.raises(ContactNotYetKnown):
            await work.contacts.get(COMPLAINT)


async def test_another_complaint_keeps_its_messages(begin: Any) -> None:
    async with begin() as work:
        occasion = an_occasion(complaint_id=OTHER_COMPLAINT)
        await work.messages.add(a_message(occasion=occasion))

    await hear(begin, an_erased())

    assert await messages_of(begin, OTHER_COMPLAINT) == 1


async def test_files_that_come_from_a_destroyed_complaint_go_with_it_and_stay_away(begin: Any) -> None:
    due = a_letter_due(DECISION, a_recipient(RecipientKind.OMBUDSMAN, name="Nationale ombudsman"))
    about = {"complaint_id": OTHER_COMPLAINT, "file": FileKind.RECOMMENDATION, "linked_complaint_id": COMPLAINT}
    event = due.model_copy(update={"data": due.data.model_copy(update=about)})
    await hear(begin, event)
    before = await messages_of(begin, OTHER_COMPLAINT)

    await hear(begin, an_erased(), event)

    assert before == 1
    assert await messages_of(begin, OTHER_COMPLAINT) == 0


@pytest.mark.servers
async def test_no_table_holds_a_row_of_it_afterwards(migrated_database: Callable[[str], str]) -> None:
    map_tables()
    engine = create_engine(migrated_database("notifications"))
    begin = begin_work(create_sessions(engine), source_of("0" * 20, "notifications"), lambda: MONDAY)
    async with begin() as work:
        await work.contacts.record(a_contact(a_person()))
        message = a_message()
        await work.messages.add(message)
        await work.documents.add(message.message_id, b"%PDF-", "0" * 64, MONDAY)
        await work.enclosures.add(message.message_id, "0" * 64, b"%PDF-", MONDAY)
        arrival = Arrival("procedure/1", "notifications.personal", b"{}", "x", str(COMPLAINT))
        await work.inbox.postpone(arrival, datetime(2026, 3, 2, tzinfo=UTC), ValueError())
        unreadable = Arrival.unreadable("notifications.personal", f'{{"subject": "{COMPLAINT}"'.encode())
        await work.inbox.park(unreadable, MONDAY, "undecodable")
    await hear(begin, an_access_changed("o-1402"))

    async with engine.connect() as connection:
        with pytest.raises(DBAPIError, match="only added to"):
            await connection.execute(sa.text("delete from message_history"))
    await hear(begin, an_erased())

    async with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name not in KEPT:
                rows = (await connection.execute(sa.select(sa.func.count()).select_from(table))).scalar_one()
                assert (table.name, rows) == (table.name, 0)
        left = (await connection.execute(sa.select(delivery.inbox.c.state, delivery.inbox.c.body))).all()
        assert [tuple(row) for row in left] == [("dismissed", None), ("dismissed", None)]
    await engine.dispose()
