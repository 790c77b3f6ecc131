"""Assembles a service: its API in front, delivery and jobs behind it. Called by each main.py."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from fastapi import APIRouter, Depends, FastAPI, Response
from fastapi.routing import iter_route_contexts
from fastapi.telemetry import TelemetryConfig
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from servicekit.clock import Now, utc_now
from servicekit.database import database_answers
from servicekit.delivery.consuming import Begin, Reader, Receiver
from servicekit.delivery.messaging import Consumers, InboxRetries
from servicekit.delivery.operations import OPERATIONS_ACCESS, Operations, operations_router
from servicekit.delivery.relay import OutboxRelay
from servicekit.delivery.tables import DeliveryTables
from servicekit.jobs import Job, every, running
from servicekit.observability import Metrics
from servicekit.settings import ServiceSettings
from servicekit.tracing import configure_tracing
from servicekit.web.auth import PUBLIC, AccessTable, Authorise, Issuer, RolesInDirectory
from servicekit.web.documentation import ASYNCAPI_PATH, OPENAPI_PATH, add_documentation
from servicekit.web.middleware import Edge
from servicekit.web.problems import add_problem_handlers, problem

GLOSSARY = "The glossary (docs/glossary.md) has the Dutch original of each English word used here."
# FastAPI's own spans contain path and query, and its log the text of exceptions: a secret link would leak.
_OWN_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
_UNGUARDED = {
    OPENAPI_PATH: PUBLIC,
    ASYNCAPI_PATH: PUBLIC,
    "/docs": PUBLIC,
    "/docs/oauth2-redirect": PUBLIC,
    "/health/live": PUBLIC,
    "/health/ready": PUBLIC,
    "/metrics": PUBLIC,
}


@dataclass(frozen=True)
class Plumbing:
    """What a service needs to run: its tables, how it begins a unit of work, what it reads, who works here."""

    name: str
    settings: ServiceSettings
    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    tables: DeliveryTables
    begin: Begin
    readers: Sequence[Reader]
    roles_in_directory: RolesInDirectory = field(kw_only=True)
    now: Now = utc_now
    heard_by: Sequence[str] = ()  # queues of our own services that must exist before this one publishes
    needs_broker: bool = True  # False: stays ready without it, because the outbox keeps the facts
    metrics: Metrics = field(default_factory=Metrics)

    @property
    def database_url(self) -> str:
        return str(self.settings.database_url)


def create_api(
    plumbing: Plumbing,
    *,
    title: str,
    version: str,
    access: AccessTable,
    routers: Sequence[APIRouter],
    messages: Callable[[], dict[str, Any]],  # makes the AsyncAPI document of what this service publishes and reads
    jobs: Sequence[Job] = (),
    uploads: Mapping[str, int] | None = None,  # path patterns where a body may be larger, with the maximum
) -> FastAPI:
    """The application. Refuses to start when a route has no entry in the access table: the default is to deny."""
    settings = plumbing.settings
    configure_tracing(plumbing.name, settings.otlp_endpoint)
    operations = Operations(plumbing.sessions, plumbing.tables, plumbing.now)
    consumers, plumbing_jobs = _delivery(plumbing, operations)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with running([*plumbing_jobs, *jobs]):
            yield
        await plumbing.engine.dispose()

    issuer_url = str(settings.issuer_url).rstrip("/")
    table = {**access, **OPERATIONS_ACCESS, **{f"GET {path}": entry for path, entry in _UNGUARDED.items()}}
    app = FastAPI(
        title=title,
        version=version,
        description=GLOSSARY,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        telemetry=_OWN_TELEMETRY,
        dependencies=[Depends(Authorise(_issuer(settings), table, plumbing.roles_in_directory))],
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    )
    add_problem_handlers(app)
    metrics, most = plumbing.metrics, settings.max_body_bytes
    app.add_middleware(Edge, version=version, metrics=metrics, max_body_bytes=most, uploads=uploads or {})
    for router in [*routers, operations_router(operations), _health_router(plumbing, consumers)]:
        app.include_router(router)
    add_documentation(app, table, issuer_url, messages)
    check_access(app, table)
    return app


def _issuer(settings: ServiceSettings) -> Issuer:
    internal = settings.issuer_internal_url
    return Issuer(str(settings.issuer_url), settings.audience, str(internal) if internal else None)


def _delivery(plumbing: Plumbing, operations: Operations) -> tuple[Consumers, list[Job]]:
    settings = plumbing.settings
    receiver = Receiver(plumbing.readers, plumbing.begin, plumbing.now, plumbing.metrics)
    url = str(settings.rabbitmq_url)
    consumers = Consumers(url, receiver, plumbing.engine, settings.prefetch)
    sweep = settings.outbox_sweep_seconds
    relay = OutboxRelay(plumbing.database_url, url, plumbing.now, plumbing.metrics, sweep, readers=plumbing.heard_by)

    async def observe() -> None:
        await operations.observe(plumbing.metrics)

    async def prune() -> None:
        await prune_delivery(plumbing)

    watch = [every(5, "gauges", observe), every(3600, "prune", prune)]
    reading: list[Job] = [consumers, InboxRetries(receiver)] if plumbing.readers else []
    return consumers, [relay, *reading, *watch]


async def prune_delivery(plumbing: Plumbing) -> None:
    """Delete what is done and old: published facts, applied messages, answers to repeated requests."""
    tables, settings, now = plumbing.tables, plumbing.settings, plumbing.now()
    closed = tables.inbox.c.state.in_(["applied", "dismissed"])
    async with plumbing.sessions.begin() as session:
        old = now - timedelta(days=settings.outbox_keep_days)
        await session.execute(sa.delete(tables.outbox).where(tables.outbox.c.published_at < old))
        old = now - timedelta(days=settings.inbox_keep_days)
        await session.execute(sa.delete(tables.inbox).where(closed, tables.inbox.c.closed_at < old))
        old = now - timedelta(days=settings.idempotency_keep_days)
        await session.execute(sa.delete(tables.requests).where(tables.requests.c.created_at < old))


def _health_router(plumbing: Plumbing, consumers: Consumers) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/health/ready")
    async def ready() -> Response:
        """Ready when the database answers and, unless the outbox is enough, the broker does."""
        if not await database_answers(plumbing.engine):
            return problem(503, "database-away", "The database does not answer.")
        if plumbing.needs_broker and plumbing.readers and not consumers.connected:
            return problem(503, "broker-away", "The broker does not answer.")
        return Response('{"status":"ok"}', media_type="application/json")

    @router.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(plumbing.metrics.registry), media_type=CONTENT_TYPE_LATEST)

    return router


def check_access(app: FastAPI, table: AccessTable) -> None:
    """Every route has an entry, and every entry a route. A router contains its whole prefix, because a route is looked
    up by its own path."""
    routes = set()
    for route in iter_route_contexts(app.routes):
        if route.path != getattr(route.original_route, "path", None):
            raise ValueError(f"give the router of {route.path} its whole prefix")
        routes |= {f"{method} {route.path}" for method in (route.methods or set()) - {"HEAD"}}
    if difference := routes ^ set(table):
        raise ValueError(f"routes and access table differ: {sorted(difference)}")
