"""After a load every running case is recomputed once, by any number of replicas, even if one of them stops."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from procedure_builders import CALENDAR, a_case, act, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_story import decided_case, numbered

from procedure.adapters.tables import audit_entries, cases, delivery
from procedure.adapters.unit_of_work import begin_work
from procedure.application.calendar.load_equated_days import LoadEquatedDays, load_equated_days
from procedure.application.clocks.recompute_terms import RecomputeTerms, recompute_terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import CaseTaken
from procedure.domain.organisation.actor import SYSTEM, Act
from procedure.entrypoints.jobs import recompute_all
from servicekit.database import create_engine, create_sessions
from words.clocks import AdjournmentReason

NOON = datetime(2026, 4, 20, 11, 0, tzinfo=UTC)
NEXT_DECREE = Calendar(
    {**CALENDAR.equated_days, 2026: frozenset({date(2026, 1, 2), date(2026, 5, 15), date(2026, 4, 30)})}
)


def now() -> datetime:
    return NOON


async def load(begin: Any, calendar: Calendar) -> None:
    async with begin() as work:
        await load_equated_days(LoadEquatedDays(calendar=calendar, at=NOON), work)


async def keep(begin: Any, *kept: Any) -> None:
    async with begin() as work:
        for case in kept:
            await work.cases.add(case)


async def test_a_load_reaches_open_cases_and_leaves_a_fact_and_an_audit_line() -> None:
    store = MemoryStore()
    begin = begin_memory_work(store)
    await load(begin, CALENDAR)
    moves, stays, done = a_case("2026-03-19"), a_case("2026-03-02"), decided_case("2026-03-19")
    done.clocks.notice_sent_on = day("2026-03-19")
    await keep(begin, moves, stays, done)
    store.outgoing.clear()
    store.entries.clear()

    await load(begin, NEXT_DECREE)
    await recompute_all(begin, now)
    await recompute_all(begin, now)

    told = store.told("terms-set")
    assert [(data.complaint_id, data.due_on, data.reason) for data in told] == [
        (moves.complaint_id, day("2026-05-01"), "HOLIDAYS_LOADED")
    ]
    line = store.entries[-1]
    assert (line.action, line.official_id, line.details["reason"]) == ("terms-set", "system", "HOLIDAYS_LOADED")
    assert store.cases[moves.complaint_id].revision == moves.revision


@pytest.fixture
async def sql(migrated_database: Callable[[str], str]) -> Any:
    engine = create_engine(migrated_database("procedure"))
    sessions = create_sessions(engine)
    yield begin_work(sessions, a_municipality(), now), sessions
    await engine.dispose()


@pytest.mark.servers
async def test_three_replicas_recompute_each_case_once(sql: Any) -> None:
    begin, sessions = sql
    await load(begin, CALENDAR)
    await keep(begin, *(numbered(a_case("2026-03-19"), number) for number in range(120)))

    await load(begin, NEXT_DECREE)
    await asyncio.gather(*(recompute_all(begin, now) for _ in range(3)))
    await recompute_all(begin, now)

    lines = sa.select(sa.func.count()).where(audit_entries.c.details["reason"].astext == "HOLIDAYS_LOADED")
    facts = sa.select(sa.func.count()).select_from(delivery.outbox).where(delivery.outbox.c.type.contains("terms-set"))
    moved = sa.select(sa.func.count()).where(cases.c.due_on == day("2026-05-01"), cases.c.calendar_version == 2)
    async with sessions() as session:
        counts = [(await session.execute(asked)).scalar_one() for asked in (lines, facts, moved)]
    assert counts == [120, 240, 120]  # half of the facts come from the opening


async def due_dates(sessions: Any) -> set[date]:
    async with sessions() as session:
        return set(await session.scalars(sa.select(cases.c.due_on)))


@pytest.mark.servers
async def test_a_replica_that_stops_halfway_loses_nothing_and_the_next_one_goes_on(sql: Any) -> None:
    begin, sessions = sql
    await load(begin, CALENDAR)
    await keep(begin, *(numbered(a_case("2026-03-19"), number) for number in range(5)))
    await load(begin, NEXT_DECREE)

    async def stops() -> None:
        async with begin() as work:
            assert await recompute_terms(RecomputeTerms(act=Act(SYSTEM, NOON, day("2026-04-20")), most=3), work) == 3
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await stops()
    assert await due_dates(sessions) == {day("2026-04-30")}

    await recompute_all(begin, now)

    assert await due_dates(sessions) == {day("2026-05-01")}


@pytest.mark.servers
async def test_an_adjournment_during_a_load_does_not_keep_the_old_dates(sql: Any) -> None:
    begin, _ = sql
    await load(begin, CALENDAR)
    case = a_case("2026-03-19")
    await keep(begin, case)

    async def adjourn_slowly() -> None:
        async with begin() as work:
            mine = await work.cases.get(case.complaint_id)
            calendar = await work.calendar()
            await load(begin, NEXT_DECREE)
            await recompute_all(begin, now)
            mine.adjourn(act("kc", "2026-04-20"), AdjournmentReason.HEARING, "x", None, calendar)

    with pytest.raises(CaseTaken):
        await adjourn_slowly()
    async with begin() as work:
        assert (await work.cases.get(case.complaint_id)).clocks.due_on == day("2026-05-01")
