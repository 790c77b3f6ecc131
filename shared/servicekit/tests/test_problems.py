"""Every refusal and every failure becomes problem details that name the fault and quote nothing of what was sent."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from servicekit_app import SECRET, build, settings_of
from servicekit_sample import Sample, open_sample

from servicekit.middleware import SECURITY_HEADERS

MEDIA_TYPE = "application/problem+json"


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    """The API without a database: nothing here asks it anything."""
    nowhere = "postgresql://nobody@127.0.0.1:1/none"
    async with calling(open_sample(nowhere), nowhere) as opened:
        yield opened


def calling(sample: Sample, url: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=build(sample, settings_of(url)))
    return httpx.AsyncClient(transport=transport, base_url="http://sample.example")


def problem(answer: httpx.Response) -> dict[str, Any]:
    assert answer.headers["content-type"] == MEDIA_TYPE
    body: dict[str, Any] = answer.json()
    assert (body["status"], body["type"]) == (answer.status_code, "about:blank")
    return body


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


async def test_every_wrong_field_is_named_by_its_path(client: httpx.AsyncClient) -> None:
    body = {"name": "x", "number": "many", "parts": [{"name": "long enough"}, {"number": 1}], "extra": 1}

    found = problem(await client.post("/v1/things", json=body, headers={"Idempotency-Key": "short"}))

    assert (found["status"], found["code"]) == (400, "invalid-input")
    assert {error["field"] for error in found["errors"]} == {
        "name",
        "number",
        "parts.1.name",
        "extra",
        "Idempotency-Key",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": {SECRET: SECRET}},
        {"name": "abc", "number": SECRET},
        {"name": "abc", "id": SECRET},
        {"name": "abc", "id": f"0190a1b2-{SECRET}"},
        {"name": "abc", "pet": {"kind": SECRET}},
        {"name": "abc", "parts": SECRET},
        SECRET,
    ],
    ids=str,
)
async def test_an_answer_to_a_malformed_request_quotes_nothing(client: httpx.AsyncClient, wrong: Any) -> None:
    answer = await client.post("/v1/things", json=wrong)

    body = problem(answer)
    assert (body["status"], bool(body["errors"])) == (400, True)
    assert SECRET not in answer.text
    assert "found `" not in answer.text


@pytest.mark.parametrize(
    "content",
    [
        f'{{"name": "{SECRET}"'.encode(),
        b"",
        b"\xff\xfe",
        b"[" * 3000,
        f'{{"name": "{SECRET}\\ud800"}}'.encode(),
        b'{"name": NaN}',
    ],
    ids=str,
)
async def test_a_body_that_is_no_json_is_a_malformed_request(client: httpx.AsyncClient, content: bytes) -> None:
    answer = await client.post("/v1/things", content=content, headers={"Content-Type": "application/json"})

    assert problem(answer)["status"] == 400
    assert SECRET not in answer.text


async def test_a_body_that_breaks_off_is_named_as_the_body(client: httpx.AsyncClient) -> None:
    answer = await client.post("/v1/things", content=b'{"name": ', headers={"Content-Type": "application/json"})

    assert problem(answer)["errors"] == [{"field": "body", "message": "This is not valid JSON."}]


async def test_a_wrong_query_is_a_malformed_request_too(client: httpx.AsyncClient) -> None:
    found = problem(await client.get("/v1/things/listed", params={"limit": "11"}))

    assert [error["field"] for error in found["errors"]] == ["limit"]


@pytest.mark.parametrize("path", ["/nowhere", f"/v1/{SECRET}", "/v1/things/", "/"])
async def test_an_unknown_path_and_a_trailing_slash_are_not_found(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)

    assert (problem(answer)["code"], answer.status_code) == ("not-found", 404)
    assert SECRET not in answer.text


async def test_a_wrong_method_is_told_which_are_right(client: httpx.AsyncClient) -> None:
    answer = await client.put("/v1/things")

    assert (problem(answer)["code"], answer.status_code) == ("method-not-allowed", 405)
    assert answer.headers["allow"] == "POST"


async def test_a_body_that_says_it_is_too_large_is_refused_unread(client: httpx.AsyncClient) -> None:
    answer = await client.post("/v1/things", content=b"x" * 5000)

    assert (problem(answer)["code"], answer.status_code) == ("body-too-large", 413)


async def test_a_body_that_turns_out_too_large_is_refused_while_it_comes(client: httpx.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(1000):
            yield b"x" * 1000

    answer = await client.post("/v1/things", content=endless())

    assert "content-length" not in answer.request.headers
    assert (problem(answer)["code"], answer.status_code) == ("body-too-large", 413)


async def test_a_length_that_is_no_number_is_not_believed(client: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json", "Content-Length": "²".encode("latin-1")}

    answer = await client.post("/v1/things", content=b'{"name": "long enough"}', headers=headers)

    assert answer.status_code == 201


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
    assert line["at"][-1].startswith("servicekit_app.py:")
    assert SECRET not in str(line)


async def test_a_version_conflict_of_the_database_is_a_failed_precondition(client: httpx.AsyncClient) -> None:
    answer = await client.get("/v1/things/stale")

    assert (problem(answer)["code"], answer.status_code) == ("changed-meanwhile", 412)
    assert SECRET not in answer.text


async def test_without_a_database_the_caller_is_asked_to_come_back(client: httpx.AsyncClient) -> None:
    answer = await client.post("/v1/things/stored", json={"name": "long enough"})

    assert (problem(answer)["code"], answer.status_code) == ("database-away", 503)
    assert answer.headers["retry-after"] == "5"


@pytest.mark.servers
async def test_a_character_that_the_database_cannot_store_is_a_malformed_request(sample: Sample) -> None:
    async with calling(sample, sample.url) as client:
        answer = await client.post("/v1/things/stored", json={"name": f"{SECRET}\0"})

    assert (problem(answer)["code"], answer.status_code) == ("invalid-input", 400)
    assert SECRET not in answer.text


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
    ],
)
async def test_every_answer_bears_the_headers_of_the_house(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, path)

    own_policy = {"Content-Security-Policy"} if path == "/docs" else set()
    expected = {name: value for name, value in SECURITY_HEADERS.items() if name not in own_policy}
    assert {name: answer.headers[name] for name in expected} == expected
    assert answer.headers["API-Version"] == "1.2.3"
    assert len(answer.headers["X-Correlation-ID"]) == 36


async def test_a_correlation_id_from_the_caller_comes_back_if_it_looks_like_one(client: httpx.AsyncClient) -> None:
    given = await client.get("/health/live", headers={"X-Correlation-ID": "desk-42.7_a"})
    refused = await client.get("/health/live", headers={"X-Correlation-ID": "Jan Jansen, Dorpsstraat 1"})

    assert given.headers["X-Correlation-ID"] == "desk-42.7_a"
    assert len(refused.headers["X-Correlation-ID"]) == 36
