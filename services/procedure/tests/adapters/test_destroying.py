"""A destroyed file leaves its certificate, whatever runs at the same time and whenever it is stopped (PostgreSQL)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from procedure_archive import THEN, TODAY, Archive, solved
from procedure_builders import act
from procedure_documents import a_document
from procedure_fakes import a_municipality
from procedure_story import kept

from procedure.adapters.audit.audit_chain import chain_of
from procedure.adapters.tables import audit_entries, contents, delivery, destruction_cases, documents
from procedure.adapters.unit_of_work import begin_work
from procedure.application.audit.verify_trail import verify_trail
from procedure.application.retention.destroy_cases import DestroyCases, destroy_cases
from procedure.domain.retention.destruction import ListState
from procedure.entrypoints.jobs import destroy_all
from servicekit.database import create_engine, create_sessions
from servicekit.web.idempotency import StoredAnswer

pytestmark = pytest.mark.servers


@pytest.fixture
async def real(migrated_database: Callable[[str], str]) -> AsyncIterator[Archive]:
    engine = create_engine(migrated_database("procedure"))
    yield Archive(begin_work(create_sessions(engine), a_municipality(), lambda: THEN), engine)
    await engine.dispose()


async def rows(real: Archive, asked: Any) -> list[Any]:
    assert real.engine is not None
    async with real.engine.connect() as connection:
        return list((await connection.execute(asked)).all())


async def holding(real: Archive, complaint_id: UUID) -> set[str]:
    """The tables that still contain its id, in any column."""
    assert real.engine is not None
    async with real.engine.connect() as connection:
        names = (await connection.execute(sa.text("select tablename from pg_tables where schemaname = 'public'"))).all()
        found = set()
        for (name,) in names:
            question = sa.text(f"select count(*) from {name} as t where t::text like :id")
            if (await connection.execute(question, {"id": f"%{complaint_id}%"})).scalar_one():
                found.add(name)
        return found


async def test_nothing_of_it_is_left_but_certificate_and_mark_and_the_chain_still_holds(real: Archive) -> None:
    case, other = solved(1), solved(2, "2029-01-01")
    await kept(real, case, other)
    async with real.begin() as work:
        (await work.cases.get(case.complaint_id)).note_reading(act("auditor", "2026-03-12"), "case")
    async with real.engine.begin() as connection:  # type: ignore[union-attr]
        await connection.execute(sa.delete(delivery.outbox))
    await real.approve(await real.propose())

    await destroy_all(real.begin, lambda: THEN)

    assert await holding(real, case.complaint_id) == {
        "destruction_cases",
        "erased_subjects",
        "outbox",
        "outbox_sequences",
    }
    told = await rows(real, sa.select(delivery.outbox.c.type))
    assert [row.type for row in told] == ["nl.wederhoor.complaints.erased.v1"]
    blank = await rows(real, sa.select(audit_entries.c.official_id).where(audit_entries.c.erased_at.is_not(None)))
    line = (await rows(real, sa.select(destruction_cases.c.audit_entries)))[0]
    assert len(blank) == line.audit_entries > 5
    async with chain_of(real.engine) as chain:  # type: ignore[arg-type]
        assert (await verify_trail(chain, None)).erased == len(blank)


async def test_its_documents_go_with_it(real: Archive) -> None:
    case = solved(1)
    await kept(real, case)
    document = a_document(case.complaint_id)
    async with real.engine.begin() as connection:  # type: ignore[union-attr]
        values = {"sha256": document.versions[0].sha256, "loose_since": THEN}
        await connection.execute(sa.insert(contents).values(values))
    async with real.begin() as work:
        await work.documents.add(document)
        answer = StoredAnswer(201, {"documentId": str(document.document_id), "title": "Verklaring"})
        await work.requests.remember("kc POST documents", "a-key-of-monday", "print", answer, THEN)
    await real.approve(await real.propose())

    await destroy_all(real.begin, lambda: THEN)

    assert await rows(real, sa.select(documents)) == []
    assert await rows(real, sa.select(delivery.requests)) == [], "nor the stored answer to the upload"
    assert (await rows(real, sa.select(contents.c.loose_since)))[
        0
    ].loose_since.year == 1  # the next sweep removes the content


async def test_three_replicas_destroy_each_file_once(real: Archive) -> None:
    await kept(real, *(solved(number) for number in range(40)))
    made = await real.approve(await real.propose())

    await asyncio.gather(*(destroy_all(real.begin, lambda: THEN) for _ in range(3)))
    await destroy_all(real.begin, lambda: THEN)

    done = await real.look(made)
    assert (done.state, sum(each.destroyed_at is not None for each in done.cases)) == (ListState.DONE, 40)
    erased = sa.select(sa.func.count()).where(audit_entries.c.action == "case-erased")
    assert (await rows(real, erased))[0][0] == 40
    told = sa.select(sa.func.count()).where(delivery.outbox.c.type == "nl.wederhoor.complaints.erased.v1")
    assert (await rows(real, told))[0][0] == 40
    ended = sa.select(sa.func.count()).where(audit_entries.c.action == "destruction-list-done")
    assert (await rows(real, ended))[0][0] == 1
    async with chain_of(real.engine) as chain:  # type: ignore[arg-type]
        await verify_trail(chain, None)


async def test_stopped_in_the_middle_nothing_is_half_destroyed_and_the_next_round_does_it(real: Archive) -> None:
    case = solved(1)
    await kept(real, case)
    made = await real.approve(await real.propose())

    async def stopped() -> None:
        async with real.begin() as work:
            assert await destroy_cases(DestroyCases(act=act("system", TODAY)), work) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await stopped()
    assert await real.knows(case)
    assert (await real.look(made)).cases[0].destroyed_at is None

    await destroy_all(real.begin, lambda: THEN)
    assert not await real.knows(case)
