"""Who has no rights: whom procedure's directory does not hold under exactly this id, and all while it is away (L24)."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from devstack.knocking import Answers, knock
from reporting.entrypoints.access import ACCESS
from servicekit.delivery.operations import OPERATIONS_ACCESS
from words.people import OfficialRole

pytestmark = pytest.mark.servers

EVERY_ROLE = [*(role.value for role in OfficialRole), "service", "integration_client"]
GUARDED = {*ACCESS, *(route.replace(":path", "") for route in OPERATIONS_ACCESS)}


async def knocks(app: FastAPI, token: str) -> Answers:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://reporting") as client:
        return await knock(client, token)


@pytest.mark.parametrize("stranger", ["o-1030", "O-1013", "o-1013 ", "o-1013/", "../v1", "wederhoor-reporting"])
async def test_on_every_route_an_official_who_is_not_at_work_under_exactly_this_id_is_refused(
    stranger: str, app: FastAPI, issuer: Any
) -> None:
    answers = await knocks(app, issuer.token(stranger, EVERY_ROLE))

    assert set(answers) == GUARDED
    assert set(answers.values()) == {(403, "not-in-directory")}


async def test_on_every_route_a_role_that_only_the_token_or_only_the_directory_has_counts_for_nothing(
    app: FastAPI, issuer: Any, procedure: Any
) -> None:
    procedure.directory["o-1030"] = ["registrar"]

    for token in (issuer.token("o-1030", EVERY_ROLE), issuer.token("o-1013", ["registrar"])):
        assert set((await knocks(app, token)).values()) == {(403, "role-missing")}


async def test_on_every_route_nobody_gets_in_while_procedure_cannot_say_who_works_here(
    app: FastAPI, issuer: Any, procedure: Any
) -> None:
    procedure.away = True

    answers = await knocks(app, issuer.token("o-1013", EVERY_ROLE))

    assert set(answers.values()) == {(503, "directory-away")}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://reporting") as client:
        assert (await client.get("/health/live")).status_code == 200
        assert (await client.get("/v1/openapi.json")).status_code == 200


async def test_who_is_taken_out_of_the_directory_is_refused(app: FastAPI, issuer: Any, procedure: Any) -> None:
    token = issuer.token("o-1013", EVERY_ROLE)
    before = await knocks(app, token)

    procedure.directory.clear()

    assert before["GET /v1/annual-reports/{year}"] == (200, "")
    assert set((await knocks(app, token)).values()) == {(403, "not-in-directory")}
    assert all(each.startswith("Bearer ") for each in procedure.asked)
