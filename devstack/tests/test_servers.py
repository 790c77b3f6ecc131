import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import aio_pika
import asyncpg
import httpx
import psutil
import pytest

from devstack.postgres import PrivatePostgres, wheel_binaries
from devstack.rabbitmq import PrivateRabbitmq
from devstack.virtual_host import VirtualHost

pytestmark = pytest.mark.servers


async def test_every_empty_database_is_another(empty_database: Callable[[], str]) -> None:
    first, second = empty_database(), empty_database()

    for url in (first, second):
        connection = await asyncpg.connect(url)
        await connection.execute("create table only_here (id int)")
        await connection.close()

    assert first != second


async def test_a_migrated_database_has_the_tables_and_nothing_of_another_test(
    migrated_database: Callable[[str], str],
) -> None:
    first, second = migrated_database("reporting"), migrated_database("reporting")
    connection = await asyncpg.connect(first)
    await connection.execute("create table only_here (id int)")
    await connection.close()

    connection = await asyncpg.connect(second)
    tables = {row["tablename"] for row in await connection.fetch("select tablename from pg_tables")}
    await connection.close()

    assert {"alembic_version", "outbox", "inbox"} <= tables
    assert "only_here" not in tables


async def test_postgres_keeps_what_was_committed_when_it_is_killed(
    private_postgres: Callable[[], PrivatePostgres],
) -> None:
    server = private_postgres()
    connection = await asyncpg.connect(server.url)
    await connection.execute("create table kept (id int)")
    await connection.execute("insert into kept values (7)")

    server.kill()
    connection.terminate()
    server.start()

    connection = await asyncpg.connect(server.url)
    assert await connection.fetchval("select id from kept") == 7
    await connection.close()


async def test_a_password_keeps_others_out() -> None:
    server = PrivatePostgres(password="geheim", durable=True)
    try:
        server.start()
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(server.url_of("postgres", password="geraden"))
        connection = await asyncpg.connect(server.url)
        assert await connection.fetchval("show fsync") == "on"
        await connection.close()
    finally:
        server.remove()


async def test_the_wheel_serves_when_debian_has_no_postgres(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("devstack.postgres.debian_binaries", lambda: None)
    server = PrivatePostgres()
    try:
        connection = await asyncpg.connect(server.start().url)
        assert int(await connection.fetchval("show server_version_num")) >= 180000
        await connection.close()
    finally:
        server.remove()


def test_the_account_that_installed_the_wheel_uses_it_in_place() -> None:
    assert (wheel_binaries(room=None, account=None) / "initdb").exists()  # type: ignore[arg-type]


async def test_a_virtual_host_has_exchanges_and_log(rabbitmq: VirtualHost) -> None:
    async with await aio_pika.connect(rabbitmq.url) as connection:
        channel = await connection.channel()

        for name in ("wederhoor.events", "wederhoor.personal"):
            await channel.get_exchange(name)
        log = await channel.get_queue("wederhoor.log")

        assert log.name == "wederhoor.log"


def test_a_virtual_host_is_managed_under_the_same_login(rabbitmq: VirtualHost) -> None:
    answer = httpx.get(f"{rabbitmq.management_url}/api/queues/{rabbitmq.vhost}")

    assert [queue["name"] for queue in answer.json()] == ["wederhoor.log"]


async def test_rabbitmq_keeps_persistent_messages_through_kill_and_stop(
    private_rabbitmq: Callable[[], PrivateRabbitmq],
) -> None:
    broker = private_rabbitmq()
    async with await aio_pika.connect(broker.url) as connection:
        channel = await connection.channel()
        await channel.declare_queue("kept", durable=True, arguments={"x-queue-type": "quorum"})
        message = aio_pika.Message(b"kept", delivery_mode=aio_pika.DeliveryMode.PERSISTENT)
        await channel.default_exchange.publish(message, "kept")
    await asyncio.sleep(3)  # RabbitMQ 3.10 stores a new quorum queue with a delay

    broker.kill()
    broker.start()
    broker.stop()
    assert not broker.running
    broker.start()

    async with await aio_pika.connect(broker.url) as connection:
        queue = await (await connection.channel()).get_queue("kept")
        found = await queue.get(timeout=10)
        assert found is not None
        assert found.body == b"kept"


def test_a_frozen_broker_says_nothing_until_it_is_resumed(private_rabbitmq: Callable[[], PrivateRabbitmq]) -> None:
    broker = private_rabbitmq()
    ask = f"{broker.management_url}/api/overview"

    broker.freeze()
    with pytest.raises(httpx.TimeoutException):
        httpx.get(ask, timeout=1)
    broker.resume()

    assert httpx.get(ask, timeout=20).status_code == 200


_PARENT = """
import json, sys, time
from devstack.postgres import PrivatePostgres
from devstack.rabbitmq import PrivateRabbitmq
servers = PrivatePostgres().start(), PrivateRabbitmq().start()
print(json.dumps([[server.pid, str(server._folder.path)] for server in servers]), flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_servers_are_gone_when_their_parent_dies(way: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        servers = json.loads(parent.stdout.readline())
        family = [psutil.Process(pid) for pid, _ in servers]
        family += [child for process in family for child in process.children(recursive=True)]

        parent.send_signal(way)
        parent.wait()

    assert psutil.wait_procs(family, timeout=15)[1] == []
    last_moment = time.monotonic() + 5
    while any(Path(folder).exists() for _, folder in servers) and time.monotonic() < last_moment:
        time.sleep(0.05)
    assert not any(Path(folder).exists() for _, folder in servers)
