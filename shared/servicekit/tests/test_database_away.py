"""While the database is away no message is taken, nothing is lost, and nobody needs to be called."""

import asyncio
from collections.abc import Callable

import asyncpg
import pytest
import sqlalchemy as sa
from servicekit_app import build, calling, settings_of
from servicekit_broker import Broker
from servicekit_sample import Sample, Work, an_arrived, applied, effects, eventually, leave_a_line, open_sample, so
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from contracts.event import Event
from devstack.postgres import PrivatePostgres
from servicekit.database import database_away
from servicekit.delivery.messaging import Consumers, InboxRetries
from servicekit.jobs import running


@pytest.mark.servers
async def test_messages_go_back_and_are_read_again_when_the_database_is_back(
    own_sample: Sample, own_postgres: PrivatePostgres, broker: Broker
) -> None:
    receiver = own_sample.receiver()
    consumers = Consumers(broker.url, receiver, own_sample.engine, prefetch=5)
    async with running([consumers, InboxRetries(receiver, 0.05)]):
        await eventually(lambda: so(consumers.connected))
        await broker.send(an_arrived(0))
        await eventually(lambda: applied(own_sample, 1))

        await asyncio.to_thread(own_postgres.stop)
        for number in range(1, 20):
            await broker.send(an_arrived(number))
        await eventually(lambda: so(not consumers.connected))
        await eventually(lambda: waiting(broker, 19))
        await asyncio.to_thread(own_postgres.start)

        await eventually(lambda: applied(own_sample, 20))
    assert sorted(line.number for line in await own_sample.effects()) == list(range(20))
    assert {row.state for row in await own_sample.inbox()} == {"applied"}
    assert await broker.depth("sample.facts.dlq") == 0


@pytest.mark.servers
async def test_a_database_that_dies_under_an_effect_is_no_failure_of_the_effect(
    own_sample: Sample, own_postgres: PrivatePostgres, broker: Broker
) -> None:
    attempts: list[str] = []

    async def die_under_it(event: Event, work: Work) -> None:
        await leave_a_line(event, work)
        attempts.append(event.id)
        if len(attempts) == 1:
            await asyncio.to_thread(own_postgres.kill)

    consumers = Consumers(broker.url, own_sample.receiver(die_under_it), own_sample.engine, prefetch=5)
    async with running([consumers]):
        await eventually(lambda: so(consumers.connected))
        await broker.send(an_arrived(1))
        await eventually(lambda: so(not consumers.connected))
        await asyncio.to_thread(own_postgres.start)

        await eventually(lambda: applied(own_sample, 1))
    (arrived,) = await own_sample.inbox()
    assert (arrived.state, arrived.attempts) == ("applied", 0)


@pytest.mark.servers
async def test_the_api_answers_503_until_the_database_is_back(
    own_sample: Sample, own_postgres: PrivatePostgres
) -> None:
    body = {"name": "long enough"}
    async with calling(build(own_sample, settings_of(own_sample.url))) as client:
        before = await client.post("/v1/things/stored", json=body)
        await asyncio.to_thread(own_postgres.stop)
        away = [await client.post("/v1/things/stored", json=body) for _ in range(2)]
        ready = await client.get("/health/ready")
        await asyncio.to_thread(own_postgres.start)
        after = await client.post("/v1/things/stored", json=body)

    assert [answer.json()["code"] for answer in (*away, ready)] == ["database-away"] * 3
    assert (before.status_code, after.status_code, ready.status_code) == (200, 200, 503)


async def test_an_address_where_nobody_answers_is_a_database_that_is_away() -> None:
    error = await failure_of(lambda: open_sample("postgresql://nobody@127.0.0.1:1/none").effects())

    assert database_away(error)


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (asyncpg.CannotConnectNowError("starting up"), True),
        (asyncpg.AdminShutdownError("shutting down"), True),
        (asyncpg.TooManyConnectionsError("full"), True),
        (PoolTimeoutError("no connection within 30 s"), True),
        (FileNotFoundError("a template"), False),
        (ConnectionRefusedError("another service"), False),
        (TimeoutError("another service"), False),
        (asyncpg.UniqueViolationError("twice"), False),
        (asyncpg.QueryCanceledError("too slow"), False),
        (ValueError("a mistake"), False),
    ],
    ids=repr,
)
def test_only_the_databases_own_absence_counts(error: Exception, away: bool) -> None:
    wrapped = SQLAlchemyError("wrapped")
    wrapped.__cause__ = error

    assert (database_away(error), database_away(wrapped)) == (away, away)


@pytest.mark.servers
async def test_a_statement_that_is_wrong_is_no_absence(sample: Sample) -> None:
    async def wrong() -> object:
        async with sample.sessions() as session:
            return await session.execute(sa.text("select nonsense"))

    async def refused() -> object:
        async with sample.sessions() as session:
            return await session.execute(effects.insert().values(number=None))

    assert not database_away(await failure_of(wrong))
    assert not database_away(await failure_of(refused))


async def failure_of(work: Callable[[], object]) -> Exception:
    try:
        await work()  # type: ignore[misc]
    except Exception as error:  # noqa: BLE001 - that is what is asked for
        return error
    raise AssertionError("it did not fail")


async def waiting(broker: Broker, count: int) -> bool:
    return await broker.depth("sample.facts") == count
