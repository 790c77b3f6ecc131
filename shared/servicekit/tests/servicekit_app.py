"""The sample service as a whole: its API in front, its delivery behind it."""

from typing import Any

import httpx
from fastapi import FastAPI, Request
from pydantic_settings import SettingsConfigDict
from servicekit_routes import ACCESS, router
from servicekit_sample import Sample, Work, a_readership, effects, open_sample, tables

from servicekit.clock import utc_now
from servicekit.jobs import Job
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api
from servicekit.settings import ServiceSettings
from servicekit.tracing import configure_tracing

NOWHERE = "postgresql://nobody@127.0.0.1:1/none"
STAFF = {"o-1": {"registrar", "auditor"}, "o-1009": {"operator"}}


class SampleSettings(ServiceSettings):
    model_config = SettingsConfigDict(env_prefix="SAMPLE_", frozen=True, hide_input_in_errors=True)


def settings_of(database_url: str, **more: Any) -> SampleSettings:
    usual: dict[str, Any] = {
        "rabbitmq_url": "amqp://nobody@127.0.0.1:1/",
        "issuer_url": "http://127.0.0.1:1",
        "public_url": "http://sample.example",
        "municipality_file": "-",
        "max_body_bytes": 4096,
    }
    return SampleSettings(database_url=database_url, **(usual | more))


async def roles_in_directory(_request: Request, official_id: str) -> set[str] | None:
    return STAFF.get(official_id)


def build(sample: Sample, settings: SampleSettings, **more: Any) -> FastAPI:
    """The application over a sample; `readers` and `needs_broker` can be chosen."""
    plumbing = Plumbing(
        "sample",
        settings,
        sample.engine,
        sample.sessions,
        tables,
        sample.begin,
        more.pop("readers", []),
        sample.now,
        roles_in_directory=roles_in_directory,
        needs_broker=more.pop("needs_broker", True),
        metrics=sample.metrics,
    )
    jobs: list[Job] = more.pop("jobs", [])
    app = create_api(
        plumbing,
        title="Sample",
        version="1.2.3",
        access=more.pop("access", ACCESS),
        routers=more.pop("routers", [router]),
        messages=more.pop("messages", dict),
        jobs=jobs,
        **more,
    )
    app.state.sample = sample
    return app


def calling(app: FastAPI) -> httpx.AsyncClient:
    """A caller of the application, without a network between."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://sample.example")


def without_a_database(**more: Any) -> FastAPI:
    """The application for tests that do not query the database."""
    return build(open_sample(NOWHERE), settings_of(NOWHERE), **more)


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The problem details of an answer."""
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert (body["status"], body["type"]) == (answer.status_code, "about:blank")
    return body


def create_app() -> FastAPI:
    """For uvicorn, in a process of its own: everything from the environment, and effects fail with the secret in their
    text."""
    settings = SampleSettings()
    configure_logging(settings.log_level, "sample")
    configure_tracing("sample", settings.otlp_endpoint)
    sample = open_sample(str(settings.database_url), utc_now)

    async def fail(event: Any, work: Work) -> None:
        await work.session.execute(effects.insert().values(event_id=event.data.note, subject="x" * 9999, number="no"))

    return build(sample, settings, readers=a_readership(fail))
