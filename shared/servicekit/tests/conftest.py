"""Makes the sample service importable (test folders are not packages), and gives each test a database of its own."""

import io
import json
import logging
import secrets
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

sys.path.insert(0, str(Path(__file__).parent))

from servicekit_broker import Broker, OwnBroker
from servicekit_sample import Sample, make_tables, open_sample

from devstack.databases import Databases
from devstack.management import Management
from devstack.postgres import PrivatePostgres
from devstack.processes import Process
from devstack.rabbitmq import PrivateRabbitmq
from devstack.threads import run_aside
from devstack.virtual_host import VirtualHost
from servicekit.delivery.topology import declare
from servicekit.observability import configure_logging


@pytest.fixture(autouse=True)
def quiet() -> None:
    """Log lines go to pytest; structlog's default would print every traceback with its variables."""
    renderer = structlog.processors.KeyValueRenderer(key_order=["event"])
    structlog.configure(processors=[renderer], logger_factory=structlog.stdlib.LoggerFactory())


@pytest.fixture
async def sample(empty_database: Callable[[], str]) -> AsyncIterator[Sample]:
    """The sample service with a fresh database."""
    url = empty_database()
    await make_tables(url)
    opened = open_sample(url)
    yield opened
    await opened.engine.dispose()


@pytest.fixture
async def broker(rabbitmq: VirtualHost) -> AsyncIterator[Broker]:
    """A virtual host of the test's own, seen by an administrator."""
    async with Broker(rabbitmq.url) as opened:
        yield opened


@pytest.fixture
def log_lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """Logging as a service sets it up; `log_lines()` gives everything written since."""
    root, raising, written = logging.getLogger(), logging.raiseExceptions, io.StringIO()
    before = (root.handlers[:], root.level)
    configure_logging("INFO", "sample")
    next(handler for handler in root.handlers if isinstance(handler, logging.StreamHandler)).setStream(written)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.handlers[:], logging.raiseExceptions = before[0], raising
    root.setLevel(before[1])


@pytest.fixture(scope="session")
def own_rabbitmq() -> Iterator[PrivateRabbitmq]:
    server = PrivateRabbitmq()
    server.start()
    yield server
    server.remove()


@pytest.fixture
def own_broker(own_rabbitmq: PrivateRabbitmq) -> OwnBroker:
    """Running at the start of the test, whatever the previous test did to it."""
    if not own_rabbitmq.running:
        own_rabbitmq.start()
    vhost = f"test-{secrets.token_hex(4)}"
    with Management(own_rabbitmq.management_url) as management:
        management.create_vhost(vhost)
    url = own_rabbitmq.url_of(vhost)
    run_aside(declare(url))
    return OwnBroker(own_rabbitmq, VirtualHost(url, own_rabbitmq.management_url, vhost))


@pytest.fixture(scope="session")
def own_postgres() -> Iterator[PrivatePostgres]:
    server = PrivatePostgres()
    yield server.start()
    server.remove()


@pytest.fixture
async def own_sample(own_postgres: PrivatePostgres) -> AsyncIterator[Sample]:
    """The sample service on a database server that the test may stop and kill."""
    if not own_postgres.running:
        own_postgres.start()
    url = Databases(own_postgres.url).create(f"sample_{secrets.token_hex(4)}")
    await make_tables(url)
    opened = open_sample(url)
    yield opened
    await opened.engine.dispose()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """`start("relay", sample, broker)`: a process of the sample service; none outlives the test."""
    started: list[Process] = []

    def make(role: str, sample: Sample, amqp: str, *more: str) -> Process:
        script = Path(__file__).parent / f"servicekit_{role}_process.py"
        command: list[str | Path] = [sys.executable, script, sample.url, amqp, *more]
        started.append(Process(role, command, log=tmp_path / f"{role}-{len(started)}.log"))
        started[-1].start()
        return started[-1]

    yield make
    for process in started:
        process.stop(patience=5)
