"""The tables give the same report as the figures in memory, before and after counting."""

import asyncio
import random
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from reporting_builders import facts_of
from reporting_fakes import MemoryFigures
from reporting_follow_up import what_followed
from reporting_publishing import apply_live
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR, Story, a_year

from contracts.event import Event
from reporting.adapters.counting import recount_shown
from reporting.adapters.tables import figures, stale_days
from reporting.application.figures.apply_facts import apply_facts
from reporting.application.report.annual_report import annual_report

pytestmark = pytest.mark.servers


async def in_memory(facts: list[Event]) -> MemoryFigures:
    memory = MemoryFigures()
    await apply_facts(facts, memory)
    return memory


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_the_report_from_tables_equals_the_one_in_memory(store: Any, seed: int) -> None:
    facts = [fact for story in a_year() for fact in facts_of(story)] + what_followed()
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
    await apply_live(store, *[fact for story in a_year() for fact in facts_of(story)], *what_followed())

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


PLAIN = """
    select 'withdrawn', count(*) from complaint_figures
     where extract(year from received_on) = 2026 and state = 'WITHDRAWN'
    union all select 'reopened', count(*) from complaint_figures
     where extract(year from received_on) = 2026 and cardinality(reopenings) > 0
    union all select 'late refusals', count(*) from complaint_figures
     where extract(year from received_on) = 2026 and state = 'NOT_HANDLED' and refusal_due_on is not null
       and (coalesce((newest ->> 'notice_sent_on')::int, 0) >= coalesce((newest ->> 'reopened')::int, 0)
            and notice_sent_on > refusal_due_on
            or (notice_sent_on is null
                or coalesce((newest ->> 'notice_sent_on')::int, 0) < coalesce((newest ->> 'reopened')::int, 0))
            and refusal_due_on < '2026-07-01')
    union all select 'requests', count(*) from ombudsman_figures where extract(year from received_on) = 2026
    union all select 'questions', sum(information_requests) from ombudsman_figures
     where extract(year from received_on) = 2026
    union all select 'N07', count(*) from ombudsman_figures
     where extract(year from received_on) = 2026 and 'N07' = any(breached_norms)
    union all select 'implemented', count(*) from recommendation_figures
     where extract(year from recorded_on) = 2026 and state = 'IMPLEMENTED'
    union all select 'overdue', count(*) from recommendation_figures
     where extract(year from recorded_on) = 2026 and state in ('ACCEPTED', 'IN_PROGRESS') and due_on < '2026-07-01'
"""


async def test_plain_sql_gives_the_same_endings_and_follow_up(store: Any) -> None:
    day, refused = date(2026, 3, 2), ("NOT_HANDLED", "OLDER_THAN_A_YEAR")
    told = [
        *a_year(),
        Story(900, day, ended_after=20),
        Story(901, day, ended_after=27, notice_after=9, ended_as=refused),
        Story(902, day, ended_after=27, ended_as=refused, earlier_end="NOT_HANDLED"),
    ]
    facts = [fact for story in told for fact in facts_of(story)] + what_followed()
    async with store.begin() as work:
        (generation,) = await work.generations()
        await apply_facts(facts, generation)

    report = await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)

    async with store.sessions() as session:
        plain = {name: int(number) for name, number in await session.execute(sa.text(PLAIN))}
    cases, lines = report.follow_up.ombudsman, report.follow_up.recommendations
    assert plain == {
        "withdrawn": report.handling.track.withdrawn,
        "reopened": report.handling.track.reopened,
        "late refusals": report.handling.refusal_notice.late,
        "requests": cases.requests,
        "questions": cases.information_requests,
        "N07": cases.norms_breached["N07"],
        "implemented": sum(line.implemented for line in lines),
        "overdue": sum(line.overdue for line in lines),
    }
    assert all(number > 0 for number in plain.values())


async def test_two_replicas_with_the_same_new_complaint_lose_nothing(store: Any) -> None:
    facts = facts_of(Story(1, TODAY, formal_after=2, heard=("COMPLAINANT",), decided_after=9, notice_after=1))

    await asyncio.gather(*(apply_live(store, fact) for fact in facts + facts))

    async with store.sessions() as session:
        assert await session.scalar(sa.select(figures.c.facts)) == len(facts)


async def test_a_change_committed_during_a_count_is_counted_next_time(store: Any) -> None:
    await apply_live(store, *facts_of(Story(1, TODAY)))
    async with store.begin() as work:
        (generation,) = await work.generations()
        await apply_facts(facts_of(Story(2, TODAY)), generation)
        await recount_shown(store.sessions)

    await recount_shown(store.sessions)

    assert (await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)).received.total == 2
