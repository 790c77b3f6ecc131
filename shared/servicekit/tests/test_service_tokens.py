"""The token with which a service calls another one: kept, renewed in time, and without the rights of a person."""

from collections.abc import Iterator

import httpx
import pytest
from servicekit_issuer import Provider

from devstack.identity.thread import Issuer as DevIssuer
from servicekit.web.auth import Issuer, TokenSource


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    made.server.start()
    yield made
    made.server.stop()


async def test_a_token_for_ourselves_is_kept_until_half_a_minute_before_its_end(provider: Provider) -> None:
    source = TokenSource(provider.url, "wederhoor-sample", "secret")

    assert {await source.token() for _ in range(3)} == {"token-1"}
    assert provider.asked == 1


async def test_a_token_for_ourselves_is_renewed_before_it_ends(provider: Provider) -> None:
    provider.lifetime = 29
    source = TokenSource(provider.url, "wederhoor-sample", "secret")

    assert [await source.token(), await source.token()] == ["token-1", "token-2"]


async def test_without_the_issuer_there_is_no_token_for_ourselves(provider: Provider) -> None:
    provider.well = False

    with pytest.raises(httpx.HTTPError):
        await TokenSource(provider.url, "wederhoor-sample", "secret").token()


async def test_a_service_has_no_human_role(issuer: DevIssuer) -> None:
    issuer.add_client("wederhoor-sample", "secret", ["service"])
    token = await TokenSource(issuer.url, "wederhoor-sample", "secret").token()

    caller = await Issuer(issuer.url, "wederhoor").verify(token)

    assert (caller.subject, caller.roles, caller.client) == ("wederhoor-sample", frozenset({"service"}), True)
    assert not caller.has("registrar", "operator")
