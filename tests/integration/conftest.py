"""One whole system for all these tests: four services on private servers, with the driver to act in it."""

import secrets
from collections.abc import Callable, Iterator

import pytest
from collector import Collector
from evidence import Operator
from premises import Premises
from stories import Cast
from town import town_with_odd_roles

from devstack.driving import System
from devstack.identity.tokens import Tokens, load_key
from devstack.migrations import SERVICES
from devstack.stack import Stack


@pytest.fixture(scope="session")
def collector() -> Iterator[Collector]:
    """Where all services send their traces."""
    with Collector() as collecting:
        yield collecting


@pytest.fixture(scope="session")
def premises(
    tmp_path_factory: pytest.TempPathFactory, collector: Collector, say: Callable[[str], None]
) -> Iterator[Premises]:
    """The running system, its parts to break, and the key its identity provider signs with."""
    room = tmp_path_factory.mktemp("system")
    key = room / f"issuer-{secrets.token_hex(4)}.pem"
    settings = {f"{name.upper()}_OTLP_ENDPOINT": collector.url for name in SERVICES}
    settings |= {"IDENTITY_KEY_FILE": str(key), "REPORTING_DIRECTORY_SECONDS": "1"}
    with Stack(room, municipality_file=town_with_odd_roles(room), settings=settings, say=say) as stack:
        with System(stack.env) as system:
            system.await_directory()
        yield Premises(stack, Tokens(stack.env["ISSUER_URL"], load_key(key)))


@pytest.fixture
def system(premises: Premises) -> Iterator[System]:
    with System(premises.env) as driven:
        yield driven


@pytest.fixture
def cast(system: System) -> Cast:
    return Cast(system)


@pytest.fixture
def operator(system: System) -> Iterator[Operator]:
    watching = Operator(system)
    yield watching
    watching.close()
