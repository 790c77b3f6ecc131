"""Approved files are destroyed completely and once, whatever runs at the same time and whenever it is stopped."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import sqlalchemy as sa
from procedure_archive import THEN, TODAY, Archive, solved
from procedure_builders import a_sending, a_submission, act, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_ombudsman import accepted, closed_case, linked_case
from procedure_story import informal_case, kept, numbered

from procedure.adapters.tables import cases
from procedure.adapters.unit_of_work import begin_work
from procedure.application.file.open_case import OpenCase, open_case
from procedure.application.retention.judge_destruction import TakeOff, take_off
from procedure.application.track.record_sending import RecordTrackSending, record_case_sending
from procedure.domain.retention.destruction import (
    DestructionList,
    FourEyesNeeded,
    ListChanged,
    ListNotOpen,
    ListState,
    NothingToDestroy,
    TakenOff,
)
from procedure.entrypoints.jobs import destroy_all
from servicekit.database import create_engine, create_sessions


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


async def test_nobody_approves_their_own_list_or_one_that_changed(archive: Archive) -> None:
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


async def test_nobody_decides_about_a_case_that_is_closed_to_them(archive: Archive) -> None:
    case = solved(1)
    case.access.shut_out = (*case.access.shut_out, "kc-2", "director")
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
        (await work.cases.get(case.complaint_id)).ombudsman.ombudsman_cases = (uuid4(),)

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
    case.ombudsman.ombudsman_cases = (ombudsman_case.file_id,)
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
