"""The other service may be slow, wrong or down: the page gets what is available."""

import asyncio
import hashlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from intake.adapters import message_texts
from intake.adapters.message_texts import HttpMessageTexts
from intake.application.ports import MessageText

CONTENT = {"subject": "Ontvangen", "text": "Wij kregen uw klacht.", "html": "<p>…</p>"}


class Tokens:
    async def token(self) -> str:
        return "token-of-intake"


class NoTokens:
    async def token(self) -> str:
        raise httpx.ConnectError("away")


async def fetch(answer: Callable[[httpx.Request], Any], ids: list[str], tokens: Any = None) -> Any:
    transport = httpx.MockTransport(answer)
    async with httpx.AsyncClient(base_url="http://notifications/", transport=transport) as client:
        return await HttpMessageTexts(client, tokens or Tokens()).fetch(ids)


async def test_texts_are_fetched_with_a_token_of_this_service() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append((request.url.path, request.headers["Authorization"]))
        return httpx.Response(200, json=CONTENT)

    assert await fetch(answer, ["m-1"]) == {"m-1": MessageText("Ontvangen", "Wij kregen uw klacht.")}
    assert asked == [("/v1/messages/m-1/content", "Bearer token-of-intake")]


async def test_without_messages_no_request_is_made() -> None:
    assert await fetch(lambda _: pytest.fail("asked"), []) == {}


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(503),
        httpx.Response(404),
        httpx.Response(200, json={"other": "shape"}),
        httpx.Response(200, text="no json"),
    ],
    ids=["away", "not-there", "other-shape", "no-json"],
)
async def test_a_text_that_is_unavailable_is_left_out(answer: httpx.Response) -> None:
    assert await fetch(lambda _: answer, ["m-1"]) == {"m-1": None}


async def test_one_missing_text_does_not_affect_the_others() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404) if "m-1" in request.url.path else httpx.Response(200, json=CONTENT)

    texts = await fetch(answer, ["m-1", "m-2"])

    assert texts["m-1"] is None
    assert texts["m-2"] is not None


async def test_without_an_identity_provider_the_page_still_comes() -> None:
    assert await fetch(lambda _: httpx.Response(200, json=CONTENT), ["m-1"], NoTokens()) == {"m-1": None}


async def test_a_citizen_does_not_wait_for_a_service_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_texts, "PATIENCE_SECONDS", 0.05)

    async def answer(_request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(5)
        return httpx.Response(200, json=CONTENT)

    assert await fetch(answer, ["m-1"]) == {"m-1": None}


DECISION = b"%PDF-1.7"
LISTED = {
    "number": 1,
    "name": "beslissing.pdf",
    "mediaType": "application/pdf",
    "size": len(DECISION),
    "sha256": hashlib.sha256(DECISION).hexdigest(),
}


async def fetch_document(sent: bytes, number: int = 1, status: int = 200, listed: Any = None) -> Any:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/messages/m-1/content":
            return httpx.Response(200, json=CONTENT | {"enclosures": [listed or LISTED]})
        assert request.url.path == "/v1/messages/m-1/enclosures/1"
        assert request.headers["Authorization"] == "Bearer token-of-intake"
        return httpx.Response(status, content=sent)

    async with httpx.AsyncClient(base_url="http://notifications/", transport=httpx.MockTransport(answer)) as client:
        return await HttpMessageTexts(client, Tokens()).document("m-1", number)  # type: ignore[arg-type]


async def test_an_enclosed_document_is_fetched_and_checked() -> None:
    found = await fetch_document(DECISION)

    assert (found.content, found.enclosed.name, found.enclosed.media_type) == (
        DECISION,
        "beslissing.pdf",
        "application/pdf",
    )


async def test_a_document_that_differs_from_the_one_sent_is_not_shown() -> None:
    assert await fetch_document(b"something else") is None


@pytest.mark.parametrize(("number", "status"), [(2, 200), (1, 404), (1, 503)], ids=["not listed", "not there", "away"])
async def test_a_document_that_is_unavailable_is_none(number: int, status: int) -> None:
    assert await fetch_document(DECISION, number, status) is None


async def test_a_list_of_another_shape_counts_as_an_outage() -> None:
    assert await fetch_document(DECISION, listed={"title": "x"}) is None
