"""The API describes itself correctly, to everybody, without an outside address; and no route is forgotten."""

import re

import pytest
from fastapi import APIRouter
from servicekit_app import calling, without_a_database
from servicekit_routes import ACCESS, ANYBODY, router

from servicekit.web.auth import Access


async def test_the_description_is_for_everybody_from_everywhere() -> None:
    async with calling(without_a_database()) as client:
        answer = await client.get("/v1/openapi.json")

    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["openapi"].startswith("3.1")
    assert "docs/glossary.md" in answer.json()["info"]["description"]
    assert answer.json()["info"]["version"] == answer.headers["API-Version"]


async def test_the_messages_are_described_for_everybody_from_everywhere_and_only_once_somebody_asks() -> None:
    made = []

    def messages() -> dict[str, str]:
        made.append(1)
        return {"asyncapi": "3.0.0"}

    async with calling(without_a_database(messages=messages)) as client:
        before = len(made)
        answers = [await client.get("/v1/asyncapi.json") for _ in range(2)]

    assert (before, len(made)) == (0, 1)
    assert [answer.json() for answer in answers] == [{"asyncapi": "3.0.0"}] * 2
    assert {answer.headers["access-control-allow-origin"] for answer in answers} == {"*"}
    assert {answer.headers["content-type"] for answer in answers} == {"application/json"}


async def test_the_description_names_our_refusals_and_never_422() -> None:
    async with calling(without_a_database()) as client:
        document = (await client.get("/v1/openapi.json")).json()

    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert len(operations) == len(ACCESS) + 5
    for operation in operations:
        assert {"400", "404", "409", "412", "413", "503"} <= set(operation["responses"])
        assert "422" not in operation["responses"]
    assert "HTTPValidationError" not in document["components"]["schemas"]
    refusal = document["paths"]["/v1/things"]["post"]["responses"]["400"]["content"]
    assert refusal == {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    assert "errors" in document["components"]["schemas"]["Problem"]["properties"]


async def test_the_description_says_who_may_call_what() -> None:
    async with calling(without_a_database()) as client:
        paths = (await client.get("/v1/openapi.json")).json()["paths"]

    mine, make = paths["/v1/things/mine"]["get"], paths["/v1/things"]["post"]
    assert (mine["x-roles"], mine["security"]) == (["registrar", "operator"], [{"oidc": []}])
    assert {"401", "403"} <= set(mine["responses"])
    assert not {"x-roles", "security"} & set(make)
    assert not {"401", "403"} & set(make["responses"])
    assert paths["/v1/operations/inbox/{key}"]["get"]["x-roles"] == ["operator"]


async def test_the_page_loads_nothing_from_elsewhere() -> None:
    async with calling(without_a_database()) as client:
        page = await client.get("/docs")
        sources = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assets = [await client.get(source) for source in sources]

    assert len(sources) >= 3
    assert all(source.startswith("/docs/assets/") for source in sources)
    assert {answer.status_code for answer in assets} == {200}
    policy = page.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "https:" not in policy
    assert "http://" not in page.text.replace("http://sample.example", "")
    assert "https://" not in page.text


async def test_the_page_can_read_the_version_of_our_description() -> None:
    """Swagger UI reads OpenAPI 3.1 from version 5; an older one shows only an error."""
    async with calling(without_a_database()) as client:
        script = await client.get("/docs/assets/swagger-ui-bundle.js")

    version = re.search(r'PACKAGE_VERSION:"(\d+)\.', script.text)
    assert version
    assert int(version[1]) >= 5


async def test_the_page_where_a_login_returns_has_the_same_policy() -> None:
    async with calling(without_a_database()) as client:
        page = await client.get("/docs/oauth2-redirect")

    assert page.status_code == 200
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_a_service_with_a_forgotten_route_does_not_start() -> None:
    forgotten = {route: entry for route, entry in ACCESS.items() if route != "GET /v1/things/mine"}

    with pytest.raises(ValueError, match="GET /v1/things/mine"):
        without_a_database(access=forgotten)


def test_a_service_with_an_entry_for_no_route_does_not_start() -> None:
    with pytest.raises(ValueError, match="DELETE /v1/things"):
        without_a_database(access={**ACCESS, "DELETE /v1/things": Access.roles("registrar")})


def test_a_router_bears_its_whole_prefix_itself() -> None:
    inner, outer = APIRouter(), APIRouter(prefix="/v1/outer")

    @inner.get("/inner")
    async def _inner() -> None: ...

    outer.include_router(inner)

    with pytest.raises(ValueError, match="whole prefix"):
        without_a_database(routers=[router, outer], access={**ACCESS, "GET /v1/outer/inner": ANYBODY})
