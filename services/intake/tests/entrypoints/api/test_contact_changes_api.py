"""Registrars correct what is known of a person; the case carries it out (T35, L1)."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from intake_app import AppInMemory
from intake_facts import CaseFacts
from intake_fakes import MemoryWork

from contracts.intake import ContactChangeAsked
from intake.application.people.record_people import record_people
from intake.domain.visibility import AccessList

LETTER = {
    "channel": "LETTER",
    "account": {"whatHappened": "Vier mails, nul antwoorden.", "conductTowards": "SELF"},
    "complainant": {"name": "H. Denkbeeld"},
}
PARTY = UUID("5b0e4cf5-4a53-5d4a-8e7e-0d1f6b8f2a11")
MOVED = {
    "name": "H. Denkbeeld",
    "address": {"lines": ["Beukenstraat 4"], "postcode": "1234 EF", "city": "Voorbeeldstad"},
    "email": "denkbeeld@example.org",
    "consentsToEmail": True,
    "reason": "Zij is verhuisd.",
}


def bearer(issuer: Any, official: str, *roles: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {issuer.token(official, list(roles))}"}


@pytest.fixture
async def registered(official_http: httpx.AsyncClient, issuer: Any) -> UUID:
    answer = await official_http.post("/v1/registrations", json=LETTER, headers=bearer(issuer, "o-1007", "registrar"))
    return UUID(answer.json()["complaintId"])


async def told_people(service: AppInMemory, complaint_id: UUID, version: int = 1, name: str = "H. Denkbeeld") -> None:
    event = CaseFacts(complaint_id).parties_recorded(PARTY, name, version)
    await record_people(event, MemoryWork(service.store))


async def ask(
    http: httpx.AsyncClient, headers: dict[str, str], complaint_id: UUID, party_id: UUID = PARTY, **changes: Any
) -> httpx.Response:
    path = f"/v1/complaints/{complaint_id}/parties/{party_id}/contact"
    return await http.put(path, json=MOVED | changes, headers=headers)


async def test_the_registrar_of_a_complaint_asks_for_the_change_and_the_case_gets_it(
    official_service: AppInMemory, official_http: httpx.AsyncClient, issuer: Any, registered: UUID
) -> None:
    await told_people(official_service, registered)

    answer = await ask(official_http, bearer(issuer, "o-1007", "registrar"), registered)

    assert (answer.status_code, answer.json()["partyId"]) == (202, str(PARTY))
    (asked,) = official_service.store.told
    assert (asked.event, asked.subject) == (ContactChangeAsked, registered)
    assert (asked.data.party_id, asked.data.official_id, asked.data.reason) == (PARTY, "o-1007", "Zij is verhuisd.")
    assert asked.data.contact.address.lines == ("Beukenstraat 4",)
    assert asked.data.contact.consents_to_email


async def test_the_complaint_shows_its_people_as_known_now_and_what_was_handed_in_stays(
    official_service: AppInMemory, official_http: httpx.AsyncClient, issuer: Any, registered: UUID
) -> None:
    await told_people(official_service, registered, version=2, name="H. Nieuw")
    await told_people(official_service, registered, version=1)

    reader = bearer(issuer, "o-1007", "registrar")
    file = (await official_http.get(f"/v1/complaints/{registered}", headers=reader)).json()

    assert [each["name"] for each in file["parties"]] == ["H. Nieuw"]
    assert file["submitted"]["complainant"]["name"] == "H. Denkbeeld"


async def test_another_registrar_and_somebody_shut_out_find_nothing(
    official_service: AppInMemory, official_http: httpx.AsyncClient, issuer: Any, registered: UUID
) -> None:
    await told_people(official_service, registered)
    official_service.store.access_lists[registered] = AccessList(registered, ("o-1007",), 1)

    for official, role in (("o-1008", "registrar"), ("o-1007", "registrar")):
        answer = await ask(official_http, bearer(issuer, official, role), registered)
        assert (answer.status_code, answer.json()["code"]) == (404, "complaint-not-found")
    assert official_service.store.told == []


async def test_there_is_no_change_before_the_case_is_open_nor_of_somebody_who_takes_no_part(
    official_service: AppInMemory, official_http: httpx.AsyncClient, issuer: Any, registered: UUID
) -> None:
    coordinator = bearer(issuer, "o-1001", "complaint_coordinator")
    early = await ask(official_http, coordinator, registered)
    await told_people(official_service, registered)
    stranger = await ask(official_http, coordinator, registered, uuid4())

    assert (early.status_code, early.json()["code"]) == (409, "case-not-open-yet")
    assert (stranger.status_code, stranger.json()["code"]) == (404, "party-not-found")


async def test_consent_names_an_address(
    official_service: AppInMemory, official_http: httpx.AsyncClient, issuer: Any, registered: UUID
) -> None:
    await told_people(official_service, registered)

    answer = await ask(official_http, bearer(issuer, "o-1007", "registrar"), registered, email=None)

    assert answer.status_code == 400
    assert official_service.store.told == []
