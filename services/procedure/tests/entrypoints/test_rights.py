"""Who has no rights: officials who left, who never were in the directory, or whose id is spelled differently (L24)."""

from typing import Any

import pytest
from procedure_builders import a_case
from procedure_story import pending_case

from devstack.knocking import knock
from procedure.entrypoints.access import ACCESS
from servicekit.delivery.operations import OPERATIONS_ACCESS
from servicekit.web.auth import OFFICIAL
from words.people import OfficialRole

EVERY_ROLE = [*(role.value for role in OfficialRole), "service", "integration_client", "system"]
GUARDED = {*ACCESS, *(route.replace(":path", "") for route in OPERATIONS_ACCESS)}
FOR_OFFICIALS = {route for route, access in ACCESS.items() if OFFICIAL in access.allowed}


async def the_directory(desk: Any) -> dict[str, Any]:
    """As it can be sent back."""
    known = (await desk.send("platform_admin", "GET", "/v1/directory")).json()
    officials = [{name: value for name, value in each.items() if name != "active"} for each in known["officials"]]
    return {"officials": officials, "teams": known["teams"]}


async def leave(desk: Any, who: str) -> None:
    body = await the_directory(desk)
    body["officials"] = [each for each in body["officials"] if each["id"] != who]
    for each in (*body["officials"], *body["teams"]):
        each.update({name: None for name, value in each.items() if value == who})
    assert (await desk.send("platform_admin", "PUT", "/v1/directory", body)).status_code == 200


@pytest.mark.parametrize("stranger", ["kb-2", "o-9999", "KC"])
async def test_on_every_route_an_official_who_is_not_at_work_under_exactly_this_id_is_refused(
    stranger: str, any_desk: Any
) -> None:
    await leave(any_desk, "kb-2")

    answers = await knock(any_desk.client, any_desk.issuer.token(stranger, EVERY_ROLE))

    assert set(answers) == GUARDED
    assert {route: said for route, said in answers.items() if said != (403, "not-in-directory")} == {}


@pytest.mark.parametrize("stranger", ["Kc", "kc ", "ｋｃ", "wederhoor-notifications", "system"])
async def test_an_id_that_is_spelled_a_little_differently_is_another_id(desk: Any, stranger: str) -> None:
    token = desk.issuer.token(stranger, EVERY_ROLE)

    answer = await desk.client.get("/v1/directory", headers={"Authorization": f"Bearer {token}"})

    assert (answer.status_code, answer.json()["code"]) == (403, "not-in-directory")


async def test_on_every_route_a_role_that_only_the_token_has_counts_for_nothing(desk: Any) -> None:
    answers = await knock(desk.client, desk.issuer.token("clerk", EVERY_ROLE))

    refused = {route for route, said in answers.items() if said == (403, "role-missing")}
    assert refused == GUARDED - FOR_OFFICIALS


async def test_on_every_route_a_program_has_no_role_of_a_person(desk: Any) -> None:
    answers = await knock(desk.client, desk.issuer.token("kc", EVERY_ROLE, client_id="kc"))

    admitted = {route for route, said in answers.items() if said != (403, "role-missing")}
    assert admitted == {route for route, access in ACCESS.items() if "service" in access.allowed}


async def test_a_role_that_only_the_directory_has_counts_for_nothing_either(desk: Any) -> None:
    case = pending_case()
    await desk.keep(case)
    token = desk.issuer.token("director", ["management"])

    draft = await desk.client.post(
        f"/v1/cases/{case.complaint_id}/drafts/return", headers={"Authorization": f"Bearer {token}"}, json={}
    )

    assert (draft.status_code, draft.json()["code"]) == (403, "role-missing")


async def test_who_is_taken_out_of_the_directory_is_refused_at_their_very_next_request(any_desk: Any) -> None:
    case = a_case()
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}"
    assert (await any_desk.send("kc-2", "GET", path)).status_code == 200

    await leave(any_desk, "kc-2")
    read = await any_desk.send("kc-2", "GET", path)
    written = await any_desk.send("kc-2", "PUT", f"{path}/triage", **{"If-Match": '"1"'})

    for refused in (read, written):
        assert (refused.status_code, refused.json()["code"]) == (403, "not-in-directory")
    assert (await any_desk.stored(case.complaint_id)).revision == 1


async def test_a_role_that_is_taken_away_is_gone_at_the_very_next_request(any_desk: Any) -> None:
    body = await the_directory(any_desk)
    for each in body["officials"]:
        each["roles"] = ["registrar"] if each["id"] == "kc-2" else each["roles"]
    token = {"Authorization": f"Bearer {any_desk.issuer.token('kc-2', EVERY_ROLE)}"}
    assert (await any_desk.client.get("/v1/cases", headers=token)).status_code == 200

    assert (await any_desk.send("platform_admin", "PUT", "/v1/directory", body)).status_code == 200
    refused = await any_desk.client.get("/v1/cases", headers=token)

    assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")


async def test_an_official_who_comes_back_has_their_rights_again(any_desk: Any) -> None:
    before = await the_directory(any_desk)
    await leave(any_desk, "kc-2")

    assert (await any_desk.send("platform_admin", "PUT", "/v1/directory", before)).status_code == 200

    assert (await any_desk.send("kc-2", "GET", "/v1/cases")).status_code == 200


async def test_a_directory_over_http_names_somebody_who_can_load_the_next_one(any_desk: Any) -> None:
    body = await the_directory(any_desk)
    body["officials"] = [each for each in body["officials"] if "platform_admin" not in each["roles"]]

    for query in ("", "?dryRun=true"):
        refused = await any_desk.send("platform_admin", "PUT", f"/v1/directory{query}", body)
        assert (refused.status_code, refused.json()["code"]) == (400, "administrator-missing")
    assert (await any_desk.send("platform_admin", "GET", "/v1/directory")).status_code == 200


async def test_one_of_our_services_learns_the_roles_of_who_is_at_work_and_nothing_else(any_desk: Any) -> None:
    await leave(any_desk, "kb-2")
    token = any_desk.issuer.token("wederhoor-reporting", ["service"], client_id="wederhoor-reporting")

    async def ask(official_id: str) -> Any:
        headers = {"Authorization": f"Bearer {token}"}
        return await any_desk.client.get(f"/v1/officials/{official_id}", headers=headers)

    assert (await ask("director")).json() == {"id": "director", "roles": ["decision_maker", "management"]}
    assert (await ask("clerk")).json() == {"id": "clerk", "roles": []}
    for stranger in ("kb-2", "o-9999", "DIRECTOR", "director%20"):
        refused = await ask(stranger)
        assert (refused.status_code, refused.json()["code"]) == (404, "official-not-found"), stranger
    assert (await any_desk.send("platform_admin", "GET", "/v1/officials/director")).status_code == 403
