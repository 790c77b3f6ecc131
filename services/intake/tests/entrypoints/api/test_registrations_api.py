"""Officials register complaints that arrived by other channels; tests who may read them."""

from typing import Any

import httpx
import pytest
from intake_app import AppInMemory
from intake_fakes import MemoryWork

from intake.domain.visibility import AccessList

LETTER = {
    "channel": "LETTER",
    "receivedOn": "2026-02-20",
    "datedOn": "2026-02-18",
    "account": {"whatHappened": "Vier mails, nul antwoorden.", "conductTowards": "SELF"},
    "complainant": {"name": "H. Denkbeeld", "address": {"lines": ["Teststraat 2"], "city": "Voorbeeldstad"}},
}


def bearer(issuer: Any, official: str, *roles: str, **claims: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {issuer.token(official, list(roles), **claims)}"}


async def register(http: httpx.AsyncClient, issuer: Any, **more: Any) -> httpx.Response:
    return await http.post("/v1/registrations", json=LETTER | more, headers=bearer(issuer, "o-1007", "registrar"))


async def test_a_letter_keeps_its_day_its_date_and_who_registered_it(
    official_http: httpx.AsyncClient, issuer: Any
) -> None:
    receipt = (await register(official_http, issuer)).json()

    reader = bearer(issuer, "o-1007", "registrar")
    file = (await official_http.get(f"/v1/complaints/{receipt['complaintId']}", headers=reader)).json()
    assert (receipt["receivedOn"], receipt["missing"], receipt["submitted"]["datedOn"]) == (
        "2026-02-20",
        [],
        "2026-02-18",
    )
    assert (file["channel"], file["form"], file["registeredBy"]) == ("LETTER", "WRITTEN", "o-1007")
    assert (file["receivedOn"], file["registeredAt"]) == ("2026-02-20", "2026-03-02T09:14:00Z")
    assert (file["suggestedKind"], file["suggestedRule"]) == ("COMPLAINT", 6)
    assert file["contentHash"] == receipt["contentHash"]


async def test_an_undated_letter_lacks_its_date(official_http: httpx.AsyncClient, issuer: Any) -> None:
    receipt = (await register(official_http, issuer, datedOn=None)).json()

    assert receipt["missing"] == ["DATE"]


@pytest.mark.parametrize(
    ("channel", "form"), [("PHONE", "ORAL"), ("DESK", "ORAL"), ("LETTER", "WRITTEN"), ("EMAIL", "WRITTEN")]
)
async def test_telephone_and_desk_are_oral(
    official_http: httpx.AsyncClient, issuer: Any, channel: str, form: str
) -> None:
    receipt = (await register(official_http, issuer, channel=channel)).json()

    reader = bearer(issuer, "o-1001", "complaint_coordinator")
    file = (await official_http.get(f"/v1/complaints/{receipt['complaintId']}", headers=reader)).json()
    assert file["form"] == form


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ({"channel": "WEB_FORM"}, "channel"),
        ({"channel": "SOCIAL_MEDIA"}, "channel"),
        ({"receivedOn": "gisteren"}, "receivedOn"),
        ({"datedOn": "2026-13-01"}, "datedOn"),
        ({"account": {"whatHappened": ""}}, "account.whatHappened"),
        ({"registeredBy": "o-1"}, "registeredBy"),
    ],
)
async def test_a_malformed_field_is_named(
    official_http: httpx.AsyncClient, issuer: Any, part: dict[str, Any], field: str
) -> None:
    answer = await register(official_http, issuer, **part)

    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


@pytest.mark.parametrize(
    ("day", "code"), [("2026-03-03", "received-in-the-future"), ("1999-12-31", "received-too-long-ago")]
)
async def test_an_impossible_day_is_refused(official_http: httpx.AsyncClient, issuer: Any, day: str, code: str) -> None:
    answer = await register(official_http, issuer, receivedOn=day)

    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert [error["field"] for error in answer.json()["errors"]] == ["receivedOn"]


async def test_two_officials_may_happen_to_use_the_same_key(official_http: httpx.AsyncClient, issuer: Any) -> None:
    answers = [
        await official_http.post(
            "/v1/registrations",
            json=LETTER,
            headers=bearer(issuer, official, "registrar") | {"Idempotency-Key": "monday-morning-1"},
        )
        for official in ("o-1007", "o-1008", "o-1007")
    ]

    assert [one.json()["reference"] for one in answers] == ["K-2026-000001", "K-2026-000002", "K-2026-000001"]


async def test_an_official_who_is_shut_out_learns_nothing(
    official_http: httpx.AsyncClient, official_service: AppInMemory, issuer: Any
) -> None:
    receipt = (await register(official_http, issuer)).json()
    (complaint_id,) = official_service.store.files
    await MemoryWork(official_service.store).access_lists.replace(AccessList(complaint_id, ("o-1001",), 1))
    address, shut_out = f"/v1/complaints/{receipt['complaintId']}", bearer(issuer, "o-1001", "complaint_coordinator")

    reading = await official_http.get(address, headers=shut_out)
    revoking = await official_http.delete(f"{address}/links", headers=shut_out)
    nothing = await official_http.get(f"/v1/complaints/{'0' * 8}-0000-7000-8000-{'0' * 12}", headers=shut_out)

    assert reading.status_code == revoking.status_code == nothing.status_code == 404
    assert reading.json() == nothing.json()


async def test_an_id_that_is_no_uuid_is_malformed(official_http: httpx.AsyncClient, issuer: Any) -> None:
    answer = await official_http.get("/v1/complaints/17", headers=bearer(issuer, "o-1", "registrar"))

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "complaint_id")


async def test_another_service_gets_a_new_link_that_opens_the_page(
    official_http: httpx.AsyncClient, issuer: Any
) -> None:
    receipt = (await register(official_http, issuer)).json()
    address = f"/v1/complaints/{receipt['complaintId']}/links"

    made = await official_http.post(
        address, headers=bearer(issuer, "wederhoor-notifications", "service", client_id="wederhoor-notifications")
    )

    assert made.status_code == 201
    assert made.json()["url"] != receipt["ownPageUrl"]
    assert (await official_http.get(made.json()["url"])).status_code == 200


async def test_after_withdrawal_no_link_opens_the_page(official_http: httpx.AsyncClient, issuer: Any) -> None:
    receipt = (await register(official_http, issuer)).json()
    coordinator = bearer(issuer, "o-1001", "complaint_coordinator")

    gone = await official_http.delete(f"/v1/complaints/{receipt['complaintId']}/links", headers=coordinator)

    assert gone.status_code == 204
    assert (await official_http.get(receipt["ownPageUrl"])).status_code == 404
