"""The whole service against real servers, its API called in process."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from reporting.main import create_app

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


@pytest.fixture
def environment(
    tmp_path: Path, migrated_database: Callable[[str], str], rabbitmq: Any, issuer: Any, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    file = tmp_path / "voorbeeldstad.yaml"
    file.write_text(MUNICIPALITY)
    values = {
        "REPORTING_DATABASE_URL": migrated_database("reporting"),
        "REPORTING_RABBITMQ_URL": rabbitmq.url,
        "REPORTING_MUNICIPALITY_FILE": str(file),
        "REPORTING_ISSUER_URL": issuer.url,
        "REPORTING_PUBLIC_URL": "http://reporting.example",
    }
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
