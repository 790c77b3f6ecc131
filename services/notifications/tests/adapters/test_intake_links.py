from collections.abc import Callable

import httpx
import pytest
from notifications_builders import COMPLAINT
from notifications_outside import NoToken, OneToken

from notifications.adapters.delivery.intake_links import IntakeLinks
from notifications.domain.errors import HandoverDeferred
from servicekit.web.auth import TokenSource


def links(answer: Callable[[httpx.Request], httpx.Response], tokens: TokenSource | None = None) -> IntakeLinks:
    client = httpx.AsyncClient(transport=httpx.MockTransport(answer), base_url="http://intake.example/")
    return IntakeLinks(client, tokens or OneToken())


async def test_a_new_link_is_requested_with_a_token_of_this_service() -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(201, json={"url": "https://klachten.example/mijn/x"})

    assert await links(answer).own_page(COMPLAINT) == "https://klachten.example/mijn/x"
    assert (asked[0].method, asked[0].url.path) == ("POST", f"/v1/complaints/{COMPLAINT}/links")
    assert asked[0].headers["Authorization"] == "Bearer token-of-notifications"


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (httpx.Response(503), "link-503"),
        (httpx.Response(404), "link-404"),
        (httpx.Response(201, text="no json"), "link-away"),
        (httpx.Response(201, json={}), "link-away"),
    ],
)
async def test_without_a_link_the_message_waits(answer: httpx.Response, problem: str) -> None:
    with pytest.raises(HandoverDeferred, match=problem):
        await links(lambda _request: answer).own_page(COMPLAINT)


async def test_while_intake_or_the_identity_provider_is_down_the_message_waits() -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("away", request=request)

    for broken in (links(away), links(lambda _request: httpx.Response(201), NoToken())):
        with pytest.raises(HandoverDeferred, match="link-away"):
            await broken.own_page(COMPLAINT)
