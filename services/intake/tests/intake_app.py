"""The service with everything behind its edges in memory: real routes, real access table, real problem details."""

from datetime import datetime
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from intake_builders import MONDAY, a_municipality
from intake_fakes import MemoryFrontDoor, MemoryMessageTexts, MemoryQuestions, MemoryStore, MemoryTeams, begin_in

from contracts.asyncapi import document
from intake.adapters.tables import delivery
from intake.entrypoints.access import ACCESS
from intake.entrypoints.api.complaints import router as complaints_router
from intake.entrypoints.consumers import READERS
from intake.entrypoints.pages.enclosures import router as enclosures_router
from intake.entrypoints.pages.failed_looks import FailedLooks
from intake.entrypoints.pages.form import router as form_router
from intake.entrypoints.pages.home import router as home_router
from intake.entrypoints.pages.own_page import router as own_page_router
from intake.entrypoints.parts import Parts, roles_in_directory
from servicekit.database import create_engine, create_sessions
from servicekit.service import Plumbing, create_api
from servicekit.settings import ServiceSettings

PUBLIC_URL = "https://intake.voorbeeldstad.example"


class AppInMemory:
    """`now` may be set; `secrets` are numbered, so that a test knows them."""

    def __init__(self, issuer_url: str = "http://127.0.0.1:9", texts: Any = None, allowed: int = 5) -> None:
        self.store = MemoryStore()
        self.texts = MemoryMessageTexts(texts)
        self.now: datetime = MONDAY
        self._secrets = count(1)
        self.app, self.plumbing = _routes(issuer_url)
        self.app.state.parts = Parts(
            door=MemoryFrontDoor(self.store),
            begin=begin_in(self.store),
            questions=MemoryQuestions(self.store),
            teams=MemoryTeams(self.store),
            messages=self.texts,
            municipality=a_municipality(),
            failed_looks=FailedLooks(allowed),
            now=lambda: self.now,
            make_secret=lambda: next(self._secrets).to_bytes(16, "big"),
            public_url=PUBLIC_URL,
        )


@cache
def _routes(issuer_url: str) -> tuple[FastAPI, Plumbing]:
    """Once for all tests, because building them takes longer than most tests. Each test brings its own parts."""
    settings = ServiceSettings(
        database_url="postgresql://nobody@127.0.0.1:9/nothing",
        rabbitmq_url="amqp://nobody@127.0.0.1:9/",
        municipality_file=Path("unused.yaml"),
        issuer_url=issuer_url,
        public_url=PUBLIC_URL,
        max_body_bytes=262_144,
    )
    engine = create_engine(settings.database_url)
    plumbing = Plumbing(
        name="intake",
        settings=settings,
        engine=engine,
        sessions=create_sessions(engine),
        tables=delivery,
        begin=begin_in(MemoryStore()),  # for what is read from the broker, and here nothing is
        readers=READERS,
        roles_in_directory=roles_in_directory,
        needs_broker=False,
    )
    app = create_api(
        plumbing,
        title="Wederhoor intake",
        version="0.1.0",
        access=ACCESS,
        routers=[complaints_router, home_router, form_router, own_page_router, enclosures_router],
        messages=partial(document, "intake"),
    )
    return app, plumbing
