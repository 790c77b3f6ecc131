"""Owners are reminded of what they have to carry out: each reminder once, by any number of replicas (R34)."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from procedure_builders import DIRECTORY, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_ombudsman import accepted, linked_case

from procedure.adapters.tables import audit_entries, delivery
from procedure.adapters.unit_of_work import begin_work
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.entrypoints.jobs import remind_all
from servicekit.database import create_engine, create_sessions
from words.messages import FileKind, RecipientKind


def noon(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}T11:00:00+00:00").astimezone(UTC)


@pytest.mark.servers
async def test_two_replicas_give_each_reminder_once(migrated_database: Callable[[str], str]) -> None:
    engine = create_engine(migrated_database("procedure"))
    sessions = create_sessions(engine)
    begin = begin_work(sessions, a_municipality(), lambda: noon("2026-12-17"))
    async with begin() as work:
        await load_directory(LoadDirectory(directory=DIRECTORY, at=noon("2026-12-17")), work)
        for number in range(120):
            it = accepted()
            it.reference = f"A-2026-{number:06}"
            await work.recommendations.add(it)

    for on in ("2026-12-17", "2026-12-24", "2027-01-01"):
        await asyncio.gather(*(remind_all(begin, lambda on=on: noon(on)) for _ in range(2)))
        await remind_all(begin, lambda on=on: noon(on))

    given = sa.select(sa.func.count()).where(audit_entries.c.action == "implementation-neared")
    letters = sa.select(sa.func.count()).where(delivery.outbox.c.type == "nl.wederhoor.case-letters.due.v1")
    async with sessions() as session:
        assert (await session.execute(given)).scalar_one() == 3 * 120
        assert (await session.execute(letters)).scalar_one() == 4 * 120  # with a letter for each acceptance
    await engine.dispose()


async def test_the_owner_is_reminded_and_management_too_when_it_is_too_late() -> None:
    store = MemoryStore(directory=DIRECTORY)
    complaint = linked_case()
    store.cases[complaint.complaint_id] = complaint
    it = accepted(complaint)
    it.collect_facts()
    store.track.recommendations[it.file_id] = it
    for text in ("2026-12-16", "2026-12-17", "2026-12-24", "2026-12-31", "2027-01-01", "2027-01-08"):
        await remind_all(begin_memory_work(store), lambda text=text: noon(text))

    due = store.told("case-letters.due")

    assert [[(each.kind, each.official_id) for each in data.recipients] for data in due] == [
        [(RecipientKind.RECOMMENDATION_OWNER, "tm-2")],
        [(RecipientKind.RECOMMENDATION_OWNER, "tm-2")],
        [(RecipientKind.RECOMMENDATION_OWNER, "tm-2"), (RecipientKind.MANAGEMENT, "director")],
    ]
    assert {(data.letter.code, data.letter.due_on, data.file) for data in due} == {
        ("M27", day("2026-12-31"), FileKind.RECOMMENDATION)
    }


async def test_an_owner_who_may_no_longer_know_of_the_complaint_is_not_reminded() -> None:
    store = MemoryStore(directory=DIRECTORY)
    complaint = linked_case()
    it = accepted(complaint)
    it.collect_facts()
    complaint.access.shut_out = (*complaint.access.shut_out, "tm-2", "director")
    store.cases[complaint.complaint_id], store.track.recommendations[it.file_id] = complaint, it

    await remind_all(begin_memory_work(store), lambda: noon("2027-01-01"))

    assert store.letters() == []
    assert [each.action for each in store.entries if each.complaint_id == it.file_id] == ["implementation-neared"]
