"""Only tokens of the issuer, for us and valid now, are accepted; a caller whom the directory does not hold or whom the
table does not name may not pass."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from servicekit_app import NOWHERE, build, calling, settings_of
from servicekit_issuer import FORGED, KEY, NEW_KEY, Provider
from servicekit_sample import open_sample

from servicekit.web import auth
from servicekit.web.auth import Issuer


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    made.server.start()
    yield made
    made.server.stop()


@pytest.fixture
async def client(provider: Provider) -> AsyncIterator[httpx.AsyncClient]:
    app = build(open_sample(NOWHERE), settings_of(NOWHERE, issuer_url=provider.url))
    async with calling(app) as opened:
        yield opened


async def ask(client: httpx.AsyncClient, token: str | None, scheme: str = "Bearer") -> httpx.Response:
    headers = {} if token is None else {"Authorization": f"{scheme} {token}"}
    return await client.get("/v1/things/mine", headers=headers)


async def test_a_valid_token_tells_who_calls_and_in_which_roles(client: httpx.AsyncClient, provider: Provider) -> None:
    answer = await ask(client, provider.token(roles=["registrar", "auditor"]))

    assert answer.json() == {"subject": "o-1", "roles": ["auditor", "registrar"], "client": False}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
async def test_a_token_that_is_wrong_is_no_token(
    client: httpx.AsyncClient, provider: Provider, forge: Callable[[Provider], str]
) -> None:
    answer = await client.get(
        "/v1/things/mine", headers={b"Authorization": f"Bearer {forge(provider)}".encode("latin-1")}
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
    provider.keys = [KEY(), NEW_KEY()]
    monkeypatch.setattr(auth, "REFETCH_SECONDS", 0.0)

    answer = await ask(client, provider.token(NEW_KEY()))

    assert (answer.status_code, provider.asked) == (200, 2)


async def test_unknown_keys_do_not_make_us_ask_the_issuer_again_and_again(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    for _ in range(5):
        assert (await ask(client, provider.token(NEW_KEY()))).status_code == 401

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

    strange = await ask(client, provider.token(NEW_KEY()))
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


async def test_an_issuer_may_be_reached_inside_at_another_address_than_it_calls_itself(provider: Provider) -> None:
    provider.public_url = "http://login.example"
    inside = settings_of(NOWHERE, issuer_url=provider.public_url, issuer_internal_url=provider.url)
    async with calling(build(open_sample(NOWHERE), inside)) as client:
        answer = await ask(client, provider.token())
        description = (await client.get("/v1/openapi.json")).json()

    assert answer.status_code == 200
    outside = description["components"]["securitySchemes"]["oidc"]["openIdConnectUrl"]
    assert outside.startswith("http://login.example/")


async def test_where_every_official_may_pass_one_without_a_role_passes_and_a_program_does_not(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    async def passes(**claims: Any) -> int:
        headers = {"Authorization": f"Bearer {provider.token(**claims)}"}
        return (await client.get("/v1/things/for-officials", headers=headers)).status_code

    assert await passes(roles=[]) == 200
    assert await passes(roles=["service"], client_id="wederhoor-sample") == 403
    assert (await client.get("/v1/things/for-officials")).status_code == 401


@pytest.mark.parametrize("stranger", ["o-2", "O-1", "o-1 ", " o-1", "ο-1"])  # the last begins with a Greek letter
async def test_whom_the_directory_does_not_hold_under_exactly_this_id_may_do_nothing(
    client: httpx.AsyncClient, provider: Provider, stranger: str
) -> None:
    for path in ("mine", "for-officials"):
        token = provider.token(sub=stranger, roles=["registrar", "operator", "service"])
        answer = await client.get(f"/v1/things/{path}", headers={"Authorization": f"Bearer {token}"})

        assert (answer.status_code, answer.json()["code"]) == (403, "not-in-directory")


async def test_an_official_has_the_roles_that_both_the_token_and_the_directory_give(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    answer = await ask(client, provider.token(roles=["registrar", "operator", "service"]))
    only_in_token = await ask(client, provider.token(roles=["operator"]))

    assert answer.json()["roles"] == ["registrar"]
    assert (only_in_token.status_code, only_in_token.json()["code"]) == (403, "role-missing")


async def test_a_program_has_no_role_of_a_person_whatever_its_token_says(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    for subject in ("wederhoor-sample", "o-1"):
        answer = await ask(client, provider.token(sub=subject, roles=["registrar", "operator"], client_id="sample"))

        assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")
