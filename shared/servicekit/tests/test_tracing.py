"""One trace from the caller's request to the effect in another service; spans name routes and types, never values."""

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from servicekit_app import build, calling, settings_of, without_a_database
from servicekit_broker import Broker
from servicekit_routes import SECRET
from servicekit_sample import Sample, a_readership, applied, eventually, so

from servicekit.tracing import configure_tracing, current_traceparent, span

CHAIN = "0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90"
TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.fixture(scope="session")
def exporter() -> InMemorySpanExporter:
    """A process has one provider, so it gets one exporter."""
    configure_tracing("sample", None)
    provider, exporter = trace.get_tracer_provider(), InMemorySpanExporter()
    assert isinstance(provider, TracerProvider)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return exporter


@pytest.fixture
def spans(exporter: InMemorySpanExporter) -> InMemorySpanExporter:
    """What the process exports during this test."""
    exporter.clear()
    return exporter


def find(spans: InMemorySpanExporter, name: str) -> ReadableSpan | None:
    return next((one for one in spans.get_finished_spans() if one.name == name), None)


@pytest.mark.servers
async def test_one_trace_runs_from_the_request_through_outbox_and_broker_to_the_effect(
    sample: Sample, broker: Broker, spans: InMemorySpanExporter
) -> None:
    app = build(sample, settings_of(sample.url, rabbitmq_url=broker.url), readers=a_readership())
    async with app.router.lifespan_context(app), calling(app) as client:
        await eventually(lambda: _ready(client))
        headers = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01", "X-Correlation-ID": CHAIN}
        await client.post("/v1/things/stored", json={"name": "long enough"}, headers=headers)
        await eventually(lambda: applied(sample, 2))
        await eventually(lambda: so(find(spans, "process nl.wederhoor.samples.happened.v1")))

    request, effect = find(spans, "POST /v1/things/stored"), find(spans, "process nl.wederhoor.samples.happened.v1")
    assert request is not None
    assert effect is not None
    assert f"{request.context.trace_id:032x}" == TRACE
    assert effect.parent is not None
    assert (effect.parent.trace_id, effect.parent.span_id) == (request.context.trace_id, request.context.span_id)
    assert (request.kind, effect.kind) == (SpanKind.SERVER, SpanKind.CONSUMER)
    (row,) = await sample.outbox()
    assert (row.traceparent[3:35], row.correlation_id) == (TRACE, CHAIN)


async def test_a_failure_marks_its_span_without_its_words(spans: InMemorySpanExporter) -> None:
    with pytest.raises(ValueError, match=SECRET), span("work", SpanKind.INTERNAL):
        raise ValueError(SECRET)
    async with calling(without_a_database()) as client:
        await client.get("/v1/things/broken")
        await client.get(f"/v1/{SECRET}", params={"q": SECRET})

    everything = "".join(one.to_json() for one in spans.get_finished_spans())
    assert SECRET not in everything
    failed = find(spans, "work")
    assert failed is not None
    assert (failed.status.status_code, failed.attributes) == (StatusCode.ERROR, {"error.type": "ValueError"})
    assert find(spans, "GET unmatched") is not None
    broken = find(spans, "GET /v1/things/broken")
    assert broken is not None
    assert broken.status.status_code == StatusCode.ERROR


@pytest.mark.parametrize("given", ["", "nonsense", f"00-{TRACE}", f"ff-{TRACE}-b7ad6b7169203331-01", "00-" + "z" * 52])
async def test_a_parent_that_is_none_is_ignored(spans: InMemorySpanExporter, given: str) -> None:
    async with calling(without_a_database()) as client:
        answer = await client.get("/health/live", headers={"traceparent": given})

    request = find(spans, "GET /health/live")
    assert answer.status_code == 200
    assert request is not None
    assert request.parent is None


def test_without_a_trace_none_travels() -> None:
    assert current_traceparent() is None


async def _ready(client: httpx.AsyncClient) -> bool:
    return (await client.get("/health/ready")).status_code == 200
