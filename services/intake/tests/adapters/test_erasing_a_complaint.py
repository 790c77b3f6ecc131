"""A destroyed complaint leaves only its id in this service, and late facts do not bring it back."""

import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from intake_builders import MONDAY, a_complaint, a_mark
from intake_facts import CaseFacts
from intake_fakes import MemoryFrontDoor, MemoryQuestions, MemoryStore, begin_in
from sqlalchemy.ext.asyncio import AsyncEngine

from contracts.event import Event
from contracts.procedure.retention import Erased, ErasedData
from devstack.doubles import an_event
from intake.adapters.front_door import SqlFrontDoor, front_door_engine
from intake.adapters.queries import SqlQuestions
from intake.adapters.tables import metadata
from intake.adapters.unit_of_work import begin_work
from intake.application.ports import FrontDoor
from intake.application.queries import Questions
from intake.entrypoints.consumers import READERS
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of

KEPT = {"erased_subjects", "officials", "outbox_sequences", "outbox", "inbox"}

SOURCE = source_of("0" * 20, "intake")


@dataclass
class Place:
    door: FrontDoor
    questions: Questions
    begin: Any
    engine: AsyncEngine | None = None

    async def hear(self, *events: Event) -> None:
        for event in events:
            found = next(each for each in (reader.find(event.type) for reader in READERS) if each)
            async with self.begin() as work:
                await found[1](event, work)


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def place(request: pytest.FixtureRequest) -> AsyncIterator[Place]:
    if request.param == "memory":
        store = MemoryStore()
        yield Place(MemoryFrontDoor(store), MemoryQuestions(store), begin_in(store))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    url = migrated("intake")
    engine, door_engine = create_engine(url), front_door_engine(url, 2)
    sessions = create_sessions(engine)
    door = SqlFrontDoor(door_engine, SOURCE)
    yield Place(door, SqlQuestions(sessions), begin_work(sessions, SOURCE, utc_now), engine)
    await engine.dispose()
    await door_engine.dispose()


def an_erased(complaint_id: UUID) -> Erased:
    data = ErasedData(complaint_id=complaint_id, reference="K-2026-000001", erased_on=MONDAY.date())
    return an_event(Erased, data, subject=complaint_id, sequence=99, service="procedure")


async def test_nothing_of_it_is_left_and_its_link_opens_nothing(place: Place) -> None:
    link, other_link = secrets.token_bytes(32), secrets.token_bytes(32)
    other = await place.door.accept(a_complaint(), a_mark(), other_link)
    proof = await place.door.accept(a_complaint(), a_mark(key="another"), link)
    facts = CaseFacts(proof.complaint_id)
    await place.hear(facts.triage_started(), facts.message_sent(uuid4()))

    await place.hear(an_erased(proof.complaint_id), facts.draft_submitted(), an_erased(proof.complaint_id))

    assert await place.questions.by_secret(link) is None
    assert await place.questions.for_official(proof.complaint_id, "o-1010") is None
    assert await place.questions.by_secret(other_link) is not None
    if place.engine is not None:
        await nothing_but(place.engine, other.complaint_id)


async def nothing_but(engine: AsyncEngine, complaint_id: UUID) -> None:
    """At most one row in every table, and that row is of the other complaint."""
    async with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name not in KEPT:
                rows = (await connection.execute(sa.select(table))).all()
                assert len(rows) <= 1
                assert all(str(complaint_id) in str(row) for row in rows), table.name
