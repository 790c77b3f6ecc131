import base64
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from devstack.identity.app import create_identity
from devstack.identity.clients import Clients, may_return_to
from devstack.identity.grants import SECONDS, Grants, LoginRequest, challenge_of
from devstack.identity.officials import load_municipality
from devstack.identity.provider import Provider
from devstack.identity.thread import Issuer
from devstack.identity.tokens import Tokens, load_key
from devstack.municipality import DEMO_FILE

BACK = "http://127.0.0.1:8001/docs/oauth2-redirect"
VERIFIER = "een-geheim-van-drieenveertig-tekens-of-langer-dus"
KEY = load_key(None)


@pytest.fixture
def client() -> httpx.AsyncClient:
    clients = Clients.parse("wederhoor-intake:geheim:service, uitlezer:sleutel:integration_client")
    provider = Provider(Tokens("http://issuer", KEY), load_municipality(DEMO_FILE), clients)
    transport = httpx.ASGITransport(create_identity(provider))
    return httpx.AsyncClient(transport=transport, base_url="http://issuer")


def a_login(**changes: str) -> dict[str, str]:
    return {
        "client_id": "wederhoor-docs",
        "redirect_uri": BACK,
        "response_type": "code",
        "code_challenge": challenge_of(VERIFIER),
        "code_challenge_method": "S256",
        "state": "terug",
        "nonce": "eenmalig",
        "scope": "openid",
    } | changes


async def a_code(client: httpx.AsyncClient) -> str:
    answer = await client.post("/authorize", data=a_login(official="o-1020"))
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query["state"] == ["terug"]
    return query["code"][0]


async def tokens(client: httpx.AsyncClient, code: str, **changes: str) -> httpx.Response:
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": "wederhoor-docs",
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
    }
    return await client.post("/token", data=asked | changes)


async def claims(client: httpx.AsyncClient, token: str) -> dict[str, Any]:
    keys = KeySet.import_key_set((await client.get("/jwks")).json())
    return jwt.decode(token, keys, algorithms=["RS256"]).claims


async def test_an_official_logs_in_and_gets_the_roles_of_the_directory(client: httpx.AsyncClient) -> None:
    answer = (await tokens(client, await a_code(client))).json()

    access, identity = await claims(client, answer["access_token"]), await claims(client, answer["id_token"])
    assert (access["iss"], access["aud"], access["sub"]) == ("http://issuer", "wederhoor", "o-1020")
    assert access["roles"] == ["complaint_handler"]
    assert (identity["aud"], identity["nonce"], identity["name"]) == ("wederhoor-docs", "eenmalig", "Aisha Modelmens")
    bearer = {"Authorization": f"Bearer {answer['access_token']}"}
    assert (await client.get("/userinfo", headers=bearer)).json()["sub"] == "o-1020"


async def test_a_code_works_once(client: httpx.AsyncClient) -> None:
    code = await a_code(client)
    await tokens(client, code)

    again = await tokens(client, code)

    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    "change", [{"code_verifier": "geraden"}, {"redirect_uri": "http://127.0.0.1:9/"}, {"client_id": "ander"}]
)
async def test_a_code_is_only_for_the_client_that_requested_it(
    client: httpx.AsyncClient, change: dict[str, str]
) -> None:
    answer = await tokens(client, await a_code(client), **change)

    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


def test_a_code_expires() -> None:
    now = 0.0
    grants = Grants(clock=lambda: now)
    code = grants.give(LoginRequest("c", BACK, challenge_of(VERIFIER), "", "", ""), "o-1020")

    now = SECONDS + 1

    assert grants.redeem(code, client_id="c", redirect_uri=BACK, verifier=VERIFIER) is None


async def test_the_login_page_lists_every_official(client: httpx.AsyncClient) -> None:
    page = (await client.get("/authorize", params=a_login())).text

    for official in load_municipality(DEMO_FILE).officials:
        assert f'<label for="{official.id}">{official.name}' in page
    assert '<html lang="nl">' in page


@pytest.mark.parametrize(
    "change",
    [
        {"client_id": "vreemd"},
        {"redirect_uri": "https://elders.example/"},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
        {"code_challenge": ""},
    ],
)
async def test_an_invalid_login_request_is_never_redirected(client: httpx.AsyncClient, change: dict[str, str]) -> None:
    for answer in (
        await client.get("/authorize", params=a_login(**change)),
        await client.post("/authorize", data=a_login(official="o-1020", **change)),
    ):
        assert answer.status_code == 400
        assert "location" not in answer.headers


async def test_an_official_who_does_not_exist_cannot_log_in(client: httpx.AsyncClient) -> None:
    assert (await client.post("/authorize", data=a_login(official="o-9999"))).status_code == 400


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        (BACK, True),
        ("https://localhost/terug", True),
        ("http://127.0.0.1@elders.example/", False),
        ("http://localhost.elders.example/", False),
        ("javascript:alert(1)", False),
        ("http://127.0.0.1/#x", False),
        ("http://[kapot", False),
    ],
)
def test_a_login_ends_only_at_known_hosts(address: str, allowed: bool) -> None:
    assert may_return_to(address, ["127.0.0.1", "localhost"]) is allowed


async def test_a_service_gets_a_token_in_its_own_name(client: httpx.AsyncClient) -> None:
    basic = base64.b64encode(b"wederhoor-intake:geheim").decode()
    ways: list[dict[str, Any]] = [
        {"headers": {"Authorization": f"Basic {basic}"}, "data": {}},
        {"data": {"client_id": "wederhoor-intake", "client_secret": "geheim"}},
    ]

    for way in ways:
        data = way.pop("data") | {"grant_type": "client_credentials"}
        answer = (await client.post("/token", data=data, **way)).json()
        got = await claims(client, answer["access_token"])
        assert (got["sub"], got["client_id"]) == ("wederhoor-intake", "wederhoor-intake")
        assert got["roles"] == ["service"]


async def test_a_wrong_secret_gets_nothing(client: httpx.AsyncClient) -> None:
    asked = {"grant_type": "client_credentials", "client_id": "wederhoor-intake", "client_secret": "geraden"}

    answer = await client.post("/token", data=asked)

    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


@pytest.mark.parametrize("header", ["", "Bearer onzin", "Bearer ", "Basic b25iZWtlbmQ="])
async def test_userinfo_needs_a_token_of_ours(client: httpx.AsyncClient, header: str) -> None:
    assert (await client.get("/userinfo", headers={"Authorization": header})).status_code == 401


def test_a_kept_key_is_the_same_after_a_restart(tmp_path: Any) -> None:
    file = tmp_path / "key.pem"
    token = Tokens("http://issuer", load_key(file)).access("o-1020", [])

    assert Tokens("http://issuer", load_key(file)).read(token) is not None
    assert file.stat().st_mode & 0o077 == 0


async def test_services_find_the_keys_by_discovery(issuer: Issuer) -> None:
    async with httpx.AsyncClient() as client:
        document = (await client.get(f"{issuer.url}/.well-known/openid-configuration")).json()
        keys = KeySet.import_key_set((await client.get(document["jwks_uri"])).json())

    token = jwt.decode(issuer.token("o-1020", ["complaint_handler"]), keys, algorithms=["RS256"])

    assert (document["issuer"], token.claims["iss"]) == (issuer.url, issuer.url)


async def test_tests_add_clients_of_their_own(issuer: Issuer) -> None:
    issuer.add_client("meelezer", "sleutel", ["integration_client"])
    asked = {"grant_type": "client_credentials", "client_id": "meelezer", "client_secret": "sleutel"}

    async with httpx.AsyncClient() as client:
        assert (await client.post(f"{issuer.url}/token", data=asked)).json()["token_type"] == "Bearer"
