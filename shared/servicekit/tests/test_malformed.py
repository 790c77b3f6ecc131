"""A malformed request gets a 400 that names every wrong field and quotes nothing; one that is too large gets a 413."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from servicekit_app import build, calling, problem, settings_of, without_a_database
from servicekit_routes import SECRET
from servicekit_sample import Sample


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with calling(without_a_database()) as opened:
        yield opened


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
    headers = {b"Content-Type": b"application/json", b"Content-Length": "²".encode("latin-1")}

    answer = await client.post("/v1/things", content=b'{"name": "long enough"}', headers=headers)

    assert answer.status_code == 201


@pytest.mark.servers
async def test_a_character_that_the_database_cannot_store_is_a_malformed_request(sample: Sample) -> None:
    async with calling(build(sample, settings_of(sample.url))) as client:
        answer = await client.post("/v1/things/stored", json={"name": f"{SECRET}\0"})

    assert (problem(answer)["code"], answer.status_code) == ("invalid-input", 400)
    assert SECRET not in answer.text
