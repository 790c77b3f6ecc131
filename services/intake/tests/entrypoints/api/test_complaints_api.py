"""Submitting a complaint over the API."""

import asyncio
import hashlib
import json
from datetime import UTC, datetime

import httpx
from intake_app import PUBLIC_URL, AppInMemory
from intake_citizen import WHOLE, changed

from intake.entrypoints.api.bodies import STORY


async def test_a_complaint_gets_a_receipt(http: httpx.AsyncClient) -> None:
    answer = await http.post("/v1/complaints", json=WHOLE)

    receipt = answer.json()
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/v1/complaints/{receipt['complaintId']}"
    assert receipt["reference"] == "K-2026-000001"
    assert (receipt["receivedAt"], receipt["receivedOn"]) == ("2026-03-02T09:14:00Z", "2026-03-02")
    assert receipt["missing"] == []
    assert receipt["submitted"] == WHOLE | {"channel": "WEB_FORM"}
    assert receipt["ownPageUrl"].startswith(f"{PUBLIC_URL}/mijn-klacht/")
    assert "teammanager" in " ".join(receipt["nextSteps"])


async def test_the_hash_on_the_receipt_can_be_computed_from_it(http: httpx.AsyncClient) -> None:
    receipt = (await http.post("/v1/complaints", json=changed(account={"whatHappened": "Café\r\n“één”"}))).json()

    canonical = json.dumps(receipt["submitted"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    assert receipt["contentHash"] == hashlib.sha256(canonical.encode()).hexdigest()


async def test_the_story_alone_is_enough(http: httpx.AsyncClient) -> None:
    answer = await http.post("/v1/complaints", json={"account": {"whatHappened": "Ik werd afgesnauwd."}})

    assert answer.status_code == 201
    assert answer.json()["missing"] == ["NAME", "ADDRESS"]


async def test_an_anonymous_complaint_is_welcome(http: httpx.AsyncClient, service: AppInMemory) -> None:
    body = {"account": {"whatHappened": "Mensen worden uitgescholden."}, "anonymous": True}

    answer = await http.post("/v1/complaints", json=body)

    (file,) = service.store.files.values()
    assert answer.status_code == 201
    assert file.anonymous
    assert "complainant" not in answer.json()["submitted"]


async def test_empty_answers_count_as_not_given(http: httpx.AsyncClient) -> None:
    body = changed(account={"consequences": "  ", "about": ""}, complainant={"name": " ", "address": {"lines": [""]}})

    receipt = (await http.post("/v1/complaints", json=body)).json()

    assert receipt["missing"] == ["NAME", "ADDRESS"]
    assert "consequences" not in receipt["submitted"]["account"]


async def test_a_complaint_submitted_at_night_counts_for_the_dutch_day(
    service: AppInMemory, http: httpx.AsyncClient
) -> None:
    service.now = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)

    assert (await http.post("/v1/complaints", json=WHOLE)).json()["receivedOn"] == "2026-04-01"


async def test_a_replay_gets_the_same_number_and_a_new_link(http: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "from-the-citizen-1"}

    first, again = [(await http.post("/v1/complaints", json=WHOLE, headers=key)).json() for _ in range(2)]

    assert first["reference"] == again["reference"]
    assert first["ownPageUrl"] != again["ownPageUrl"]
    for receipt in (first, again):
        assert (await http.get(receipt["ownPageUrl"])).status_code == 200


async def test_the_same_key_with_another_body_is_refused(http: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "from-the-citizen-1"}
    await http.post("/v1/complaints", json=WHOLE, headers=key)

    answer = await http.post("/v1/complaints", json=changed(language="en"), headers=key)

    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency-key-reused")


async def test_without_a_key_every_request_is_a_complaint(http: httpx.AsyncClient, service: AppInMemory) -> None:
    await asyncio.gather(*(http.post("/v1/complaints", json=WHOLE) for _ in range(3)))

    assert len(service.store.files) == 3


async def test_the_limits_are_published(http: httpx.AsyncClient) -> None:
    document = (await http.get("/v1/openapi.json")).json()

    account = document["components"]["schemas"]["AccountBody"]["properties"]
    assert account["whatHappened"]["maxLength"] == STORY


async def test_a_trailing_slash_is_another_path(http: httpx.AsyncClient) -> None:
    assert (await http.post("/v1/complaints/", json=WHOLE)).status_code == 404
