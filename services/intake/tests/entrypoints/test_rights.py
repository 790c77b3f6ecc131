"""Who has no rights: officials who left, of whom procedure never told, or whose id is spelled differently (L24)."""

from itertools import permutations
from typing import Any
from uuid import uuid4

import httpx
import pytest
from intake_app import AppInMemory
from intake_fakes import MemoryWork

from contracts.procedure.access import OfficialRecorded, OfficialRecordedData
from devstack.doubles import an_event
from devstack.knocking import knock
from intake.application.visibility.record_official import record_official
from intake.entrypoints.access import ACCESS
from servicekit.delivery.operations import OPERATIONS_ACCESS
from words.people import OfficialRole

EVERY_ROLE = [*(role.value for role in OfficialRole), "service", "integration_client"]
GUARDED = {
    *(route for route, access in ACCESS.items() if not access.public),
    *(route.replace(":path", "") for route in OPERATIONS_ACCESS),
}
COORDINATOR = OfficialRole.COMPLAINT_COORDINATOR


async def tell(service: AppInMemory, sequence: int, *roles: OfficialRole, active: bool = True) -> None:
    """Procedure told of o-1001."""
    data = OfficialRecordedData(official_id="o-1001", name="C. Weg", email="c@v.example", roles=roles, active=active)
    event: Any = an_event(OfficialRecorded, data, subject=uuid4(), sequence=sequence)
    await record_official(event, MemoryWork(service.store))


async def knocks(http: httpx.AsyncClient, issuer: Any, who: str, *roles: str) -> dict[str, tuple[int, str]]:
    return await knock(http, issuer.token(who, list(roles)))


@pytest.mark.parametrize("stranger", ["o-1001", "o-9999", "O-1", "o-1 ", "wederhoor-notifications"])
async def test_on_every_route_an_official_who_is_not_at_work_under_exactly_this_id_is_refused(
    stranger: str, official_http: httpx.AsyncClient, official_service: AppInMemory, issuer: Any
) -> None:
    await tell(official_service, 2, COORDINATOR, active=False)

    answers = await knocks(official_http, issuer, stranger, *EVERY_ROLE)

    assert set(answers) == GUARDED
    assert {route: said for route, said in answers.items() if said != (403, "not-in-directory")} == {}


async def test_on_every_route_a_role_that_only_the_token_has_counts_for_nothing(
    official_http: httpx.AsyncClient, official_service: AppInMemory, issuer: Any
) -> None:
    await tell(official_service, 2)

    answers = await knocks(official_http, issuer, "o-1001", *EVERY_ROLE)

    assert set(answers.values()) == {(403, "role-missing")}


async def test_a_role_that_only_the_directory_has_counts_for_nothing_either(
    official_http: httpx.AsyncClient, issuer: Any
) -> None:
    answers = await knocks(official_http, issuer, "o-1")

    assert set(answers.values()) == {(403, "role-missing")}


@pytest.mark.parametrize("order", [*permutations((2, 3, 4))])
async def test_whatever_the_order_of_arrival_the_newest_fact_says_whether_somebody_works_here(
    order: tuple[int, ...], official_http: httpx.AsyncClient, official_service: AppInMemory, issuer: Any
) -> None:
    facts: dict[int, tuple[tuple[OfficialRole, ...], bool]] = {
        2: ((), True),
        3: ((COORDINATOR,), True),
        4: ((COORDINATOR,), False),
    }

    for sequence in (*order, *order):
        roles, active = facts[sequence]
        await tell(official_service, sequence, *roles, active=active)

    answers = await knocks(official_http, issuer, "o-1001", "complaint_coordinator")
    assert set(answers.values()) == {(403, "not-in-directory")}


async def test_who_comes_back_has_their_rights_again(
    official_http: httpx.AsyncClient, official_service: AppInMemory, issuer: Any
) -> None:
    await tell(official_service, 2, COORDINATOR, active=False)
    await tell(official_service, 3, COORDINATOR)

    answers = await knocks(official_http, issuer, "o-1001", "complaint_coordinator")

    assert answers["GET /v1/complaints/{complaint_id}"] == (404, "complaint-not-found")
