"""The authorisation table, tested role by role: access is denied by default."""

from typing import Any

import httpx
import pytest
from intake_app import AppInMemory

from intake.entrypoints.access import ACCESS
from servicekit.ids import new_id
from servicekit.service import check_access
from words.people import OfficialRole

PROGRAMS = ["service", "integration_client"]
ROLES = [*(role.value for role in OfficialRole), *PROGRAMS]
GUARDED = {route: access for route, access in ACCESS.items() if not access.public}
OPEN = {
    "POST /v1/complaints",
    "GET /",
    "GET /klacht",
    "POST /klacht",
    "GET /opmaak.css",
    "GET /mijn-klacht/{secret}",
    "GET /mijn-klacht/{secret}/ontvangstbewijs.json",
    "GET /mijn-klacht/{secret}/ontvangstbewijs.txt",
    "GET /mijn-klacht/{secret}/berichten/{message_id}/bijlagen/{number}",
}


async def call(http: httpx.AsyncClient, route: str, headers: dict[str, str]) -> int:
    method, path = route.split(" ")
    answer = await http.request(method, path.replace("{complaint_id}", str(new_id())), headers=headers, json={})
    return answer.status_code


def test_few_routes_are_open_to_everyone() -> None:
    assert {route for route, access in ACCESS.items() if access.public} == OPEN


@pytest.mark.parametrize("route", GUARDED)
async def test_a_role_gets_in_exactly_where_the_table_says(
    official_http: httpx.AsyncClient, issuer: Any, route: str
) -> None:
    for role in ROLES:
        claims = {"client_id": "a-program"} if role in PROGRAMS else {}
        token = {"Authorization": f"Bearer {issuer.token('o-1', [role], **claims)}"}

        status = await call(official_http, route, token)

        assert (status != 403) is (role in GUARDED[route].allowed), role


@pytest.mark.parametrize("route", GUARDED)
async def test_without_a_valid_token_no_one_gets_in(official_http: httpx.AsyncClient, route: str) -> None:
    for header in ({}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Basic bzox"}):
        assert await call(official_http, route, header) == 401, header


@pytest.mark.parametrize("claims", [{"exp": 0}, {"aud": "another-system"}])
async def test_an_expired_token_or_one_for_another_audience_is_refused(
    official_http: httpx.AsyncClient, issuer: Any, claims: dict[str, Any]
) -> None:
    token = issuer.token("o-1", ["complaint_coordinator"], **claims)

    assert await call(official_http, "POST /v1/registrations", {"Authorization": f"Bearer {token}"}) == 401


def test_a_route_that_is_not_in_the_table_does_not_start(service: AppInMemory) -> None:
    with pytest.raises(ValueError, match="opmaak"):
        check_access(service.app, {route: access for route, access in ACCESS.items() if "opmaak" not in route})
