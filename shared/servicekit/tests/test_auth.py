"""Only tokens of the issuer, for us and valid now, are believed; whoever is not named may not pass."""

import base64
import hmac
import json
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, HTTPException
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from servicekit_app import build, settings_of
from servicekit_sample import open_sample

from devstack.ports import free_ports
from devstack.serving import ThreadServer
from servicekit import auth
from servicekit.auth import Issuer, TokenSource

NOWHERE = "postgresql://nobody@127.0.0.1:1/none"


def a_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig", "alg": "RS256"})


KEY, NEW_KEY, STRANGE_KEY = a_key("one"), a_key("two"), a_key("one")


class Provider:
    """An identity provider whose keys and health the test decides."""

    def __init__(self) -> None:
        (port,) = free_ports(1)
        self.url = f"http://127.0.0.1:{port}"
        self.keys, self.well, self.lifetime, self.asked = [KEY], True, 3600, 0
        self.server = ThreadServer(self._app(), port)

    def _app(self) -> FastAPI:
        app = FastAPI()

        @app.get("/.well-known/openid-configuration")
        def discovery() -> dict[str, str]:
            self.asked += 1
            if not self.well:
                raise HTTPException(500)
            return {"jwks_uri": f"{self.url}/jwks", "token_endpoint": f"{self.url}/token"}

        @app.get("/jwks")
        def jwks() -> Any:
            return KeySet(self.keys).as_dict(private=False)

        @app.post("/token")
        def token() -> dict[str, Any]:
            return {"access_token": f"token-{self.asked}", "expires_in": self.lifetime}

        return app

    def token(self, key: Any = KEY, alg: str = "RS256", kid: str | None = None, **claims: Any) -> str:
        usual = {"iss": self.url, "aud": "wederhoor", "sub": "o-1", "roles": ["registrar"], "exp": time.time() + 600}
        wanted = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode({"alg": alg, "kid": kid or key.kid}, wanted, key, algorithms=[alg])


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    made.server.start()
    yield made
    made.server.stop()


@pytest.fixture
async def client(provider: Provider) -> AsyncIterator[httpx.AsyncClient]:
    app = build(open_sample(NOWHERE), settings_of(NOWHERE, issuer_url=provider.url))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://s") as opened:
        yield opened


async def ask(client: httpx.AsyncClient, token: str | None, scheme: str = "Bearer") -> httpx.Response:
    headers = {} if token is None else {"Authorization": f"{scheme} {token}"}
    return await client.get("/v1/things/mine", headers=headers)


async def test_a_valid_token_tells_who_calls_and_in_which_roles(client: httpx.AsyncClient, provider: Provider) -> None:
    answer = await ask(client, provider.token(roles=["registrar", "auditor"]))

    assert answer.json() == {"subject": "o-1", "roles": ["auditor", "registrar"], "client": False}


def _unsigned(provider: Provider) -> str:
    return f"{_b64({'alg': 'none', 'kid': 'one'})}.{provider.token().split('.')[1]}."


def _signed_with_our_public_key(provider: Provider) -> str:
    """Written out, because a decent library refuses to make it."""
    signed = f"{_b64({'alg': 'HS256', 'kid': 'one'})}.{provider.token().split('.')[1]}"
    seal = hmac.digest(KEY.as_pem(private=False), signed.encode(), "sha256")
    return f"{signed}.{base64.urlsafe_b64encode(seal).rstrip(b'=').decode()}"


def _b64(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


FORGED = {
    "expired": lambda p: p.token(exp=time.time() - 60),
    "without an end": lambda p: p.token(exp=None),
    "not valid yet": lambda p: p.token(nbf=time.time() + 600),
    "for another audience": lambda p: p.token(aud="other"),
    "for nobody": lambda p: p.token(aud=None),
    "of another issuer": lambda p: p.token(iss="http://elsewhere.example"),
    "of nobody": lambda p: p.token(iss=None),
    "about nobody": lambda p: p.token(sub=None),
    "signed with a key of somebody else": lambda p: p.token(STRANGE_KEY),
    "signed with a key nobody knows": lambda p: p.token(a_key("three")),
    "not signed": _unsigned,
    "signed with our public key as a password": _signed_with_our_public_key,
    "cut off": lambda p: p.token()[:-4],
    "with other claims": lambda p: ".".join([p.token().split(".")[0], _b64({"sub": "o-2"}), p.token().split(".")[2]]),
    "no token at all": lambda p: "Jan Jansen",
    "no header": lambda p: f"{_b64([])}.{_b64({})}.x",
    "no claims": lambda p: f"{_b64({'alg': 'RS256', 'kid': 'one'})}.{_b64([])}.x",
    "an odd key id": lambda p: f"{_b64({'alg': 'RS256', 'kid': ['one']})}.{_b64({})}.x",
    "an odd algorithm": lambda p: f"{_b64({'alg': 7, 'kid': 'one'})}.{_b64({})}.x",
    "letters beyond ASCII": lambda p: "é.é.é",
    "nothing": lambda p: "",
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
async def test_a_token_that_is_wrong_is_no_token(client: httpx.AsyncClient, provider: Provider, forge: Any) -> None:
    answer = await client.get(
        "/v1/things/mine", headers={"Authorization": f"Bearer {forge(provider)}".encode("latin-1")}
    )

    assert (answer.status_code, answer.json()["code"]) == (401, "token-missing-or-invalid")
    assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_without_a_token_nobody_passes(client: httpx.AsyncClient, provider: Provider) -> None:
    assert (await ask(client, None)).status_code == 401
    assert (await ask(client, provider.token(), scheme="Basic")).status_code == 401


@pytest.mark.parametrize("roles", [[], ["auditor"], None, "registrar", {"registrar": True}], ids=str)
async def test_a_caller_without_one_of_the_roles_is_refused(
    client: httpx.AsyncClient, provider: Provider, roles: Any
) -> None:
    answer = await ask(client, provider.token(roles=roles))

    assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")


async def test_a_new_key_of_the_issuer_is_fetched_when_it_is_first_seen(
    client: httpx.AsyncClient, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(client, provider.token())
    provider.keys = [KEY, NEW_KEY]
    monkeypatch.setattr(auth, "REFETCH_SECONDS", 0.0)

    answer = await ask(client, provider.token(NEW_KEY))

    assert (answer.status_code, provider.asked) == (200, 2)


async def test_unknown_keys_do_not_make_us_ask_the_issuer_again_and_again(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    for _ in range(5):
        assert (await ask(client, provider.token(NEW_KEY))).status_code == 401

    assert provider.asked == 1


async def test_a_caller_is_asked_to_come_back_while_the_issuer_is_away(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    provider.well = False

    answer = await ask(client, provider.token())

    assert (answer.status_code, answer.json()["code"]) == (503, "identity-provider-away")
    assert answer.headers["retry-after"] == "5"
    provider.well = True
    assert (await ask(client, provider.token())).status_code == 200


async def test_a_stranger_cannot_make_us_forget_the_keys_while_the_issuer_is_away(
    client: httpx.AsyncClient, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(client, provider.token())
    provider.well = False
    monkeypatch.setattr(auth, "REFETCH_SECONDS", 0.0)

    strange = await ask(client, provider.token(NEW_KEY))
    good = await ask(client, provider.token())

    assert (strange.status_code, good.status_code) == (503, 200)


async def test_an_issuer_that_talks_nonsense_is_away() -> None:
    async def nonsense(self: Issuer) -> dict[str, Any]:
        return {}

    issuer = Issuer("http://127.0.0.1:1", "wederhoor")
    issuer.metadata = nonsense.__get__(issuer)  # type: ignore[method-assign]

    with pytest.raises(httpx.HTTPError):
        await issuer.verify("any")


async def test_keys_are_fetched_once_for_many_callers(client: httpx.AsyncClient, provider: Provider) -> None:
    for _ in range(3):
        assert (await ask(client, provider.token())).status_code == 200

    assert provider.asked == 1


async def test_an_issuer_may_end_its_name_with_a_slash(client: httpx.AsyncClient, provider: Provider) -> None:
    assert (await ask(client, provider.token(iss=f"{provider.url}/"))).status_code == 200


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


async def test_a_service_has_no_human_role(issuer: Any) -> None:
    issuer.add_client("wederhoor-sample", "secret", ["service"])
    token = await TokenSource(issuer.url, "wederhoor-sample", "secret").token()

    caller = await Issuer(issuer.url, "wederhoor").verify(token)

    assert (caller.subject, caller.roles, caller.client) == ("wederhoor-sample", {"service"}, True)
    assert not caller.has("registrar", "operator")
