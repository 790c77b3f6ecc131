"""W3C trace context through HTTP, outbox, broker and inbox. Spans name routes and types, never values."""

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry import context, propagate, trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import SpanKind
from pydantic import HttpUrl

_tracer = trace.get_tracer("wederhoor")


def configure_tracing(service: str, endpoint: HttpUrl | None) -> None:
    """Create spans; export them only if the operator configured a collector."""
    if isinstance(trace.get_tracer_provider(), TracerProvider):
        return  # a second application in the same process shares the first one's provider
    provider = TracerProvider(resource=Resource.create({"service.name": f"wederhoor-{service}"}))
    if endpoint is not None:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=str(endpoint))))
    trace.set_tracer_provider(provider)


def current_traceparent() -> str | None:
    """The trace of the current work, as it travels with an event."""
    carrier: dict[str, str] = {}
    propagate.inject(carrier)
    return carrier.get("traceparent")


@contextmanager
def span(name: str, kind: SpanKind, parent: str | None = None) -> Iterator[trace.Span]:
    """A span under a parent from outside. An exception marks it only by its class: messages may contain personal
    data."""
    outer = propagate.extract({"traceparent": parent}) if parent else context.get_current()
    with _tracer.start_as_current_span(
        name, context=outer, kind=kind, record_exception=False, set_status_on_exception=False
    ) as opened:
        try:
            yield opened
        except Exception as error:
            opened.set_attribute("error.type", type(error).__name__)
            opened.set_status(trace.StatusCode.ERROR)
            raise
