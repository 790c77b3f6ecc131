"""Equated days in the store: what the file loads, when an official's load prevails, and what a use case then sees."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from procedure_builders import CALENDAR, a_submission, act, day
from procedure_fakes import a_municipality

from procedure.adapters.tables import audit_entries
from procedure.adapters.unit_of_work import begin_work
from procedure.application.calendar.load_equated_days import LoadEquatedDays, load_equated_days, store_years
from procedure.application.file.open_case import OpenCase, open_case
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.equated_days import EquatedDayOutsideYear, EquatedYear
from procedure.domain.calendar.terms import TermRules
from servicekit.database import create_engine, create_sessions
from words.municipality import LoadSource

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


async def load(store: Any, calendar: Calendar) -> int:
    async with store.begin() as work:
        changed: int = await load_equated_days(LoadEquatedDays(calendar=calendar, at=NOON), work)
    return changed


async def known(store: Any) -> Calendar:
    async with store.begin() as work:
        calendar: Calendar = await work.calendar()
    return calendar


def by_hand(year: int, *days: str) -> EquatedYear:
    return EquatedYear(year, frozenset(map(day, days)), NOON, "o-1302", LoadSource.API)


async def test_before_the_first_load_the_file_speaks_and_afterwards_the_store(store: Any) -> None:
    assert await known(store) == CALENDAR

    await load(store, Calendar({2026: frozenset({date(2026, 1, 2)})}))

    assert await known(store) == Calendar({2026: frozenset({date(2026, 1, 2)})}, version=1)


async def test_a_start_with_the_same_file_changes_nothing_and_never_removes_a_year(store: Any) -> None:
    changes = [await load(store, CALENDAR), await load(store, CALENDAR), await load(store, Calendar({}))]

    assert changes == [len(CALENDAR.equated_days), 0, 0]
    assert await known(store) == Calendar(CALENDAR.equated_days, version=1)


async def test_a_year_that_changed_in_the_file_is_loaded_again_under_a_new_version(store: Any) -> None:
    await load(store, CALENDAR)

    await load(store, Calendar({2029: frozenset()}))
    await load(store, Calendar({2029: frozenset({date(2029, 5, 11)})}))

    assert (await known(store)).equated_days[2029] == {date(2029, 5, 11)}
    assert (await known(store)).version == 3


async def test_what_an_official_loaded_stands_against_the_file(store: Any) -> None:
    await load(store, CALENDAR)
    async with store.begin() as work:
        await store_years([by_hand(2027, "2027-05-07", "2027-05-14")], work)

    assert await load(store, CALENDAR) == 0
    assert (await known(store)).equated_days[2027] == {date(2027, 5, 7), date(2027, 5, 14)}


async def test_days_confirmed_by_an_official_keep_their_version(store: Any) -> None:
    await load(store, CALENDAR)
    async with store.begin() as work:
        assert await store_years([by_hand(2027, "2027-05-07")], work) == 1

    assert (await known(store)).version == 1
    assert await load(store, Calendar({2027: frozenset()})) == 0


async def test_a_case_is_opened_with_the_days_that_are_loaded_then(store: Any) -> None:
    await load(store, CALENDAR)
    await load(store, Calendar({2026: frozenset({date(2026, 4, 13)})}))
    submission = a_submission("2026-03-02")

    async with store.begin() as work:
        await open_case(OpenCase(act=act("system", "2026-03-02"), submission=submission), work, a_municipality())
    async with store.begin() as work:
        case = await work.cases.get(submission.complaint_id)

    assert case.clocks.due_on == day("2026-04-14")
    assert case.clocks.calendar_version == 2
    assert case.rules == TermRules()


@pytest.mark.servers
async def test_every_load_that_changes_something_leaves_an_audit_line(migrated_database: Callable[[str], str]) -> None:
    engine = create_engine(migrated_database("procedure"))
    begin = begin_work(create_sessions(engine), a_municipality(), lambda: NOON)
    for _ in range(2):
        async with begin() as work:
            await load_equated_days(LoadEquatedDays(calendar=CALENDAR, at=NOON), work)
            await store_years([by_hand(2027, "2027-05-14")], work)

    columns = (audit_entries.c.official_id, audit_entries.c.role, audit_entries.c.details)
    wanted = audit_entries.c.action == "equated-days-loaded"
    async with engine.connect() as connection:
        lines = list(await connection.execute(sa.select(*columns).where(wanted).order_by(audit_entries.c.number)))

    assert [line.role for line in lines] == ["system"] * len(CALENDAR.equated_days) + ["platform_admin"]
    assert tuple(lines[-1]) == (
        "o-1302", "platform_admin", {"year": "2027", "added": "2027-05-14", "withdrawn": "2027-05-07"},
    )  # fmt: skip
    await engine.dispose()


def test_a_day_of_another_year_is_refused() -> None:
    with pytest.raises(EquatedDayOutsideYear, match="15-05-2026 is not a day of 2027"):
        by_hand(2027, "2026-05-15")
