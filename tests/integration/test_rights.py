"""An official who leaves has no rights anywhere, whatever their token says; one who returns has them again (L24)."""

from collections.abc import Iterator
from typing import Any

import pytest
from malformed import NOBODY
from premises import Premises, until

from devstack.driving import System
from devstack.migrations import SERVICES
from words.people import OfficialRole

pytestmark = pytest.mark.servers

LEAVER = "o-1203"  # nobody's manager or substitute
ROLES = [role.value for role in OfficialRole]
ASKED = {
    "procedure": "/v1/recommendations",  # open to every official
    "intake": f"/v1/complaints/{NOBODY}",
    "notifications": "/v1/letters",
    "reporting": "/v1/operations/outbox",
}
ADMITTED = {"procedure": 200, "intake": 404, "notifications": 200, "reporting": (403, "role-missing")}
REFUSED = (403, "not-in-directory")


def said(premises: Premises, service: str, who: str = LEAVER) -> Any:
    answer = premises.request(service, "GET", ASKED[service], token=premises.token(who, *ROLES))
    return (403, answer.json()["code"]) if answer.status_code == 403 else answer.status_code


def load(premises: Premises, path: str, body: Any) -> None:
    with System(premises.env) as system:
        token = premises.token(system.with_role("platform_admin").id, "platform_admin")
    answer = premises.request("procedure", "PUT", path, token=token, json=body)
    assert answer.status_code == 200, answer.text


@pytest.fixture
def directory(premises: Premises) -> Iterator[dict[str, Any]]:
    """The directory, as it can be sent back. Afterwards the file applies again."""
    with System(premises.env) as system:
        known = system.with_role("platform_admin").web("procedure").get("/v1/directory")
    officials = [{name: value for name, value in each.items() if name != "active"} for each in known["officials"]]
    yield {"officials": officials, "teams": known["teams"]}
    load(premises, "/v1/directory/source", {"source": "FILE"})


def test_who_leaves_is_refused_by_procedure_at_once_and_by_the_others_as_soon_as_they_know(
    premises: Premises, directory: dict[str, Any]
) -> None:
    assert {service: said(premises, service) for service in SERVICES} == ADMITTED
    remaining = [each for each in directory["officials"] if each["id"] != LEAVER]

    load(premises, "/v1/directory", directory | {"officials": remaining})

    assert said(premises, "procedure") == REFUSED
    for service in ("intake", "notifications", "reporting"):
        until(lambda service=service: said(premises, service) == REFUSED, f"{LEAVER} refused by {service}")

    load(premises, "/v1/directory", directory)

    assert said(premises, "procedure") == ADMITTED["procedure"]
    for service in ("intake", "notifications", "reporting"):
        until(lambda service=service: said(premises, service) == ADMITTED[service], f"{LEAVER} admitted by {service}")


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("stranger", ["o-9999", "O-1010", "o-1010 "])
def test_an_id_that_the_directory_does_not_hold_exactly_so_has_no_rights(
    stranger: str, service: str, premises: Premises
) -> None:
    assert said(premises, service, stranger) == REFUSED
