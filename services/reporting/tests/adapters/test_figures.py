"""The tables yield what the rows in memory yield, counted or not yet counted."""

import asyncio
import random
from typing import Any

import pytest
import sqlalchemy as sa
from reporting_builders import facts_of
from reporting_fakes import MemoryFigures
from reporting_publishing import apply_live
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR, Story, a_year

from contracts.event import Event
from reporting.adapters.counting import recount_shown
from reporting.adapters.tables import figures, stale_days
from reporting.application.annual_report import annual_report
from reporting.application.apply_facts import apply_facts

pytestmark = pytest.mark.servers


async def in_memory(facts: list[Event]) -> MemoryFigures:
    memory = MemoryFigures()
    await apply_facts(facts, memory)
    return memory


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_the_report_from_tables_equals_the_one_in_memory(store: Any, seed: int) -> None:
    facts = [fact for story in a_year() for fact in facts_of(story)]
    random.Random(seed).shuffle(facts)
    expected = await annual_report(YEAR, TODAY, await in_memory(facts), VOORBEELDSTAD)

    await apply_live(store, *facts[:100])
    await recount_shown(store.sessions)
    await apply_live(store, *facts[50:])
    half_counted = await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)
    await recount_shown(store.sessions)
    counted = await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)

    assert half_counted == expected
    assert counted == expected
    async with store.sessions() as session:
        assert await session.scalar(sa.select(sa.func.count()).select_from(stale_days)) == 0


async def test_plain_sql_over_the_rows_gives_the_same_numbers(store: Any) -> None:
    await apply_live(store, *[fact for story in a_year() for fact in facts_of(story)])

    report = await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)

    of_year = sa.extract("year", figures.c.received_on) == YEAR
    async with store.sessions() as session:
        rows = await session.execute(
            sa.select(figures.c.channel, sa.func.count().label("number")).where(of_year).group_by(figures.c.channel)
        )
        by_channel = {row.channel: row.number for row in rows}
        decided = await session.scalar(
            sa.select(sa.func.count()).where(of_year, figures.c.state == "DECIDED", figures.c.outcome == "FOUNDED")
        )
    lines = report.received.by_channel
    assert {line.key: line.complaints for line in lines if line.complaints} == by_channel
    assert report.handling.judgement.founded == decided


async def test_two_replicas_that_meet_the_same_new_complaint_lose_nothing(store: Any) -> None:
    facts = facts_of(Story(1, TODAY, formal_after=2, heard=("COMPLAINANT",), decided_after=9, notice_after=1))

    await asyncio.gather(*(apply_live(store, fact) for fact in facts + facts))

    async with store.sessions() as session:
        assert await session.scalar(sa.select(figures.c.facts)) == len(facts)


async def test_a_change_that_commits_during_a_count_is_counted_next_time(store: Any) -> None:
    await apply_live(store, *facts_of(Story(1, TODAY)))
    async with store.begin() as work:
        (generation,) = await work.generations()
        await apply_facts(facts_of(Story(2, TODAY)), generation)
        await recount_shown(store.sessions)

    await recount_shown(store.sessions)

    assert (await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)).received.total == 2
