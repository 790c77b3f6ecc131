"""Time passing: the directory at the start, and the watch over the dates."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from procedure_builders import DIRECTORY, a_case, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_story import informal_case

from procedure.adapters.tables import audit_entries
from procedure.adapters.unit_of_work import begin_work
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.application.organisation.municipality import Municipality
from procedure.domain.organisation.directory import Directory
from procedure.entrypoints.jobs import TOLD_AGAIN, AtStart, jobs, repeat_all, watch_all
from servicekit.database import create_engine, create_sessions
from words.clocks import DeadlineAlert


def noon(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}T11:00:00+00:00").astimezone(UTC)


@pytest.mark.servers
async def test_three_replicas_give_each_alert_once(migrated_database: Callable[[str], str]) -> None:
    engine = create_engine(migrated_database("procedure"))
    sessions = create_sessions(engine)
    today = noon("2026-04-06")
    begin = begin_work(sessions, a_municipality(), lambda: today)
    async with begin() as work:
        await load_directory(LoadDirectory(directory=DIRECTORY, at=today), work)
    for number in range(120):
        async with begin() as work:
            await work.cases.add(a_case("2026-03-02", reference=f"K-2026-{number:06}"))

    await asyncio.gather(*(watch_all(begin, lambda: today) for _ in range(3)))
    await watch_all(begin, lambda: today)

    given = sa.select(sa.func.count()).where(audit_entries.c.action == "deadline-neared")
    async with sessions() as session:
        assert (await session.execute(given)).scalar_one() == 120
    await engine.dispose()


async def test_alerts_go_to_officials_who_can_act_and_to_management_when_it_is_too_late() -> None:
    store = MemoryStore(directory=DIRECTORY)
    case = informal_case()
    store.cases[case.complaint_id] = case
    for text in ("2026-03-30", "2026-04-06", "2026-04-12", "2026-04-14", "2026-04-20"):
        await watch_all(begin_memory_work(store), lambda text=text: noon(text))

    due = store.told("case-letters.due")
    recipients = [
        (data.letter.alert, [each.official_id for each in data.recipients]) for data in due if data.letter.code == "M23"
    ]

    before = ["kc", "kc-2"]
    assert recipients == [
        (DeadlineAlert.T_14, before),
        (DeadlineAlert.T_7, before),
        (DeadlineAlert.T_1, before),
        (DeadlineAlert.OVERDUE, [*before, "director"]),
    ]
    assert [data.due_on for data in store.told("term-exceeded")] == [day("2026-04-13")]


async def test_the_directory_is_loaded_once_when_the_service_starts() -> None:
    store = MemoryStore()
    made = jobs(begin_memory_work(store), a_municipality(), lambda: noon("2026-03-02"), 30)
    at_start = next(job for job in made if isinstance(job, AtStart))
    stopping = asyncio.Event()
    stopping.set()

    for _ in range(2):
        await at_start.run(stopping)

    assert len(store.told("officials.recorded")) == len(DIRECTORY.officials)


async def test_a_start_and_every_day_tell_again_of_everybody_also_of_who_left() -> None:
    store, clock = MemoryStore(), [noon("2026-03-02")]
    smaller = replace(a_municipality(), directory=Directory({"kc": DIRECTORY.officials["kc"]}, {}))
    stopping = asyncio.Event()
    stopping.set()

    async def start(municipality: Municipality) -> None:
        made = jobs(begin_memory_work(store), municipality, lambda: clock[0], 30)
        await next(job for job in made if isinstance(job, AtStart)).run(stopping)

    await start(a_municipality())
    clock[0] += timedelta(hours=1)
    await start(smaller)
    told = {data.official_id: data for data in store.told("officials.recorded")[len(DIRECTORY.officials) :]}
    assert {name for name, data in told.items() if data.active} == {"kc"}
    assert set(told) == set(DIRECTORY.officials)

    teams = {data.team: data.active for data in store.told("teams.recorded")}
    assert teams == dict.fromkeys(DIRECTORY.teams, False), "the first start told of them, the second that they are gone"

    before, teams_before = len(store.told("officials.recorded")), len(store.told("teams.recorded"))
    clock[0] += timedelta(days=1, seconds=1)
    await repeat_all(begin_memory_work(store), lambda: clock[0], clock[0] - TOLD_AGAIN)
    assert {data.official_id for data in store.told("officials.recorded")[before:]} == set(DIRECTORY.officials)
    assert {data.team for data in store.told("teams.recorded")[teams_before:]} == set(DIRECTORY.teams)
