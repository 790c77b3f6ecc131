from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from notifications_builders import ADVICE, enclosed
from notifications_outside import NoToken, OneToken

from notifications.adapters.delivery.procedure_documents import ProcedureDocuments
from notifications.domain.errors import EnclosureUnusable, HandoverDeferred
from servicekit.web.auth import TokenSource


def documents(
    answer: Callable[[httpx.Request], httpx.Response], tokens: TokenSource | None = None
) -> ProcedureDocuments:
    client = httpx.AsyncClient(transport=httpx.MockTransport(answer), base_url="http://procedure.example/")
    return ProcedureDocuments(client, tokens or OneToken())


async def test_one_version_of_a_document_is_requested_with_a_token_of_this_service() -> None:
    asked: list[httpx.Request] = []
    advice = enclosed(version=4)

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, content=ADVICE)

    assert await documents(answer).content(advice) == ADVICE
    assert (asked[0].method, asked[0].url.path) == ("GET", f"/v1/documents/{advice.document_id}/versions/4/content")
    assert asked[0].headers["Authorization"] == "Bearer token-of-notifications"


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500, 503])
async def test_while_procedure_refuses_the_message_waits(status: int) -> None:
    with pytest.raises(HandoverDeferred, match=f"enclosure-{status}") as met:
        await documents(lambda _request: httpx.Response(status)).content(enclosed())

    assert not isinstance(met.value, EnclosureUnusable)


@pytest.mark.parametrize("status", [404, 410])
async def test_a_missing_document_needs_a_person(status: int) -> None:
    with pytest.raises(EnclosureUnusable, match="enclosure-gone"):
        await documents(lambda _request: httpx.Response(status)).content(enclosed())


async def test_while_procedure_or_the_identity_provider_is_down_the_message_waits() -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("away", request=request)

    for broken in (documents(away), documents(lambda _request: httpx.Response(200), NoToken())):
        with pytest.raises(HandoverDeferred, match="enclosure-away"):
            await broken.content(enclosed())


async def test_no_more_is_read_than_the_announced_size() -> None:
    read: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            read.append(1)
            yield b"x" * 1000

    content = await documents(lambda _request: httpx.Response(200, content=endless())).content(enclosed())

    assert len(content) > len(ADVICE)
    assert len(read) < 3
