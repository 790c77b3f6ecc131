"""The service as main.py joins it, with its real neighbours: database, broker, identity provider."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import aio_pika
import httpx
import pytest
from intake_facts import CaseFacts
from intake_html import Page

from contracts.event import Door
from contracts.intake import Received, Submitted
from devstack.municipality import DEMO_FILE
from intake.main import create_app

pytestmark = pytest.mark.servers

COMPLAINT = {"account": {"whatHappened": "Ik wachtte een uur."}, "complainant": {"name": "S. Voorbeeld"}}
PUBLIC_URL = "http://intake.test"


@pytest.fixture
def environment(
    monkeypatch: pytest.MonkeyPatch, migrated_database: Callable[[str], str], issuer: Any, logging_as_it_was: None
) -> pytest.MonkeyPatch:
    issuer.add_client("wederhoor-intake", "secret-of-intake", ["service"])
    values = {
        "DATABASE_URL": migrated_database("intake"),
        "RABBITMQ_URL": "amqp://guest:guest@127.0.0.1:9/",
        "MUNICIPALITY_FILE": str(DEMO_FILE),
        "ISSUER_URL": issuer.url,
        "PUBLIC_URL": PUBLIC_URL,
        "NOTIFICATIONS_URL": "http://127.0.0.1:9",
        "CLIENT_ID": "wederhoor-intake",
        "CLIENT_SECRET": "secret-of-intake",
        "LOG_LEVEL": "ERROR",
    }
    for name, value in values.items():
        monkeypatch.setenv(f"INTAKE_{name}", value)
    return monkeypatch


async def running_service() -> AsyncIterator[httpx.AsyncClient]:
    app = create_app()
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=PUBLIC_URL) as client,
    ):
        yield client


@pytest.fixture
async def with_broker(environment: pytest.MonkeyPatch, rabbitmq: Any) -> AsyncIterator[httpx.AsyncClient]:
    environment.setenv("INTAKE_RABBITMQ_URL", rabbitmq.url)
    rabbitmq.bind_readers_of("intake")
    async for client in running_service():
        yield client


@pytest.fixture
async def without_broker(environment: pytest.MonkeyPatch) -> AsyncIterator[httpx.AsyncClient]:
    async for client in running_service():
        yield client


async def until(condition: Callable[[], Any], seconds: float = 20) -> Any:
    async with asyncio.timeout(seconds):
        while True:
            if found := await condition():
                return found
            await asyncio.sleep(0.05)


async def test_a_complaint_is_published_and_facts_of_others_appear_on_the_own_page(
    with_broker: httpx.AsyncClient, rabbitmq: Any
) -> None:
    async with await aio_pika.connect(rabbitmq.url) as connection:
        channel = await connection.channel()
        listening = await channel.declare_queue("listener", exclusive=True)
        for door, event in ((Door.PUBLIC, Received), (Door.PERSONAL, Submitted)):
            await listening.bind(door.value, event.type_name())
        receipt = (await with_broker.post("/v1/complaints", json=COMPLAINT)).json()

        told = [await until(lambda: listening.get(fail=False)) for _ in range(2)]
        assert {json.loads(message.body)["data"]["reference"] for message in told} == {receipt["reference"]}

        page = await _tell_that_triage_started(channel, with_broker, receipt)

    assert "Stand van zaken: Beoordeling" in page.text
    assert "Uiterlijk op deze dag krijgt u onze beslissing. maandag 13 april 2026" in page.text


async def _tell_that_triage_started(channel: Any, http: httpx.AsyncClient, receipt: dict[str, Any]) -> Page:
    facts, exchange = CaseFacts(UUID(receipt["complaintId"])), await channel.get_exchange(Door.PUBLIC.value)
    for event in (facts.terms_set(), facts.triage_started()):
        message = aio_pika.Message(event.to_bytes(), content_type="application/cloudevents+json")
        for _ in range(2):
            await exchange.publish(message, routing_key=event.type)

    async def shows_triage() -> Page | None:
        page = Page((await http.get(receipt["ownPageUrl"])).text)
        return page if "Beoordeling" in page.text and "datum volgt" not in page.text else None

    await until(shows_triage)
    return Page((await http.get(receipt["ownPageUrl"])).text)


async def test_without_a_broker_complaints_are_accepted_and_the_service_stays_ready(
    without_broker: httpx.AsyncClient,
) -> None:
    key = {"Idempotency-Key": "eight-at-the-same-time"}

    answers = await asyncio.gather(
        *(without_broker.post("/v1/complaints", json=COMPLAINT, headers=key) for _ in range(8))
    )

    assert [answer.status_code for answer in answers] == [201] * 8
    assert len({answer.json()["reference"] for answer in answers}) == 1
    assert len({answer.json()["ownPageUrl"] for answer in answers}) == 8
    assert (await without_broker.get("/health/ready")).status_code == 200


async def test_a_setting_that_is_missing_stops_the_start_with_its_name(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("INTAKE_CLIENT_SECRET")

    with pytest.raises(ValueError, match="client_secret"):
        create_app()
