"""Destroying what was approved: completely, once, whoever else is at it and whenever it is stopped."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from procedure_builders import CALENDAR, a_resolution, a_sending, a_submission, act, day
from procedure_documents import a_document
from procedure_fakes import MemoryStore, a_municipality, begin_memory_work
from procedure_ombudsman import accepted, closed_case, linked_case
from procedure_story import informal_case, kept, numbered
from sqlalchemy.ext.asyncio import AsyncEngine

from procedure.adapters.audit_chain import chain_of
from procedure.adapters.tables import audit_entries, cases, contents, delivery, destruction_cases, documents
from procedure.adapters.unit_of_work import begin_work
from procedure.application.destroy_cases import DestroyCases, destroy_cases
from procedure.application.judge_destruction import Approve, TakeOff, approve, take_off
from procedure.application.ombudsman.record_sending import RecordTrackSending, record_case_sending
from procedure.application.open_case import OpenCase, open_case
from procedure.application.ports import BeginWork
from procedure.application.propose_destruction import ProposeDestruction, propose_destruction
from procedure.application.verify_trail import verify_trail
from procedure.domain.case import Case
from procedure.domain.destruction import DestructionList, ListState, TakenOff
from procedure.domain.destruction_refusals import FourEyesNeeded, ListChanged, ListNotOpen, NothingToDestroy
from procedure.entrypoints.jobs import destroy_all
from servicekit.database import create_engine, create_sessions

THEN = datetime(2031, 6, 2, 10, 0, tzinfo=UTC)
TODAY = "2031-06-02"


@dataclass
class Archive:
    begin: BeginWork
    engine: AsyncEngine | None = None

    async def propose(self, by: str = "kc", on: str = TODAY) -> DestructionList:
        async with self.begin() as work:
            return await propose_destruction(ProposeDestruction(act=act(by, on), list_id=uuid4()), work)

    async def approve(self, made: DestructionList, by: str = "director") -> DestructionList:
        async with self.begin() as work:
            command = Approve(act=act(by, TODAY), list_id=made.list_id, revision=made.revision)
            return await approve(command, work)

    async def look(self, made: DestructionList) -> DestructionList:
        async with self.begin() as work:
            return await work.destructions.look(made.list_id)

    async def knows(self, case: Case) -> bool:
        async with self.begin() as work:
            return await work.cases.knows(case.complaint_id)


def solved(number: int, on: str = "2026-03-09", **more: Any) -> Case:
    case = numbered(informal_case("2026-03-02", **more), number)
    case.resolve_informally(act("tm", on), a_resolution(on), CALENDAR)
    return case


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def archive(request: pytest.FixtureRequest) -> AsyncIterator[Archive]:
    if request.param == "memory":
        yield Archive(begin_memory_work(MemoryStore()))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    engine = create_engine(migrated("procedure"))
    yield Archive(begin_work(create_sessions(engine), a_municipality(), lambda: THEN), engine)
    await engine.dispose()


async def test_only_what_is_past_its_term_and_on_no_other_list_is_proposed(archive: Archive) -> None:
    due, later, still_open = solved(1), solved(2, "2026-07-01"), numbered(informal_case(), 3)
    await kept(archive, due, later, still_open)

    made = await archive.propose()

    assert [(each.reference, each.result) for each in made.cases] == [(due.reference, "13.1")]
    assert (await archive.look(made)).cases == made.cases
    with pytest.raises(NothingToDestroy):
        await archive.propose()


async def test_what_was_approved_is_destroyed_and_leaves_its_certificate(archive: Archive) -> None:
    gone, stays = solved(1), solved(2)
    await kept(archive, gone, stays)
    made = await archive.propose()
    async with archive.begin() as work:
        command = TakeOff(
            act=act("kc", TODAY),
            list_id=made.list_id,
            revision=1,
            complaint_id=stays.complaint_id,
            reason="Er loopt een Woo-verzoek.",
        )
        shorter = await take_off(command, work)
    await archive.approve(shorter)

    await destroy_all(archive.begin, lambda: THEN)

    done = await archive.look(made)
    lines = {each.reference: each for each in done.cases}
    assert (done.state, done.done_at) == (ListState.DONE, THEN)
    assert lines[gone.reference].destroyed_at == THEN
    assert len(lines[gone.reference].digest or "") == 64
    assert (lines[stays.reference].taken_off, lines[stays.reference].destroyed_at) == (TakenOff.BY_HAND, None)
    assert (await archive.knows(gone), await archive.knows(stays)) == (False, True)
    assert [each.reference for each in (await archive.propose()).cases] == [stays.reference]


async def test_nobody_approves_his_own_list_or_one_that_changed(archive: Archive) -> None:
    await kept(archive, solved(1))
    made = await archive.propose("kc")

    with pytest.raises(FourEyesNeeded):
        await archive.approve(made, "kc")
    with pytest.raises(ListChanged):
        await archive.approve(replace_revision(made, 7))
    await archive.approve(made)
    with pytest.raises(ListNotOpen):
        await archive.approve(made)


def replace_revision(made: DestructionList, revision: int) -> DestructionList:
    return DestructionList(**{**vars(made), "revision": revision})


async def test_nobody_decides_about_a_case_that_is_closed_to_him(archive: Archive) -> None:
    case = solved(1)
    case.shut_out = (*case.shut_out, "kc-2", "director")
    await kept(archive, case)

    with pytest.raises(NothingToDestroy):
        await archive.propose("kc-2")
    made = await archive.propose("kc")
    approved = await archive.approve(made, "director")

    assert approved.cases[0].taken_off is TakenOff.CONFLICT
    await destroy_all(archive.begin, lambda: THEN)
    assert await archive.knows(case)


async def test_a_case_that_went_on_since_it_was_approved_is_spared(archive: Archive) -> None:
    case = solved(1)
    await kept(archive, case)
    made = await archive.approve(await archive.propose())
    async with archive.begin() as work:
        (await work.cases.get(case.complaint_id)).ombudsman_cases = (uuid4(),)

    await destroy_all(archive.begin, lambda: THEN)

    done = await archive.look(made)
    assert (done.state, done.cases[0].taken_off) == (ListState.DONE, TakenOff.NOT_DUE)
    assert await archive.knows(case)


async def test_what_comes_late_does_not_open_it_again(archive: Archive) -> None:
    case = solved(1)
    await kept(archive, case)
    await archive.approve(await archive.propose())
    await destroy_all(archive.begin, lambda: THEN)

    submission = a_submission(complaint_id=case.complaint_id, reference=case.reference)
    async with archive.begin() as work:
        await open_case(OpenCase(act=act("system", TODAY), submission=submission), work, a_municipality())

    assert not await archive.knows(case)


async def test_what_followed_from_a_case_lengthens_its_term_and_goes_with_it(archive: Archive) -> None:
    case = linked_case()
    ombudsman_case = closed_case(case)
    case.ombudsman_cases = (ombudsman_case.file_id,)
    case.note_ombudsman_ended(ombudsman_case.file_id, day("2026-06-01"))
    await kept(archive, case)
    async with archive.begin() as work:
        await work.ombudsman_cases.add(ombudsman_case)

    with pytest.raises(NothingToDestroy):
        await archive.propose()
    later = datetime(2036, 6, 2, 10, 0, tzinfo=UTC)
    made = await archive.propose(on="2036-06-02")
    await archive.approve(made)
    await destroy_all(archive.begin, lambda: later)

    assert made.cases[0].result == "13.1.2"
    assert not await archive.knows(case)
    async with archive.begin() as work:
        assert await work.ombudsman_cases.about(case.complaint_id) == []
        sending = a_sending("M25", "2026-06-01")
        command = RecordTrackSending(act=act("system", TODAY), file_id=ombudsman_case.file_id, sending=sending)
        await record_case_sending(command, work)


async def test_a_recommendation_that_is_not_carried_out_yet_keeps_the_file(archive: Archive) -> None:
    case = solved(1)
    await kept(archive, case)
    waiting = accepted(case)
    waiting.complaint_id = case.complaint_id
    async with archive.begin() as work:
        await work.recommendations.add(waiting)

    with pytest.raises(NothingToDestroy):
        await archive.propose()


async def test_closed_cases_of_before_get_their_term(archive: Archive) -> None:
    case = solved(1)
    await kept(archive, case)
    if archive.engine is not None:
        async with archive.engine.begin() as connection:
            await connection.execute(sa.update(cases).values(retention_result=None, archive_action_on=None))

    await destroy_all(archive.begin, lambda: THEN)

    assert len((await archive.propose()).cases) == 1


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
    """The tables in which its id still stands anywhere, whatever the column."""
    assert real.engine is not None
    async with real.engine.connect() as connection:
        names = (await connection.execute(sa.text("select tablename from pg_tables where schemaname = 'public'"))).all()
        found = set()
        for (name,) in names:
            question = sa.text(f"select count(*) from {name} as t where t::text like :id")
            if (await connection.execute(question, {"id": f"%{complaint_id}%"})).scalar_one():
                found.add(name)
        return found


@pytest.mark.servers
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


@pytest.mark.servers
async def test_its_documents_go_with_it(real: Archive) -> None:
    case = solved(1)
    await kept(real, case)
    document = a_document(case.complaint_id)
    async with real.engine.begin() as connection:  # type: ignore[union-attr]
        values = {"sha256": document.versions[0].sha256, "loose_since": THEN}
        await connection.execute(sa.insert(contents).values(values))
    async with real.begin() as work:
        await work.documents.add(document)
    await real.approve(await real.propose())

    await destroy_all(real.begin, lambda: THEN)

    assert await rows(real, sa.select(documents)) == []
    assert (await rows(real, sa.select(contents.c.loose_since)))[
        0
    ].loose_since.year == 1  # the next sweep takes the bytes


@pytest.mark.servers
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


@pytest.mark.servers
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
