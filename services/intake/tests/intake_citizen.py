"""What a citizen does with the service, and the facts that follow about the complaint."""

import json
from typing import Any
from uuid import UUID

import httpx
from intake_app import PUBLIC_URL, AppInMemory
from intake_facts import CaseFacts
from intake_fakes import MemoryWork
from intake_html import Page

from intake.application.progress.record_progress import record_progress

WHOLE: dict[str, Any] = {
    "account": {
        "whatHappened": "Ik wachtte een uur aan de balie.",
        "consequences": "Ik kwam te laat op mijn werk.",
        "burden": "Ja, ik was boos.",
        "happenedOn": "2026-02-27",
        "conductTowards": "SELF",
        "about": "de medewerker aan balie 4",
    },
    "complainant": {
        "name": "S. Voorbeeld",
        "address": {"lines": ["Teststraat 1"], "postcode": "1234 AB", "city": "Voorbeeldstad", "country": "NL"},
        "email": "s.voorbeeld@post.example",
        "phone": "06 12345678",
        "electronicConsent": True,
    },
    "anonymous": False,
    "language": "nl",
    "team": "burgerzaken",
    "theme": "bejegening",
}


def changed(**parts: Any) -> dict[str, Any]:
    """The whole complaint with some fields replaced, inside their groups."""
    body = json.loads(json.dumps(WHOLE))
    for name, value in parts.items():
        body[name] = body.get(name, {}) | value if isinstance(value, dict) else value
    return dict(body)


FILLED = {
    "whatHappened": "Ik wachtte een uur aan de balie.",
    "consequences": "Ik kwam te laat.",
    "burden": "Ja.",
    "day": "27",
    "month": "2",
    "year": "2026",
    "about": "balie 4",
    "team": "burgerzaken",
    "conductTowards": "SELF",
    "name": "S. Voorbeeld",
    "street": "Teststraat 1",
    "postcode": "1234 AB",
    "city": "Voorbeeldstad",
    "email": "s.voorbeeld@post.example",
    "phone": "06 12345678",
    "electronicConsent": "ja",
}


async def open_form(http: httpx.AsyncClient) -> Page:
    return Page((await http.get("/klacht")).text)


def key_in(page: Page) -> dict[str, str]:
    return {"sleutel": page.one("input", name="sleutel").get("value")}


async def send(http: httpx.AsyncClient, **fields: str) -> httpx.Response:
    return await http.post("/klacht", data=key_in(await open_form(http)) | fields)


STORY = {
    "account": {"whatHappened": "Ik wachtte een uur.\nEcht waar <script>."},
    "complainant": {"name": "S. Voorbeeld"},
}


async def a_complaint_of(http: httpx.AsyncClient, **more: Any) -> tuple[str, CaseFacts]:
    """The address of the own page, and the facts that other services may publish about the complaint."""
    receipt = (await http.post("/v1/complaints", json=STORY | more)).json()
    return receipt["ownPageUrl"].removeprefix(PUBLIC_URL), CaseFacts(UUID(receipt["complaintId"]))


async def hear(service: AppInMemory, *events: Any) -> None:
    for event in events:
        await record_progress(event, MemoryWork(service.store))
