"""The sample service as a whole: its API with a route for every kind of refusal, its delivery behind it."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from pydantic_settings import SettingsConfigDict
from servicekit_sample import MONDAY, Sample, Work, a_readership, effects, happened, open_sample, tables
from sqlalchemy.orm.exc import StaleDataError

from servicekit.auth import Access, CallerDep
from servicekit.clock import utc_now
from servicekit.errors import (
    Conflict,
    DomainError,
    FieldError,
    Forbidden,
    Invalid,
    NotFound,
    NotYetKnown,
    PreconditionFailed,
)
from servicekit.idempotency import IdempotencyKey
from servicekit.jobs import Job
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api
from servicekit.settings import ServiceSettings
from servicekit.tracing import configure_tracing

SECRET = "zonnebloem-4711"  # what must never be seen anywhere
ANYBODY = Access(public=True)


class SampleSettings(ServiceSettings):
    model_config = SettingsConfigDict(env_prefix="SAMPLE_", frozen=True, hide_input_in_errors=True)


class TermPassed(Conflict):
    code = "term-passed"
    article = "Awb 0:0"


REFUSALS: dict[str, DomainError] = {
    "invalid": Invalid("Two fields are wrong.", [FieldError("name", "too short"), FieldError("a.b", "no")]),
    "forbidden": Forbidden("Not for you."),
    "not-found": NotFound("It is not there."),
    "not-yet-known": NotYetKnown("Not yet."),
    "conflict": TermPassed("The term has passed."),
    "changed": PreconditionFailed("Somebody was first."),
}


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=3)]
    id: UUID | None = None
    number: int = 0
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None
    parts: list["Thing"] = []


class Made(BaseModel):
    name: str


router = APIRouter(prefix="/v1/things")


@router.post("", status_code=201)
async def make(body: Thing, key: IdempotencyKey = None) -> Made:
    return Made(name=str(len(body.name)))


@router.get("/refused/{family}")
async def refuse(family: str) -> None:
    raise REFUSALS[family]


@router.get("/broken")
async def fail() -> None:
    raise ValueError(SECRET)


@router.get("/broken-file")
async def fail_on_a_file() -> None:
    raise FileNotFoundError(SECRET)


@router.get("/broken-half-way")
async def fail_half_way() -> StreamingResponse:
    async def words() -> Any:
        yield b"half "
        raise ValueError(SECRET)

    return StreamingResponse(words())


@router.get("/stale")
async def stale() -> None:
    raise StaleDataError(SECRET)


@router.get("/listed")
async def listed(limit: Annotated[int, Query(ge=1, le=10)]) -> int:
    return limit


@router.post("/stored")
async def store(request: Request, body: Thing) -> None:
    work: Work
    async with request.app.state.sample.begin() as work:
        line = {"event_id": body.name, "subject": "-", "number": body.number}
        await work.session.execute(effects.insert().values(line))
        await work.outbox.put([happened(body.number)], MONDAY)


@router.get("/mine")
async def mine(caller: CallerDep) -> dict[str, Any]:
    return {"subject": caller.subject, "roles": sorted(caller.roles), "client": caller.client}


ACCESS = {
    "POST /v1/things": ANYBODY,
    "GET /v1/things/refused/{family}": ANYBODY,
    "GET /v1/things/broken": ANYBODY,
    "GET /v1/things/broken-file": ANYBODY,
    "GET /v1/things/broken-half-way": ANYBODY,
    "GET /v1/things/stale": ANYBODY,
    "GET /v1/things/listed": ANYBODY,
    "POST /v1/things/stored": ANYBODY,
    "GET /v1/things/mine": Access.roles("registrar", "operator"),
}


def settings_of(database_url: str, **more: Any) -> SampleSettings:
    usual = {
        "rabbitmq_url": "amqp://nobody@127.0.0.1:1/",
        "issuer_url": "http://127.0.0.1:1",
        "public_url": "http://sample.example",
        "municipality_file": "-",
        "max_body_bytes": 4096,
    }
    return SampleSettings(database_url=database_url, **(usual | more))


def build(sample: Sample, settings: SampleSettings, **more: Any) -> FastAPI:
    """The application over a sample; `readers` and `needs_broker` as wanted."""
    plumbing = Plumbing(
        "sample",
        settings,
        sample.engine,
        sample.sessions,
        tables,
        sample.begin,
        more.pop("readers", []),
        sample.now,
        more.pop("needs_broker", True),
        sample.metrics,
    )
    jobs: list[Job] = more.pop("jobs", [])
    app = create_api(
        plumbing,
        title="Sample",
        version="1.2.3",
        access=more.pop("access", ACCESS),
        routers=more.pop("routers", [router]),
        jobs=jobs,
        **more,
    )
    app.state.sample = sample
    return app


def create_app() -> FastAPI:
    """For uvicorn, in a process of its own: everything from the environment, effects that fail with the secret."""
    settings = SampleSettings()  # type: ignore[call-arg]
    configure_logging(settings.log_level, "sample")
    configure_tracing("sample", settings.otlp_endpoint)
    sample = open_sample(str(settings.database_url), utc_now)

    async def fail(event: Any, work: Work) -> None:
        await work.session.execute(effects.insert().values(event_id=event.data.note, subject="x" * 9999, number="no"))

    return build(sample, settings, readers=a_readership(fail))


def create_broken_app() -> FastAPI:
    """A service whose start fails."""
    settings = SampleSettings()  # type: ignore[call-arg]
    configure_logging(settings.log_level, "sample")

    def fail() -> None:
        raise ValueError(SECRET)

    return build(open_sample(str(settings.database_url), utc_now), settings, at_start=fail)
