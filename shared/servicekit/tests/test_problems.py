"""Every refusal and every failure becomes problem details that name the fault and quote none of the input."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from servicekit_app import calling, problem, without_a_database
from servicekit_routes import SECRET

from servicekit.web.middleware import SECURITY_HEADERS


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with calling(without_a_database()) as opened:
        yield opened


@pytest.mark.parametrize(
    ("family", "status", "code"),
    [
        ("invalid", 400, "invalid-input"),
        ("forbidden", 403, "forbidden"),
        ("not-found", 404, "not-found"),
        ("not-yet-known", 409, "not-yet-known"),
        ("conflict", 409, "term-passed"),
        ("changed", 412, "changed-meanwhile"),
    ],
)
async def test_every_family_of_refusal_has_its_answer(
    client: httpx.AsyncClient, family: str, status: int, code: str
) -> None:
    body = problem(await client.get(f"/v1/things/refused/{family}"))

    assert (body["status"], body["code"]) == (status, code)
    assert body["title"]
    assert body["detail"]


async def test_a_refusal_names_the_article_and_the_fields_where_there_are_any(client: httpx.AsyncClient) -> None:
    conflict = problem(await client.get("/v1/things/refused/conflict"))
    invalid = problem(await client.get("/v1/things/refused/invalid"))

    assert (conflict["article"], "errors" in conflict) == ("Awb 0:0", False)
    assert invalid["errors"] == [{"field": "name", "message": "too short"}, {"field": "a.b", "message": "no"}]
    assert "article" not in invalid


@pytest.mark.parametrize("path", ["/nowhere", f"/v1/{SECRET}", "/v1/things/", "/"])
async def test_an_unknown_path_and_a_trailing_slash_are_not_found(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)

    assert (problem(answer)["code"], answer.status_code) == ("not-found", 404)
    assert SECRET not in answer.text


async def test_a_wrong_method_is_told_which_are_right(client: httpx.AsyncClient) -> None:
    answer = await client.put("/v1/things")

    assert (problem(answer)["code"], answer.status_code) == ("method-not-allowed", 405)
    assert answer.headers["allow"] == "POST"


@pytest.mark.parametrize("path", ["/v1/things/broken", "/v1/things/broken-file"])
async def test_a_failure_that_no_rule_foresaw_shows_nothing_of_itself(
    client: httpx.AsyncClient, log_lines: Callable[[], list[dict[str, Any]]], path: str
) -> None:
    answer = await client.get(path)

    body = problem(answer)
    assert (answer.status_code, body["code"]) == (500, "internal-error")
    assert SECRET not in answer.text
    assert ".py" not in answer.text
    (line,) = log_lines()
    assert (line["event"], line["error"] in {"ValueError", "FileNotFoundError"}) == ("request-failed", True)
    assert line["at"][-1].startswith("servicekit_routes.py:")
    assert SECRET not in str(line)


async def test_a_version_conflict_of_the_database_is_a_failed_precondition(client: httpx.AsyncClient) -> None:
    answer = await client.get("/v1/things/stale")

    assert (problem(answer)["code"], answer.status_code) == ("changed-meanwhile", 412)
    assert SECRET not in answer.text


async def test_without_a_database_the_caller_is_asked_to_come_back(client: httpx.AsyncClient) -> None:
    answer = await client.post("/v1/things/stored", json={"name": "long enough"})

    assert (problem(answer)["code"], answer.status_code) == ("database-away", 503)
    assert answer.headers["retry-after"] == "5"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/things"),
        ("GET", "/v1/things/broken"),
        ("GET", "/v1/things/mine"),
        ("GET", "/nowhere"),
        ("PUT", "/v1/things"),
        ("GET", "/health/live"),
        ("GET", "/docs"),
        ("GET", "/v1/openapi.json"),
        ("GET", "/v1/asyncapi.json"),
    ],
)
async def test_every_answer_bears_the_headers_of_the_house(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, path)

    own_policy = {"Content-Security-Policy"} if path == "/docs" else set()
    expected = {name: value for name, value in SECURITY_HEADERS.items() if name not in own_policy}
    assert {name: answer.headers[name] for name in expected} == expected
    assert answer.headers["API-Version"] == "1.2.3"
    assert len(answer.headers["X-Correlation-ID"]) == 36


CHAIN = "0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90"


async def test_a_correlation_id_from_the_caller_comes_back_if_it_is_a_uuid(client: httpx.AsyncClient) -> None:
    given = await client.get("/health/live", headers={"X-Correlation-ID": CHAIN})
    refused = await client.get("/health/live", headers={"X-Correlation-ID": "jan.jansen-dorpsstraat-1"})

    assert given.headers["X-Correlation-ID"] == CHAIN
    assert len(refused.headers["X-Correlation-ID"]) == 36
