"""The whole service against real servers, its API called in process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request, Response

from devstack.ports import free_ports
from devstack.serving import ThreadServer
from reporting.main import create_app
from words.people import OfficialRole

MUNICIPALITY = """
name: Voorbeeldstad
oin: "00000000000000000000"
teams:
  - {id: burgerzaken, name: Burgerzaken, manager: o-1106, staff: 19}
  - {id: parkeren, name: Parkeren, manager: o-1103, staff: 16}
  - {id: wmo, name: Wmo, manager: o-1109, staff: 31}
  - {id: directie, name: Directie, manager: o-1000, staff: 3}
themes:
  - {id: bejegening, name: Bejegening}
  - {id: termijn, name: Termijn of traagheid}
  - {id: privacy, name: Privacy}
"""


@dataclass
class Procedure:
    """Holds a directory, for a caller with a token of ours; `away` makes it answer 503."""

    url: str
    directory: dict[str, list[str]]
    away: bool = False
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def procedure() -> Iterator[Procedure]:
    """The auditor has every role."""
    (port,) = free_ports(1)
    stub = Procedure(f"http://127.0.0.1:{port}", {"o-1013": list(OfficialRole)})
    app = FastAPI(redirect_slashes=False)

    @app.get("/v1/officials/{official_id}")
    async def give_roles(official_id: str, request: Request) -> Any:
        stub.asked.append(request.headers.get("authorization", ""))
        if stub.away or official_id not in stub.directory:
            return Response(status_code=503 if stub.away else 404)
        return {"id": official_id, "roles": stub.directory[official_id]}

    server = ThreadServer(app, port)
    server.start()
    yield stub
    server.stop()


@pytest.fixture
def environment(
    tmp_path: Path,
    migrated_database: Callable[[str], str],
    rabbitmq: Any,
    issuer: Any,
    procedure: Procedure,
    monkeypatch: pytest.MonkeyPatch,
) -> dict[str, str]:
    file = tmp_path / "voorbeeldstad.yaml"
    file.write_text(MUNICIPALITY)
    values = {
        "REPORTING_DATABASE_URL": migrated_database("reporting"),
        "REPORTING_RABBITMQ_URL": rabbitmq.url,
        "REPORTING_MUNICIPALITY_FILE": str(file),
        "REPORTING_ISSUER_URL": issuer.url,
        "REPORTING_PUBLIC_URL": "http://reporting.example",
        "REPORTING_PROCEDURE_URL": procedure.url,
        "REPORTING_CLIENT_ID": "wederhoor-reporting",
        "REPORTING_CLIENT_SECRET": "geheim",
        "REPORTING_DIRECTORY_SECONDS": "0",
    }
    issuer.add_client("wederhoor-reporting", "geheim", ["service"])
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return values


@pytest.fixture
def app(environment: dict[str, str]) -> FastAPI:
    return create_app()


@pytest.fixture
def calling(app: FastAPI, issuer: Any) -> Callable[..., httpx.AsyncClient]:
    """`calling("auditor")`: a client that calls with a token of that role; without a role, with no token."""

    def client(*roles: str) -> httpx.AsyncClient:
        headers = {"Authorization": f"Bearer {issuer.token('o-1013', roles)}"} if roles else {}
        return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://reporting", headers=headers)

    return client
