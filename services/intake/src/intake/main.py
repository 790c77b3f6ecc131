"""Joins the parts: the only module that knows them all."""

import secrets
from functools import partial

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncEngine

from contracts.asyncapi import document
from contracts.catalogue import queues_that_read
from intake.adapters.front_door import SqlFrontDoor, front_door_engine
from intake.adapters.message_texts import HttpMessageTexts
from intake.adapters.queries import SqlQuestions
from intake.adapters.tables import delivery
from intake.adapters.teams import SqlTeamsTold
from intake.adapters.unit_of_work import begin_work
from intake.domain.secret_link import SECRET_BYTES
from intake.entrypoints.access import ACCESS
from intake.entrypoints.api.complaints import router as complaints_router
from intake.entrypoints.consumers import READERS
from intake.entrypoints.jobs import CloseAtStop
from intake.entrypoints.pages.enclosures import router as enclosures_router
from intake.entrypoints.pages.failed_looks import FailedLooks
from intake.entrypoints.pages.form import router as form_router
from intake.entrypoints.pages.home import router as home_router
from intake.entrypoints.pages.own_page import router as own_page_router
from intake.entrypoints.parts import Parts, roles_in_directory
from intake.settings import Settings, read_municipality
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api, token_source

VERSION = "0.1.0"
NAME = "intake"


def create_app() -> FastAPI:
    """The service, configured from its environment."""
    settings = Settings()
    configure_logging(settings.log_level, NAME)
    engine = create_engine(settings.database_url, pool_size=settings.pool_size)
    door_engine = front_door_engine(settings.database_url, settings.pool_size)
    client = httpx.AsyncClient(base_url=f"{str(settings.notifications_url).rstrip('/')}/", timeout=5)
    plumbing = _plumbing(settings, engine)
    app = create_api(
        plumbing,
        title="Wederhoor intake",
        version=VERSION,
        access=ACCESS,
        routers=[complaints_router, home_router, form_router, own_page_router, enclosures_router],
        jobs=[CloseAtStop((door_engine.dispose, client.aclose))],
        messages=partial(document, NAME),
    )
    app.state.parts = _parts(settings, plumbing, door_engine, client)
    return app


def _plumbing(settings: Settings, engine: AsyncEngine) -> Plumbing:
    sessions = create_sessions(engine)
    return Plumbing(
        name=NAME,
        settings=settings,
        engine=engine,
        sessions=sessions,
        tables=delivery,
        begin=begin_work(sessions, _source(settings), utc_now),
        readers=READERS,
        roles_in_directory=roles_in_directory,
        heard_by=queues_that_read(NAME),
        needs_broker=False,
    )


def _parts(settings: Settings, plumbing: Plumbing, door_engine: AsyncEngine, client: httpx.AsyncClient) -> Parts:
    municipality = read_municipality(settings.municipality_file)
    return Parts(
        door=SqlFrontDoor(door_engine, _source(settings)),
        begin=plumbing.begin,
        questions=SqlQuestions(plumbing.sessions),
        teams=SqlTeamsTold(plumbing.sessions),
        messages=HttpMessageTexts(client, token_source(settings, settings.client_id, settings.client_secret)),
        municipality=municipality,
        failed_looks=FailedLooks(settings.failed_links_allowed),
        now=plumbing.now,
        make_secret=lambda: secrets.token_bytes(SECRET_BYTES),
        public_url=str(settings.public_url),
    )


def _source(settings: Settings) -> str:
    return source_of(read_municipality(settings.municipality_file).oin, NAME)
