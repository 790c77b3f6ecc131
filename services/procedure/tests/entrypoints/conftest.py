"""The service behind its real edge: routes, tokens and problem details, over a store in memory or PostgreSQL."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from procedure_builders import a_directory, an_accused, an_official
from procedure_fake_documents import MemoryContents, MemoryPress
from procedure_fake_queries import MemoryAuditLog, MemoryWorklist
from procedure_fake_store import MemoryStore
from procedure_fake_track_lists import MemoryTrackLists
from procedure_fakes import a_municipality, begin_memory_work

import devstack
from devstack.identity.thread import Issuer
from procedure.adapters.audit.audit_log import SqlAuditLog
from procedure.adapters.documents.contents import StoredContents
from procedure.adapters.documents.storage import FileStorage
from procedure.adapters.ombudsman.track_lists import SqlTrackLists
from procedure.adapters.unit_of_work import begin_work
from procedure.adapters.worklists.worklist import SqlWorklist
from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Parts
from procedure.main import create_app
from servicekit.database import create_engine, create_sessions
from words.people import Role

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
# Those who have no part in a case are named after their role.
OFFICE = a_directory(
    *(
        an_official(role.value, None, role)
        for role in (Role.PLATFORM_ADMIN, Role.MANAGEMENT, Role.MAYOR_OVERSIGHT, Role.REGISTRAR, Role.OPERATOR)
    )
)
DEMO_FILE = Path(devstack.__file__).parent / "voorbeeldstad.yaml"


@cache
def signed(issuer: Issuer, who: str, roles: tuple[str, ...]) -> str:
    """Once for all tests, so valid for a day: to sign one takes as long as many a request."""
    return issuer.token(who, list(roles), exp=int(time()) + 86_400)


@dataclass
class Desk:
    """Sends requests as officials. It remembers the `ETag` of each case, as a browser would."""

    client: httpx.AsyncClient
    parts: Parts
    issuer: Issuer
    clock: list[datetime]
    etags: dict[str, str] = field(default_factory=dict)

    def at(self, day: str) -> None:
        self.clock[0] = datetime.fromisoformat(f"{day}T11:00:00+00:00")

    async def keep(self, *cases: Case) -> None:
        async with self.parts.begin() as work:
            for case in cases:
                await work.cases.add(case)

    async def stored(self, case_id: UUID) -> Case:
        async with self.parts.begin() as work:
            return await work.cases.get(case_id)

    async def employ(self, who: str, *roles: Role) -> None:
        """Give these roles to an official, next to those they have, or to a new one."""
        async with self.parts.begin() as work:
            known = (await work.officials.directory()).officials.get(who) or an_official(who, None)
            await work.officials.save([replace(known, roles=known.roles.union(roles))])

    async def send(self, who: str, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        async with self.parts.begin() as work:
            roles = (await work.officials.directory()).officials[who].roles
        token = signed(self.issuer, who, tuple(sorted(role.value for role in roles)))
        if method != "GET" and path in self.etags:
            headers.setdefault("If-Match", self.etags[path])
        sent = {"Authorization": f"Bearer {token}", **headers}
        return await self.client.request(method, path, json=body, headers=sent)

    async def step(self, who: str, method: str, case: Case, noun: str, body: Any = None) -> Any:
        """A step at the current revision, which must succeed."""
        path = f"/v1/cases/{case.complaint_id}"
        etag = f'"{(await self.stored(case.complaint_id)).revision}"'
        answer = await self.send(who, method, f"{path}/{noun}", body, **{"If-Match": etag})
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()


async def a_desk(app: FastAPI, parts: Parts, clock: list[datetime], issuer: Issuer, stack: AsyncExitStack) -> Desk:
    app.state.parts = parts
    transport = httpx.ASGITransport(app)
    client = await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://procedure"))
    async with parts.begin() as work:
        await load_directory(LoadDirectory(directory=OFFICE, at=NOON), work)
    return Desk(client, parts, issuer, clock)


@pytest.fixture(scope="session")
def app(issuer: Issuer) -> FastAPI:
    """One for all tests: its hundred routes take longer to build than most tests. Each desk brings its own parts."""
    values = {
        "DATABASE_URL": "postgresql://nobody:nothing@127.0.0.1:1/none",
        "RABBITMQ_URL": "amqp://nobody:nothing@127.0.0.1:1/none",
        "MUNICIPALITY_FILE": str(DEMO_FILE),
        "ISSUER_URL": issuer.url,
        "PUBLIC_URL": "http://procedure",
    }
    with pytest.MonkeyPatch.context() as environment:
        for name, value in values.items():
            environment.setenv(f"PROCEDURE_{name}", value)
        return create_app()


@pytest.fixture
def memory() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
async def desk(app: FastAPI, memory: MemoryStore, issuer: Issuer) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as stack:
        yield await over_memory(app, memory, issuer, stack)


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.servers)])
async def any_desk(
    request: pytest.FixtureRequest, app: FastAPI, memory: MemoryStore, issuer: Issuer
) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as stack:
        if request.param == "memory":
            yield await over_memory(app, memory, issuer, stack)
        else:
            migrated: Callable[[str], str] = request.getfixturevalue("migrated_database")
            yield await over_postgresql(app, migrated("procedure"), issuer, stack)


async def over_memory(app: FastAPI, memory: MemoryStore, issuer: Issuer, stack: AsyncExitStack) -> Desk:
    clock = [NOON]
    lists = (MemoryWorklist(memory), MemoryAuditLog(memory), MemoryContents(memory.shelf), MemoryTrackLists(memory))
    parts = Parts(begin_memory_work(memory), lambda: clock[0], a_municipality(directory=OFFICE), *lists, MemoryPress())
    return await a_desk(app, parts, clock, issuer, stack)


async def over_postgresql(app: FastAPI, url: str, issuer: Issuer, stack: AsyncExitStack) -> Desk:
    clock = [NOON]
    engine = create_engine(url)
    stack.push_async_callback(engine.dispose)
    sessions = create_sessions(engine)
    begin = begin_work(sessions, a_municipality(), lambda: clock[0])
    room = stack.enter_context(TemporaryDirectory())
    contents = StoredContents(sessions, FileStorage(Path(room)), lambda: clock[0])
    lists = (SqlWorklist(sessions), SqlAuditLog(sessions), contents, SqlTrackLists(sessions), MemoryPress())
    parts = Parts(begin, lambda: clock[0], a_municipality(directory=OFFICE), *lists)
    return await a_desk(app, parts, clock, issuer, stack)


@pytest.fixture
def naming() -> dict[str, Any]:
    return {"accused": [{"kind": "OFFICIAL", "officialId": an_accused().official_id}], "theme": "termijn"}
