"""The service in memory, spoken to over HTTP."""

import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
import structlog
from intake_app import PUBLIC_URL, AppInMemory


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
    """The same, with an identity provider behind it."""
    return AppInMemory(issuer_url=issuer.url)


@pytest.fixture
async def official_http(official_service: AppInMemory) -> AsyncIterator[httpx.AsyncClient]:
    async with a_client(official_service) as client:
        yield client


def a_client(service: AppInMemory) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(service.app, client=("192.0.2.7", 50_000))
    return httpx.AsyncClient(transport=transport, base_url=PUBLIC_URL)
