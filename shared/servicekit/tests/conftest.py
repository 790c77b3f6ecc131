"""Makes the sample service importable (test folders are no packages), and gives each test a database of it."""

import io
import json
import logging
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

sys.path.insert(0, str(Path(__file__).parent))

from servicekit_broker import Broker
from servicekit_sample import Sample, make_tables, open_sample

from devstack.fixtures import VirtualHost
from servicekit.observability import configure_logging


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
    """A virtual host of one's own, seen by an administrator."""
    async with Broker(rabbitmq.url) as opened:
        yield opened


@pytest.fixture
def log_lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """Logging as a service sets it up; `log_lines()` gives all that was written since."""
    root, raising, written = logging.getLogger(), logging.raiseExceptions, io.StringIO()
    before = (root.handlers[:], root.level)
    configure_logging("INFO", "sample")
    next(handler for handler in root.handlers if isinstance(handler, logging.StreamHandler)).setStream(written)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.handlers[:], logging.raiseExceptions = before[0], raising
    root.setLevel(before[1])
    structlog.reset_defaults()
