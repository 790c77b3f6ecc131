"""The fakes and PostgreSQL keep the same promises: every test runs on both."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_directory,
    a_sending,
    act,
    an_official,
)
from procedure_file import contents_of
from procedure_story import (
    Story,
    decided_case,
    kept,
    numbered,
)

from procedure.application.audit.audit_log import AuditQuestion
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.application.organisation.repeat_officials import RepeatOfficials, repeat_officials
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, CaseTaken
from procedure.domain.organisation.actor import SYSTEM, Act
from procedure.domain.organisation.directory import Directory
from words.cases import CaseState
from words.people import ResponsibleBody, Role

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


async def read(store: Any, complaint_id: UUID) -> Case:
    async with store.begin() as work:
        return await work.cases.get(complaint_id)


async def test_a_case_comes_back_as_it_was_kept(store: Any) -> None:
    case = decided_case()
    case.record_sending(act("system", "2026-03-05"), a_sending("M16", "2026-03-05"), CALENDAR)
    await kept(store, case)

    again = await read(store, case.complaint_id)

    assert again is not case
    assert contents_of(again) == contents_of(case)


async def test_a_case_that_is_not_there_is_not_found(store: Any) -> None:
    async with store.begin() as work:
        assert not await work.cases.knows(uuid4())
        with pytest.raises(CaseNotFound):
            await work.cases.get(uuid4())


async def test_of_two_who_edit_at_once_the_second_is_refused_and_leaves_nothing(store: Any) -> None:
    case = a_case()
    await kept(store, case)

    async def late() -> None:
        async with store.begin() as work:
            slow = await work.cases.get(case.complaint_id)
            async with store.begin() as early:
                (await early.cases.get(case.complaint_id)).open_triage(act("kc", "2026-03-02"))
            slow.open_triage(act("kc-2", "2026-03-02"))

    with pytest.raises(CaseTaken):
        await late()

    asked = AuditQuestion(reader="auditor", complaint_id=case.complaint_id)
    actions = [each.entry.official_id for each in await store.log.page(asked)]
    assert actions.count("kc") == 1
    assert "kc-2" not in actions


async def test_the_version_is_known_after_settling(store: Any) -> None:
    case = a_case()
    await kept(store, case)

    async with store.begin() as work:
        again = await work.cases.get(case.complaint_id)
        again.open_triage(act("kc", "2026-03-02"))
        await work.settle()
        assert again.version == 2

    assert (await read(store, case.complaint_id)).version == 2


async def test_an_error_leaves_the_case_as_it_was(store: Any) -> None:
    case = a_case()
    await kept(store, case)

    async def fail() -> None:
        async with store.begin() as work:
            (await work.cases.get(case.complaint_id)).open_triage(act("kc", "2026-03-02"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()

    assert (await read(store, case.complaint_id)).state is CaseState.RECEIVED


async def test_every_step_and_every_reading_leaves_a_line(store: Any) -> None:
    case = Story(a_case()).triage("2026-03-02").case
    await kept(store, case)
    async with store.begin() as work:
        (await work.cases.get(case.complaint_id)).note_reading(act("auditor", "2026-03-03"), "case")

    asked = AuditQuestion(reader="auditor", complaint_id=case.complaint_id)
    lines = await store.log.page(asked)
    rest = await store.log.page(replace(asked, after=lines[3].place))

    assert [line.entry.action for line in lines] == [
        "parties-told",
        "case-opened",
        "terms-set",
        "triage-started",
        "accused-named",
        "access-changed",
        "file-read",
    ]
    assert [line.entry.official_id for line in rest] == ["kc", "kc", "auditor"]


async def test_only_cases_whose_day_has_come_are_watched(store: Any) -> None:
    early, late = numbered(a_case("2026-01-05"), 1), numbered(a_case("2026-03-02"), 2)
    await kept(store, early, late)

    async with store.begin() as work:
        taken = await work.cases.take_watched(TODAY, 10)

    assert [case.complaint_id for case in taken] == [early.complaint_id]


async def test_the_directory_is_told_of_only_where_it_changed(store: Any) -> None:
    smaller = Directory({k: v for k, v in DIRECTORY.officials.items() if k != "clerk"}, DIRECTORY.teams)
    changes = []
    for directory in (DIRECTORY, DIRECTORY, smaller):
        async with store.begin() as work:
            changes.append(await load_directory(LoadDirectory(directory=directory, at=NOON), work))

    assert changes == [len(DIRECTORY.officials), 0, 1]
    async with store.begin() as work:
        known = await work.officials.directory()
    assert not known.officials["clerk"].active
    assert known.teams == DIRECTORY.teams


async def test_at_work_are_those_whom_the_directory_holds_active_under_exactly_this_id(store: Any) -> None:
    clerk = an_official("griffier", "directie", Role.COUNCIL_CLERK, bodies=frozenset({ResponsibleBody.RAAD}))
    left = an_official("vertrokken", "directie", Role.COORDINATOR, active=False)
    async with store.begin() as work:
        await load_directory(LoadDirectory(directory=a_directory(clerk, left), at=NOON), work)

    async with store.begin() as work:
        assert await work.officials.at_work("griffier") == clerk
        for stranger in ("vertrokken", "nooit-geweest", "Griffier", "GRIFFIER", "griffier ", "griffıer", ""):
            assert await work.officials.at_work(stranger) is None, stranger


async def test_every_official_is_told_of_again_who_was_last_told_of_before_a_moment(store: Any) -> None:
    left = an_official("vertrokken", "directie", Role.COORDINATOR, active=False)
    everybody, later = len(DIRECTORY.officials) + 1, NOON + timedelta(hours=1)

    async def repeat(moment: datetime) -> int:
        async with store.begin() as work:
            command = RepeatOfficials(act=Act(SYSTEM, later, TODAY), told_before=moment)
            return await repeat_officials(command, work)

    async with store.begin() as work:
        await load_directory(LoadDirectory(directory=DIRECTORY, at=NOON), work)
        await work.officials.save([left])  # as the version before this one did: it did not write down when it told

    assert [await repeat(NOON) for _ in range(2)] == [1, 0]
    assert [await repeat(NOON + timedelta(seconds=1)) for _ in range(2)] == [everybody - 1, 0]
    assert [await repeat(later + timedelta(seconds=1)) for _ in range(2)] == [everybody, everybody]
