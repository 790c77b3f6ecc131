"""Metrics have names of our own, never a word from outside."""

from collections.abc import AsyncIterator

import httpx
import pytest
from servicekit_app import calling, without_a_database
from servicekit_routes import SECRET


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with calling(without_a_database()) as opened:
        yield opened


async def test_requests_are_counted_by_the_template_of_their_route(client: httpx.AsyncClient) -> None:
    await client.get("/v1/things/refused/conflict")
    await client.get("/v1/things/broken")
    await client.put("/v1/things")

    page = (await client.get("/metrics")).text

    assert 'http_requests_total{method="GET",route="/v1/things/refused/{family}",status="409"} 1.0' in page
    assert 'http_requests_total{method="GET",route="/v1/things/broken",status="500"} 1.0' in page
    assert 'http_requests_total{method="PUT",route="/v1/things",status="405"} 1.0' in page
    assert 'http_request_seconds_count{method="GET",route="/v1/things/broken"} 1.0' in page


async def test_what_a_stranger_typed_is_never_a_label(client: httpx.AsyncClient) -> None:
    await client.get(f"/v1/{SECRET}")
    await client.get(f"/docs/assets/{SECRET}")
    await client.request(SECRET.upper(), "/v1/things")

    page = (await client.get("/metrics")).text

    assert SECRET not in page.lower()
    assert 'http_requests_total{method="GET",route="unmatched",status="404"}' in page
    assert 'method="OTHER"' in page


async def test_a_service_without_its_database_lives_but_is_not_ready(client: httpx.AsyncClient) -> None:
    live, ready = await client.get("/health/live"), await client.get("/health/ready")

    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()["code"]) == (503, "database-away")
