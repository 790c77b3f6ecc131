"""The figures rebuilt from the log equal the live ones, also while facts keep coming."""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from reporting_builders import facts_of
from reporting_follow_up import what_followed
from reporting_publishing import apply_live, publish, publish_bytes, the_exchange
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR, Story, a_year

from reporting.adapters.generations import FIGURES
from reporting.adapters.log_reader import StreamLog
from reporting.adapters.tables import generations
from reporting.application.figures.projections import PROJECTIONS
from reporting.application.rebuild import RebuildProgress, rebuild
from reporting.application.report.annual_report import AnnualReport, annual_report
from reporting.domain.errors import LogIncomplete, RebuildRunning

pytestmark = pytest.mark.servers

TYPES = {event.type_name(): event for event in PROJECTIONS}


async def report_of(store: Any) -> AnnualReport:
    return await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)


def quietly(_progress: RebuildProgress) -> None: ...


async def rows_of_every_generation(store: Any) -> int:
    async with store.sessions() as session:
        counts = [await session.scalar(sa.select(sa.func.count()).select_from(table)) for table in FIGURES]
        return sum(map(int, counts))


async def test_the_rebuilt_figures_are_the_live_ones(store: Any, rabbitmq: Any) -> None:
    facts = [fact for story in a_year() for fact in facts_of(story)] + what_followed()
    await apply_live(store, *facts)
    live = await report_of(store)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *facts)

    progress = await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly)

    assert await report_of(store) == live
    assert (progress.messages, progress.facts) == (len(facts), len(facts))
    assert live.follow_up.ombudsman.requests == 2
    assert await rows_of_every_generation(store) == len({fact.subject for fact in facts})


async def test_an_empty_database_is_filled_from_the_log_and_duplicates_count_once(store: Any, rabbitmq: Any) -> None:
    facts = facts_of(Story(1, TODAY, decided_after=3, notice_after=1))
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *facts, *reversed(facts))
        await publish_bytes(exchange, "nl.wederhoor.complaints.decided.v1", b"{")
        await publish_bytes(exchange, "nl.wederhoor.complaints.unheard-of.v1", b"{}")

    progress = await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly)

    report = await report_of(store)
    assert (report.received.total, report.facts) == (1, len(facts))
    assert (progress.messages, progress.unreadable) == (2 * len(facts) + 2, 1)


async def test_an_empty_log_gives_empty_figures(store: Any, rabbitmq: Any) -> None:
    progress = await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly)

    assert progress.messages == 0
    assert (await report_of(store)).received.total == 0


async def test_facts_that_arrive_during_a_rebuild_count_once(store: Any, rabbitmq: Any) -> None:
    """Live facts are applied while the log is read; some are in the section that is read, some come after it."""
    told = a_year()
    early = [fact for story in told[: len(told) // 2] for fact in facts_of(story)]
    late = [fact for story in told[len(told) // 2 :] for fact in facts_of(story)]
    applied = 0
    log = StreamLog(rabbitmq.url, TYPES)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *early)
        await apply_live(store, *early)

        async def live_traffic() -> None:
            nonlocal applied
            for fact in late:
                await publish(exchange, fact)
                await apply_live(store, fact)
                applied += 1

        traffic = asyncio.create_task(live_traffic())
        await asyncio.sleep(0.1)
        await rebuild(log, store.generations, store.begin, quietly)
        applied_during = applied
        await traffic

    rebuilt_during_traffic = await report_of(store)
    assert 0 < applied_during < len(late)
    await rebuild(log, store.generations, store.begin, quietly)
    assert await report_of(store) == rebuilt_during_traffic
    assert rebuilt_during_traffic.facts == len(early) + len(late)


async def test_the_report_never_shows_half_a_rebuild(store: Any, rabbitmq: Any) -> None:
    facts = [fact for story in a_year() for fact in facts_of(story)]
    await apply_live(store, *facts)
    live = await report_of(store)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *facts)

    rebuilding = asyncio.create_task(rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly))
    seen = [live]
    while not rebuilding.done():
        seen.append(await report_of(store))
    await rebuilding

    assert len(seen) > 5
    assert all(report == live for report in seen)


async def test_a_log_that_lost_facts_replaces_nothing(store: Any, rabbitmq: Any) -> None:
    kept, lost = facts_of(Story(1, TODAY)), facts_of(Story(2, TODAY))
    await apply_live(store, *kept, *lost)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *kept, *lost[1:])

    with pytest.raises(LogIncomplete, match="1 complaint"):
        await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly, pause=0.01)

    assert (await report_of(store)).received.total == 2
    async with store.sessions() as session:
        assert await session.scalar(sa.select(generations.c.building)) is None


@pytest.mark.parametrize("lost", [0, -1], ids=["ombudsman", "recommendation"])
async def test_a_log_that_lost_a_fact_of_an_ombudsman_case_or_recommendation_replaces_nothing(
    store: Any, rabbitmq: Any, lost: int
) -> None:
    facts = what_followed()
    await apply_live(store, *facts)
    kept = [fact for fact in facts if fact is not facts[lost]]
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *kept)

    with pytest.raises(LogIncomplete, match="1 complaint"):
        await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly, pause=0.01)


async def test_a_fact_that_reaches_the_log_after_the_queue_is_waited_for(store: Any, rabbitmq: Any) -> None:
    facts = facts_of(Story(1, TODAY, decided_after=3))
    await apply_live(store, *facts)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *facts[:-1])

        async def last_one_lags() -> None:
            await asyncio.sleep(1.0)
            await publish(exchange, facts[-1])

        lagging = asyncio.create_task(last_one_lags())
        progress = await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly, pause=0.3)
        await lagging

    assert progress.facts == len(facts)


async def test_a_rebuild_that_dies_halfway_does_no_harm(store: Any, rabbitmq: Any) -> None:
    facts = [fact for story in a_year() for fact in facts_of(story)]
    await apply_live(store, *facts)
    live = await report_of(store)
    async with the_exchange(rabbitmq.url) as exchange:
        await publish(exchange, *facts)

    def die(progress: RebuildProgress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, die)
    assert await report_of(store) == live

    await rebuild(StreamLog(rabbitmq.url, TYPES), store.generations, store.begin, quietly)
    assert await report_of(store) == live


async def test_only_one_rebuild_runs_at_a_time(store: Any, rabbitmq: Any) -> None:
    log = StreamLog(rabbitmq.url, TYPES)

    async with store.generations.alone():
        with pytest.raises(RebuildRunning):
            await rebuild(log, store.generations, store.begin, quietly)

    await rebuild(log, store.generations, store.begin, quietly)
