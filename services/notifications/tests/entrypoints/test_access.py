"""The whole access table, route by route and role by role: access is denied by default."""

from uuid import uuid4

import httpx
import pytest
from notifications_running import Running

from notifications.entrypoints.access import ACCESS
from words.people import OfficialRole

pytestmark = pytest.mark.servers

OFFICIAL_ROLES = [role.value for role in OfficialRole]
CLIENT_ROLES = ["service", "integration_client"]
DESK = {"registrar", "complaint_coordinator"}
EXPECTED = {
    "GET /v1/messages": {"complaint_coordinator", "auditor", "ombudsman_liaison"},
    "GET /v1/messages/{message_id}": {"complaint_coordinator", "auditor", "ombudsman_liaison"},
    "GET /v1/messages/{message_id}/content": {*OFFICIAL_ROLES, "", "service"},
    "GET /v1/messages/{message_id}/enclosures/{number}": {*OFFICIAL_ROLES, "", "service"},
    "GET /v1/letters": DESK,
    "GET /v1/letters/{message_id}/document": DESK,
    "GET /v1/letters/{message_id}/enclosures/{number}": DESK,
    "POST /v1/letters/{message_id}/posting": DESK,
    "GET /v1/tasks": {"complaint_coordinator"},
    "POST /v1/tasks/{message_id}/resolution": {"complaint_coordinator"},
    "POST /v1/tasks/{message_id}/retry": {"complaint_coordinator"},
}


async def call(service: Running, route: str, headers: dict[str, str]) -> httpx.Response:
    method, path = route.split()
    return await service.client.request(method, path.format(message_id=uuid4(), number=1), headers=headers, json={})


def bearing(service: Running, role: str) -> dict[str, str]:
    claims = {"client_id": "c"} if role in CLIENT_ROLES else {}
    return service.bearing("c" if claims else "o-1", *([role] if role else []), **claims)


async def test_every_route_admits_exactly_these_roles(service: Running) -> None:
    assert set(EXPECTED) == set(ACCESS)
    for route, admitted in EXPECTED.items():
        for role in [*OFFICIAL_ROLES, "", *CLIENT_ROLES]:
            answer = await call(service, route, bearing(service, role))
            assert (answer.status_code != 403) is (role in admitted), (route, role, answer.status_code)
            assert answer.status_code in {200, 400, 403, 404}, (route, role, answer.status_code)


async def test_without_a_valid_token_every_route_refuses(service: Running) -> None:
    wrong = [{}, {"Authorization": "Bearer nonsense"}, service.bearing("o-1", "complaint_coordinator", exp=0)]
    for route in ACCESS:
        for headers in wrong:
            answer = await call(service, route, headers)
            assert answer.status_code == 401, route
            assert answer.json()["code"] == "token-missing-or-invalid"
