"""The secret of an own page, and what a citizen wrote, appear in no log, metric or trace."""

import logging
from typing import Any
from uuid import uuid4

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import generate_latest

from servicekit.observability import configure_logging
from servicekit.tracing import configure_tracing

WORDS = {"account": {"whatHappened": "Geheimvogel zei het."}, "complainant": {"name": "Zeldzame Naam"}}
UNKNOWN = "77777-77777-77777-77777-77777-7"


@pytest.fixture
def spans() -> InMemorySpanExporter:
    configure_tracing("intake", None)
    provider = trace.get_tracer_provider()
    assert isinstance(provider, TracerProvider)
    exporter = InMemorySpanExporter()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return exporter


async def test_nothing_secret_is_written_anywhere(
    http: httpx.AsyncClient,
    service: AppInMemory,
    spans: InMemorySpanExporter,
    caplog: pytest.LogCaptureFixture,
    capfd: Any,
) -> None:
    caplog.set_level(logging.DEBUG)
    key = f"key-{uuid4()}"
    receipt = (await http.post("/v1/complaints", json=WORDS, headers={"Idempotency-Key": key})).json()
    secret = receipt["ownPageUrl"].rsplit("/", 1)[-1]
    await http.get(f"/mijn-klacht/{secret}?zoek={secret}")
    await http.get(f"/mijn-klacht/{secret}/ontvangstbewijs.txt")
    await http.get(f"/mijn-klacht/{secret}/berichten/{uuid4()}/bijlagen/1")
    await http.get(f"/mijn-klacht/{UNKNOWN}")
    await http.get(f"/mijn-klacht/{secret}/niets")
    await http.post("/klacht", data={"whatHappened": "", "name": "Zeldzame Naam"})

    metrics = generate_latest(service.plumbing.metrics.registry).decode()
    traces = [span.to_json() for span in spans.get_finished_spans()]
    ours = [record.getMessage() for record in caplog.records if record.name != "httpx"]  # the test's own client
    told = "\n".join([*capfd.readouterr(), *ours, metrics, *traces])
    for hidden in (secret, UNKNOWN, key, "Geheimvogel", "Zeldzame"):
        assert hidden not in told
    assert 'route="/mijn-klacht/{secret}"' in told
    assert '"http.route": "/mijn-klacht/{secret}"' in told


async def test_a_failure_is_logged_without_the_words_that_caused_it(
    service: AppInMemory, logging_as_it_was: None, capfd: Any
) -> None:
    class BrokenDoor:
        async def accept(self, *given: Any) -> Any:
            raise RuntimeError(f"could not store {given}")

    configure_logging("DEBUG", "intake")
    object.__setattr__(service.app.state.parts, "door", BrokenDoor())
    transport = httpx.ASGITransport(service.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=PUBLIC_URL) as http:
        answer = await http.post("/v1/complaints", json=WORDS)

    logged = capfd.readouterr().out
    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert "RuntimeError" in logged
    assert "Geheimvogel" not in logged + answer.text
