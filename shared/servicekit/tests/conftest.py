"""Makes the sample service importable (test folders are no packages), and gives each test a database of it."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from servicekit_broker import Broker
from servicekit_sample import Sample, make_tables, open_sample

from devstack.fixtures import VirtualHost


@pytest.fixture
async def sample(empty_database: Callable[[], str]) -> AsyncIterator[Sample]:
    """The sample service with a fresh database."""
    url = empty_database()
    await make_tables(url)
    opened = await open_sample(url)
    yield opened
    await opened.engine.dispose()


@pytest.fixture
async def broker(rabbitmq: VirtualHost) -> AsyncIterator[Broker]:
    """A virtual host of one's own, seen by an administrator."""
    async with Broker(rabbitmq.url) as opened:
        yield opened
