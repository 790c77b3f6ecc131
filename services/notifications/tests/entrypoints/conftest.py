"""The whole service in this process, between real servers; stubs play intake and procedure."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request, Response
from notifications_facts import an_official_recorded
from notifications_running import IntakeStub, ProcedureStub, Running

from devstack.identity.thread import Issuer
from devstack.mail.catcher import MailCatcher
from devstack.municipality import DEMO_FILE
from devstack.ports import free_ports
from devstack.serving import ThreadServer
from notifications.main import create_app
from words.people import OfficialRole

# Who acts in these tests, as procedure told of them; o-1 has every role.
COLLEAGUES = {
    "o-1": tuple(OfficialRole),
    "o-1010": (OfficialRole.COMPLAINT_COORDINATOR,),
    "o-1015": (OfficialRole.REGISTRAR,),
    "o-1016": (OfficialRole.REGISTRAR, OfficialRole.COMPLAINT_COORDINATOR),
    "o-1019": (OfficialRole.AUDITOR,),
}


@pytest.fixture
def intake_stub() -> Iterator[IntakeStub]:
    (port,) = free_ports(1)
    stub, app = IntakeStub(f"http://127.0.0.1:{port}"), FastAPI()

    @app.post("/v1/complaints/{complaint_id}/links", status_code=201)
    async def give_link(complaint_id: str, request: Request) -> Any:
        stub.asked_by.append(request.headers.get("authorization", ""))
        if stub.away:
            return Response(status_code=503)
        return {"url": f"https://klachten.example/mijn/geheim-{len(stub.asked_by)}"}

    server = ThreadServer(app, port)
    server.start()
    yield stub
    server.stop()


@pytest.fixture
def procedure_stub() -> Iterator[ProcedureStub]:
    (port,) = free_ports(1)
    stub, app = ProcedureStub(f"http://127.0.0.1:{port}"), FastAPI()

    @app.get("/v1/documents/{document_id}/versions/{version}/content")
    async def give_document(document_id: str, version: int, request: Request) -> Response:
        stub.asked_by.append(request.headers.get("authorization", ""))
        if stub.away:
            return Response(status_code=503)
        held = stub.documents.get(document_id) if version == 1 else None
        return Response(status_code=404) if held is None else Response(held, media_type="application/pdf")

    server = ThreadServer(app, port)
    server.start()
    yield stub
    server.stop()


@pytest.fixture
async def service(
    migrated_database: Callable[[str], str],
    rabbitmq: Any,
    mail_catcher: MailCatcher,
    issuer: Issuer,
    intake_stub: IntakeStub,
    procedure_stub: ProcedureStub,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Running]:
    issuer.add_client("wederhoor-notifications", "geheim", ["service"])
    rabbitmq.bind_readers_of("notifications")
    environment = {
        "DATABASE_URL": migrated_database("notifications"),
        "RABBITMQ_URL": rabbitmq.url,
        "MUNICIPALITY_FILE": str(DEMO_FILE),
        "ISSUER_URL": issuer.url,
        "PUBLIC_URL": "https://notifications.voorbeeldstad.example",
        "INTAKE_URL": intake_stub.url,
        "PROCEDURE_URL": procedure_stub.url,
        "CLIENT_ID": "wederhoor-notifications",
        "CLIENT_SECRET": "geheim",
        "SMTP_HOST": mail_catcher.host,
        "SMTP_PORT": str(mail_catcher.port),
        "SMTP_TLS": "none",
        "SENDER": "klachten@voorbeeldstad.example",
    }
    for name, value in environment.items():
        monkeypatch.setenv(f"NOTIFICATIONS_{name}", value)
    app = create_app()
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://notifications") as client,
    ):
        running = Running(client, issuer, rabbitmq.url, mail_catcher)
        await running.until(lambda: _ready(client))
        await running.publish(*(an_official_recorded(who, roles=roles) for who, roles in COLLEAGUES.items()))
        await running.until(lambda: _knows_everybody(running))
        yield running


async def _ready(client: httpx.AsyncClient) -> bool:
    return (await client.get("/health/ready")).status_code == 200


async def _knows_everybody(running: Running) -> bool:
    answers = [await running.get("/v1/letters", who, "registrar") for who in COLLEAGUES]
    return all(answer.json().get("code") != "not-in-directory" for answer in answers)
