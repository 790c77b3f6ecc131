"""How every service describes itself to machines: its API (OpenAPI) and its messages (AsyncAPI)."""

from collections import Counter
from importlib import import_module

import httpx
import pytest
from fastapi import FastAPI

from contracts.asyncapi import document
from contracts.catalogue import CATALOGUE, PARTIES
from devstack.municipality import DEMO_FILE

ENVIRONMENT = {
    "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
    "RABBITMQ_URL": "amqp://nobody@127.0.0.1:9/",
    "ISSUER_URL": "http://127.0.0.1:9",
    "PUBLIC_URL": "http://service.example",
    "MUNICIPALITY_FILE": str(DEMO_FILE),
    "CLIENT_ID": "nobody",
    "CLIENT_SECRET": "nothing",
    "INTAKE_URL": "http://127.0.0.1:9",
    "PROCEDURE_URL": "http://127.0.0.1:9",
    "NOTIFICATIONS_URL": "http://127.0.0.1:9",
    "SMTP_HOST": "127.0.0.1",
    "SMTP_PORT": "9",
    "SENDER": "klachten@voorbeeldstad.example",
}


@pytest.fixture(params=PARTIES, scope="module")
def service(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def app(service: str, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The service as its main.py joins it. It calls no other service before it is started."""
    storage = tmp_path_factory.mktemp("storage").as_uri()
    with pytest.MonkeyPatch.context() as environment:
        for name, value in {**ENVIRONMENT, "STORAGE": storage}.items():
            environment.setenv(f"{service.upper()}_{name}", value)
        made: FastAPI = import_module(f"{service}.main").create_app()
    return made


async def served(app: FastAPI, path: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service.example") as client:
        return await client.get(path)


async def test_the_served_asyncapi_matches_the_models_and_has_every_event_published_or_read(
    app: FastAPI, service: str
) -> None:
    answer = await served(app, "/v1/asyncapi.json")

    found = answer.raise_for_status().json()
    concerned = {entry.event.type_name() for entry in CATALOGUE if service in {entry.publisher, *entry.readers}}
    assert answer.headers["access-control-allow-origin"] == "*"
    assert found["asyncapi"] == "3.0.0"
    assert found["components"]["messages"].keys() == concerned
    assert found == document(service)


async def test_no_two_models_of_a_service_have_the_same_name(app: FastAPI) -> None:
    """FastAPI names such models after their modules; a generated client takes over these names, or loses a route."""
    found = (await served(app, "/v1/openapi.json")).json()["components"]["schemas"]

    assert [name for name in found if "__" in name] == []
    assert [name for name in found if name.endswith(("-Input", "-Output"))] == []
    assert [title for title, times in Counter(each.get("title") for each in found.values()).items() if times > 1] == []


async def test_every_operation_has_its_own_name(app: FastAPI) -> None:
    paths = (await served(app, "/v1/openapi.json")).json()["paths"]

    names = Counter(operation["operationId"] for path in paths.values() for operation in path.values())
    assert [name for name, times in names.items() if times > 1] == []
