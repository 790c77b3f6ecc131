import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import aio_pika
import asyncpg
import httpx
import psutil
import pytest
from aiormq.exceptions import ChannelAccessRefused

from devstack.migrations import SERVICES
from devstack.processes import Process
from devstack.stack import READY_SECONDS, Stack, healthy

pytestmark = pytest.mark.servers
UP = [sys.executable, "-m", "devstack", "--state"]


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    with Stack() as running:
        yield running


async def refused(url: str, *, read: str = "", write: str = "") -> bool:
    """Whether the broker refuses to let this user read from, or publish to, that exchange or queue."""
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel()
        try:
            if write:
                exchange = await channel.get_exchange(write)
                await exchange.publish(aio_pika.Message(b"{}"), "nl.wederhoor.test.v1")
            else:
                user = httpx.URL(url).username
                queue = await channel.declare_queue(f"{user}.probe", auto_delete=True, durable=True)
                await queue.bind(read, "#")
        except ChannelAccessRefused:
            return True
    return False


async def test_a_service_enters_only_its_own_database(stack: Stack) -> None:
    url = stack.env["INTAKE_DATABASE_URL"]
    connection = await asyncpg.connect(url)
    assert await connection.fetchval("select current_user") == "intake"
    await connection.close()

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await asyncpg.connect(url.replace("/intake", "/procedure").replace("//procedure", "//intake"))


@pytest.mark.parametrize("user", ["integrator", "reporting"])
async def test_personal_data_is_closed_to_reporting_and_integrators(stack: Stack, user: str) -> None:
    url = stack.layout.broker_url(user, stack.broker)

    assert await refused(url, read="wederhoor.personal")
    assert await refused(url, write="wederhoor.personal")
    assert not await refused(url, read="wederhoor.events")


async def test_an_integrator_publishes_no_facts(stack: Stack) -> None:
    assert await refused(stack.env["INTEGRATOR_AMQP_URL"], write="wederhoor.events")


async def test_a_service_declares_nothing_in_the_name_of_another(stack: Stack) -> None:
    async with await aio_pika.connect(stack.layout.broker_url("intake", stack.broker)) as connection:
        with pytest.raises(ChannelAccessRefused):
            await (await connection.channel()).declare_queue("procedure.facts", durable=True)


def test_a_killed_service_comes_back_on_its_own_address(stack: Stack) -> None:
    url, pid = stack.env["REPORTING_URL"], stack.env["REPORTING_PID"]

    stack.kill_service("reporting")
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/health/live")
    stack.start_service("reporting")

    assert httpx.get(f"{url}/health/ready").status_code == 200
    assert stack.env["REPORTING_PID"] != pid


@pytest.mark.parametrize("part", ["postgres", "broker"])
def test_services_become_ready_again_when_a_server_returns(stack: Stack, part: str) -> None:
    server = getattr(stack, part)

    server.stop()
    server.start()

    for name in SERVICES:
        stack.wait_ready(name)


def test_a_stack_that_cannot_start_says_why_and_leaves_nothing() -> None:
    stack = Stack(settings={"PROCEDURE_POOL_SIZE": "0"})

    with pytest.raises(RuntimeError, match="pool_size"), stack:
        pytest.fail("It started.")

    assert not any(process.running for process in (stack.postgres, stack.broker, stack.mail, stack.identity))
    assert not stack.room.exists()


@pytest.mark.parametrize("seconds", [0.5, 4.0])
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_up_leaves_nothing_when_it_is_interrupted_half_way(tmp_path: Path, seconds: float, way: signal.Signals) -> None:
    with subprocess.Popen([*UP, str(tmp_path), "up"], stdout=subprocess.DEVNULL) as up:
        time.sleep(seconds)
        family = psutil.Process(up.pid).children(recursive=True)
        up.send_signal(way)
        up.wait(60)

    assert psutil.wait_procs(family, timeout=20)[1] == []
    assert not (tmp_path / "env").exists()


def run(room: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*UP, str(room), *arguments], capture_output=True, text=True, check=False, timeout=180)


def read(file: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.read_text().splitlines())


def test_up_detached_is_driven_by_its_env_file_and_ended_by_down(tmp_path: Path) -> None:
    assert run(tmp_path, "status").returncode == 1
    started = run(tmp_path, "up", "--detach")
    try:
        env = read(tmp_path / "env")
        assert started.returncode == 0, started.stdout
        assert run(tmp_path, "status").returncode == 0
        assert len(run(tmp_path, "token", "o-1020").stdout.split(".")) == 3
        assert run(tmp_path, "token", "o-9999").returncode == 1
        assert "already" in run(tmp_path, "up").stdout

        psutil.Process(int(env["NOTIFICATIONS_PID"])).kill()
        wait_for_another_pid(tmp_path, env["NOTIFICATIONS_PID"])
    finally:
        assert run(tmp_path, "down").returncode == 0

    assert "notifications ended unexpectedly" in (tmp_path / "up.log").read_text()
    assert not psutil.pid_exists(int(env["POSTGRES_PID"]))
    assert run(tmp_path, "down").stdout.strip() == "Nothing is up."


def wait_for_another_pid(room: Path, old: str) -> None:
    last_moment = time.monotonic() + 30
    while f"NOTIFICATIONS_PID={old}\n" in (room / "env").read_text():
        assert time.monotonic() < last_moment
        time.sleep(0.1)


def test_a_service_that_was_left_out_takes_its_place_with_the_settings_written_for_it(tmp_path: Path) -> None:
    started = run(tmp_path, "up", "--detach", "--without=reporting")
    try:
        assert started.returncode == 0, started.stdout
        env = read(tmp_path / "env")
        assert "REPORTING_PID" not in env
        assert not healthy(f"{env['REPORTING_URL']}/health/live")

        program = [sys.executable, "-m", "uvicorn", "--factory", "reporting.main:create_app", "--no-access-log"]
        by_hand = Process(
            "reporting", program, log=tmp_path / "by-hand.log", env=os.environ | read(tmp_path / "reporting.env")
        )
        by_hand.start()
        by_hand.wait_until(lambda: healthy(f"{env['REPORTING_URL']}/health/ready"), READY_SECONDS)
        by_hand.stop()
    finally:
        assert run(tmp_path, "down").returncode == 0

    assert not (tmp_path / "reporting.env").exists()
