"""The service in memory, spoken to over HTTP."""

import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
import structlog
from intake_app import PUBLIC_URL, AppInMemory

from intake.application.ports import Official
from words.people import OfficialRole

# Who acts in these tests, as procedure told of them; o-1 has every role.
COLLEAGUES = {
    "o-1": tuple(OfficialRole),
    "o-1001": (OfficialRole.COMPLAINT_COORDINATOR,),
    "o-1007": (OfficialRole.REGISTRAR,),
    "o-1008": (OfficialRole.REGISTRAR,),
}


@pytest.fixture
def service() -> AppInMemory:
    return AppInMemory()


@pytest.fixture
async def http(service: AppInMemory) -> AsyncIterator[httpx.AsyncClient]:
    async with a_client(service) as client:
        yield client


@pytest.fixture
def logging_as_it_was() -> Iterator[None]:
    """The service sets up logging for its process; this process belongs to the tests."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def official_service(issuer: Any) -> AppInMemory:
    """The same, with an identity provider behind it, and a directory."""
    made = AppInMemory(issuer_url=issuer.url)
    for official_id, roles in COLLEAGUES.items():
        made.store.officials[official_id] = Official(official_id, f"Naam van {official_id}", roles, True, 1)
    return made


@pytest.fixture
async def official_http(official_service: AppInMemory) -> AsyncIterator[httpx.AsyncClient]:
    async with a_client(official_service) as client:
        yield client


def a_client(service: AppInMemory) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(service.app, client=("192.0.2.7", 50_000))
    return httpx.AsyncClient(transport=transport, base_url=PUBLIC_URL)
