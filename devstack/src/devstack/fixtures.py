"""The pytest plugin: real servers, and the neighbours a service talks to. Nothing here outlives the run."""

import contextlib
import secrets
import signal
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

from devstack.databases import Databases
from devstack.identity.thread import Issuer
from devstack.mail.catcher import MailCatcher
from devstack.management import Management
from devstack.migrations import migrate
from devstack.postgres import PrivatePostgres
from devstack.rabbitmq import PrivateRabbitmq
from devstack.servers import Broker, a_postgres, a_rabbitmq
from devstack.threads import run_aside
from devstack.virtual_host import VirtualHost


def pytest_configure() -> None:
    """A run that gets SIGTERM (from a time limit or a supervisor) cleans up as after Ctrl-C."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


@pytest.fixture(scope="session")
def say(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Print a line on the terminal, bypassing pytest's capture."""
    reporter = pytestconfig.pluginmanager.get_plugin("terminalreporter")
    capturing = pytestconfig.pluginmanager.get_plugin("capturemanager")

    def write(line: str) -> None:
        with capturing.global_and_fixture_disabled() if capturing else contextlib.nullcontext():
            (reporter.write_line if reporter else print)(line)

    return write


@pytest.fixture(scope="session")
def postgres_server(say: Callable[[str], None]) -> Iterator[str]:
    """The administrator's address of a PostgreSQL server."""
    with a_postgres(say) as url:
        yield url


class _TestDatabases:
    """The databases of one test run, under a prefix that no other run uses; all are dropped at the end."""

    def __init__(self, server: str) -> None:
        self._databases = Databases(server)
        self._run = f"wederhoor_test_{secrets.token_hex(4)}"
        self._templates: dict[str, str] = {}
        self._made: list[str] = []

    def _new(self, template: str | None = None) -> str:
        name = f"{self._run}_{len(self._made)}"
        url = self._databases.create(name, template=template)
        self._made.append(name)
        return url

    def empty(self) -> str:
        return self._new()

    def migrated(self, service: str) -> str:
        if service not in self._templates:
            url = self._new()
            migrate(service, url)
            self._templates[service] = self._made[-1]
        return self._new(self._templates[service])

    def drop_since(self, count: int) -> None:
        for name in self._made[count:]:
            if name not in self._templates.values():
                self._databases.drop(name)

    def drop_all(self) -> None:
        for name in self._made:
            self._databases.drop(name)

    def __len__(self) -> int:
        return len(self._made)


@pytest.fixture(scope="session")
def _test_databases(postgres_server: str) -> Iterator[_TestDatabases]:
    databases = _TestDatabases(postgres_server)
    yield databases
    databases.drop_all()


@pytest.fixture
def _databases_of_one_test(_test_databases: _TestDatabases) -> Iterator[_TestDatabases]:
    before = len(_test_databases)
    yield _test_databases
    _test_databases.drop_since(before)


@pytest.fixture
def migrated_database(_databases_of_one_test: _TestDatabases) -> Callable[[str], str]:
    """`migrated_database("intake")`: the address of a fresh database with the tables that alembic makes."""
    return _databases_of_one_test.migrated


@pytest.fixture
def empty_database(_databases_of_one_test: _TestDatabases) -> Callable[[], str]:
    """`empty_database()`: the address of a fresh database without tables."""
    return _databases_of_one_test.empty


@pytest.fixture(scope="session")
def rabbitmq_server(say: Callable[[str], None]) -> Iterator[Broker]:
    """The broker of this run. Tests use `rabbitmq`, a virtual host on it."""
    with a_rabbitmq(say) as broker:
        yield broker


@pytest.fixture
def rabbitmq(rabbitmq_server: Broker) -> Iterator[VirtualHost]:
    """A separate virtual host for every test."""
    from servicekit.delivery.topology import declare

    vhost = f"test-{secrets.token_hex(4)}"
    with Management(rabbitmq_server.management_url) as management:
        management.create_vhost(vhost)
        try:
            run_aside(declare(rabbitmq_server.url_of(vhost)))
            yield VirtualHost(rabbitmq_server.url_of(vhost), rabbitmq_server.management_url, vhost)
        finally:
            management.delete_vhost(vhost)


@pytest.fixture
def private_rabbitmq() -> Iterator[Callable[[], PrivateRabbitmq]]:
    """`private_rabbitmq()`: a separate running broker, topology declared, to stop, start, kill or freeze."""
    from servicekit.delivery.topology import declare

    made: list[PrivateRabbitmq] = []

    def make() -> PrivateRabbitmq:
        made.append(PrivateRabbitmq())
        made[-1].start()
        run_aside(declare(made[-1].url))
        return made[-1]

    yield make
    for server in made:
        server.remove()


@pytest.fixture
def private_postgres() -> Iterator[Callable[[], PrivatePostgres]]:
    """`private_postgres()`: a separate running server, to stop, start, kill or freeze."""
    made: list[PrivatePostgres] = []

    def make() -> PrivatePostgres:
        made.append(PrivatePostgres())
        return made[-1].start()

    yield make
    for server in made:
        server.remove()


@pytest.fixture
def mail_catcher() -> Iterator[MailCatcher]:
    """An SMTP server in this process that keeps what it gets and fails on request."""
    catcher = MailCatcher()
    catcher.start()
    yield catcher
    catcher.stop()


@pytest.fixture(scope="session")
def issuer() -> Iterator[Issuer]:
    """An identity provider for the whole run."""
    provider = Issuer()
    provider.start()
    yield provider
    provider.stop()
