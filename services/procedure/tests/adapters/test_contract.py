"""The fakes and PostgreSQL keep the same promises: every test runs on both."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    Story,
    a_case,
    a_sending,
    act,
    decided_case,
    formal_case,
    informal_case,
    pending_case,
)
from procedure_fakes import (
    MemoryAuditLog,
    MemoryStore,
    MemoryWorklist,
    a_municipality,
    begin_memory_work,
)

from procedure.adapters.queries import SqlAuditLog, SqlWorklist
from procedure.adapters.unit_of_work import begin_work
from procedure.application.load_directory import LoadDirectory, load_directory
from procedure.application.ports import BeginWork
from procedure.application.queries import AuditLog, Worklist, WorklistQuestion
from procedure.domain.case import Case
from procedure.domain.case_file import CaseFile
from procedure.domain.directory import Directory
from procedure.domain.errors import CaseChanged, CaseNotFound
from procedure.domain.vocabulary import CaseState, ComplaintForm, Role
from servicekit.database import create_engine, create_sessions

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


@dataclass
class Store:
    begin: BeginWork
    worklist: Worklist
    log: AuditLog


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store]:
    if request.param == "memory":
        memory = MemoryStore()
        yield Store(begin_memory_work(memory), MemoryWorklist(memory), MemoryAuditLog(memory))
        return
    migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
    engine = create_engine(migrated("procedure"))
    sessions = create_sessions(engine)
    begin = begin_work(sessions, a_municipality(), lambda: NOON)
    yield Store(begin, SqlWorklist(sessions), SqlAuditLog(sessions))
    await engine.dispose()


async def kept(store: Store, *cases: Case) -> None:
    async with store.begin() as work:
        for case in cases:
            await work.cases.add(case)


async def read(store: Store, complaint_id: UUID) -> Case:
    async with store.begin() as work:
        return await work.cases.get(complaint_id)


def ask(official_id: str, role: Role, **more: object) -> WorklistQuestion:
    return WorklistQuestion(official_id=official_id, role=role, today=TODAY, **more)  # type: ignore[arg-type]


def numbered(case: Case, number: int) -> Case:
    case.reference = f"K-2026-{number:06}"
    return case


async def test_a_case_comes_back_as_it_was_kept(store: Store) -> None:
    case = decided_case()
    case.record_sending(act("system", "2026-03-05"), a_sending("M16", "2026-03-05"), CALENDAR)
    await kept(store, case)

    again = await read(store, case.complaint_id)

    assert again is not case
    for each in fields(CaseFile):
        assert getattr(again, each.name) == getattr(case, each.name), each.name


async def test_a_case_that_is_not_there_is_not_found(store: Store) -> None:
    async with store.begin() as work:
        assert not await work.cases.knows(uuid4())
        with pytest.raises(CaseNotFound):
            await work.cases.get(uuid4())


async def test_of_two_who_edit_at_once_the_second_is_refused_and_leaves_nothing(store: Store) -> None:
    case = a_case()
    await kept(store, case)

    async def late() -> None:
        async with store.begin() as work:
            slow = await work.cases.get(case.complaint_id)
            async with store.begin() as early:
                (await early.cases.get(case.complaint_id)).open_triage(act("kc", "2026-03-02"))
            slow.open_triage(act("kc-2", "2026-03-02"))

    with pytest.raises(CaseChanged):
        await late()

    actions = [each.entry.official_id for each in await store.log.entries(case.complaint_id, None, 50)]
    assert actions.count("kc") == 1
    assert "kc-2" not in actions


async def test_the_version_is_known_after_settling(store: Store) -> None:
    case = a_case()
    await kept(store, case)

    async with store.begin() as work:
        again = await work.cases.get(case.complaint_id)
        again.open_triage(act("kc", "2026-03-02"))
        await work.settle()
        assert again.version == 2

    assert (await read(store, case.complaint_id)).version == 2


async def test_an_error_leaves_the_case_as_it_was(store: Store) -> None:
    case = a_case()
    await kept(store, case)

    async def fail() -> None:
        async with store.begin() as work:
            (await work.cases.get(case.complaint_id)).open_triage(act("kc", "2026-03-02"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()

    assert (await read(store, case.complaint_id)).state is CaseState.RECEIVED


async def test_every_step_and_every_reading_leaves_a_line(store: Store) -> None:
    case = Story(a_case()).triage("2026-03-02").case
    await kept(store, case)
    async with store.begin() as work:
        (await work.cases.get(case.complaint_id)).note_reading(act("auditor", "2026-03-03"), "case")

    lines = await store.log.entries(case.complaint_id, None, 50)
    rest = await store.log.entries(case.complaint_id, lines[2].entry_id, 50)

    assert [line.entry.action for line in lines] == [
        "case-opened",
        "terms-set",
        "triage-started",
        "accused-named",
        "access-changed",
        "file-read",
    ]
    assert [line.entry.official_id for line in rest] == ["kc", "kc", "auditor"]


async def test_only_cases_whose_day_has_come_are_watched(store: Store) -> None:
    early, late = numbered(a_case("2026-01-05"), 1), numbered(a_case("2026-03-02"), 2)
    await kept(store, early, late)

    async with store.begin() as work:
        taken = await work.cases.take_watched(TODAY, 10)

    assert [case.complaint_id for case in taken] == [early.complaint_id]


async def test_the_worklist_is_ordered_by_due_date_and_cases_without_one_come_last(store: Store) -> None:
    oral = numbered(a_case(form=ComplaintForm.ORAL), 3)
    cases = [numbered(a_case("2026-03-09"), 1), numbered(a_case("2026-03-02"), 2), oral]
    await kept(store, *cases, numbered(decided_case("2026-02-20"), 4))

    page = await store.worklist.page(ask("kc", Role.COORDINATOR))

    assert [item.reference[-1] for item in page.items] == ["4", "2", "1", "3"]
    assert (page.count, page.count_is_capped, page.next) == (4, False, None)


async def test_pages_follow_each_other_without_gap_or_double(store: Store) -> None:
    await kept(store, *(numbered(a_case("2026-03-02"), n) for n in range(7)))
    seen: list[str] = []
    after = None
    for _ in range(4):
        page = await store.worklist.page(ask("kc", Role.COORDINATOR, after=after, limit=2))
        seen += [item.reference for item in page.items]
        after = page.next

    assert sorted(seen) == [f"K-2026-{n:06}" for n in range(7)]
    assert after is None


async def test_everybody_finds_his_own_work(store: Store) -> None:
    informal, formal = numbered(informal_case(), 1), numbered(formal_case(), 2)
    pending, decided = numbered(pending_case(), 3), numbered(decided_case(), 4)
    await kept(store, informal, formal, pending, decided)

    async def listed(official_id: str, role: Role, **more: object) -> list[str]:
        page = await store.worklist.page(ask(official_id, role, **more))
        return sorted(item.reference[-1] for item in page.items)

    assert await listed("tm", Role.TEAM_MANAGER) == ["1"]
    assert await listed("tm-2", Role.TEAM_MANAGER) == []
    assert await listed("kb", Role.HANDLER) == ["3", "4"]
    assert await listed("director", Role.DECISION_MAKER) == ["3"]
    assert await listed("kb", Role.DECISION_MAKER) == []
    assert await listed("kc", Role.COORDINATOR, states=(CaseState.FORMAL_INTAKE,)) == ["2"]
    assert await listed("clerk", Role.COORDINATOR) == []


async def test_overdue_cases_include_decisions_whose_notice_has_not_left(store: Store) -> None:
    await kept(
        store,
        numbered(a_case("2025-12-01"), 1),
        numbered(decided_case("2025-12-01"), 2),
        numbered(a_case("2026-03-02"), 3),
    )

    late = await store.worklist.page(ask("kc", Role.COORDINATOR, overdue=True))
    on_time = await store.worklist.page(ask("kc", Role.COORDINATOR, overdue=False))
    management = await store.worklist.page(ask("director", Role.MANAGEMENT))

    assert sorted(item.reference[-1] for item in late.items) == ["1", "2"]
    assert [item.reference[-1] for item in on_time.items] == ["3"]
    assert {item.handler_id for item in management.items} == {None}
    assert management.count == 2


async def test_the_directory_is_told_of_only_where_it_changed(store: Store) -> None:
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
