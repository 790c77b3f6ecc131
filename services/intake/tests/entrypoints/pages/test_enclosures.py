"""Only the holder of the link to the own page can fetch the enclosures of a message."""

import hashlib
from uuid import UUID, uuid4

import httpx
import pytest
from intake_app import AppInMemory
from intake_citizen import a_complaint_of, hear
from intake_html import Page

from intake.application.ports import Enclosed, MessageText
from intake.entrypoints.pages.rendering import file_note

DECISION = b"%PDF-1.7 the decision"
ENCLOSED = Enclosed(
    1, "Beslissing K-2026-000001 (één).pdf", "application/pdf", 120_400, hashlib.sha256(DECISION).hexdigest()
)


async def a_page_with_a_decision(http: httpx.AsyncClient, service: AppInMemory) -> tuple[str, UUID]:
    path, facts = await a_complaint_of(http)
    message = uuid4()
    service.texts.texts = {str(message): MessageText("Onze beslissing", "Wij beslisten.", (ENCLOSED,))}
    service.texts.documents = {ENCLOSED.sha256: DECISION}
    await hear(service, facts.message_sent(message))
    return path, message


async def test_the_decision_is_on_the_page_with_its_kind_and_size_and_can_be_saved(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, message = await a_page_with_a_decision(http, service)

    page = Page((await http.get(path)).text)
    (link,) = [a for a in page.all("a") if "/bijlagen/" in a.get("href")]
    answer = await http.get(link.get("href"))

    assert link.get("href") == f"{path}/berichten/{message}/bijlagen/1"
    assert link.text == "Beslissing K-2026-000001 (één).pdf (PDF, 120 kB)"
    assert (answer.status_code, answer.content) == (200, DECISION)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''Beslissing%20K-2026-000001%20%28%C3%A9%C3%A9n%29.pdf"
    )


async def test_the_document_leaves_no_trace_of_its_address(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, message = await a_page_with_a_decision(http, service)

    headers = (await http.get(f"{path}/berichten/{message}/bijlagen/1")).headers

    assert (headers["Referrer-Policy"], headers["Cache-Control"]) == ("no-referrer", "no-store")
    assert (headers["X-Robots-Tag"], headers["X-Content-Type-Options"]) == ("noindex", "nosniff")


async def test_the_link_of_another_complaint_opens_nothing(http: httpx.AsyncClient, service: AppInMemory) -> None:
    _, message = await a_page_with_a_decision(http, service)
    other, _ = await a_complaint_of(http)

    answer = await http.get(f"{other}/berichten/{message}/bijlagen/1")

    assert answer.status_code == 404
    assert Page(answer.text).one("h1").text == "Deze pagina bestaat niet"


@pytest.mark.parametrize("path", ["/mijn-klacht/00000-00000-00000-00000-00000-9", "/mijn-klacht/x"])
async def test_without_the_link_there_is_no_document(http: httpx.AsyncClient, service: AppInMemory, path: str) -> None:
    _, message = await a_page_with_a_decision(http, service)

    assert (await http.get(f"{path}/berichten/{message}/bijlagen/1")).status_code == 404


@pytest.mark.parametrize("number", ["2", "0", "x", "-1", "99999999999999999999"])
async def test_a_document_that_is_unavailable_is_reported_in_dutch(
    http: httpx.AsyncClient, service: AppInMemory, number: str
) -> None:
    path, message = await a_page_with_a_decision(http, service)

    answer = await http.get(f"{path}/berichten/{message}/bijlagen/{number}")

    assert answer.status_code == 503
    assert Page(answer.text).one("h1").text == "Dit bestand is er nu niet"


async def test_a_client_that_tries_too_many_addresses_must_wait_here_too(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, _ = await a_page_with_a_decision(http, service)

    answers = [await http.get(f"{path}/berichten/{uuid4()}/bijlagen/1") for _ in range(6)]

    assert answers[-1].status_code == 429


@pytest.mark.parametrize(
    ("media_type", "size", "note"),
    [
        ("application/pdf", 10, "PDF, 1 kB"),
        ("application/pdf", 1_260_000, "PDF, 1,3 MB"),
        ("image/png", 52_000, "52 kB"),
    ],
)
def test_a_file_is_named_by_kind_and_size(media_type: str, size: int, note: str) -> None:
    assert file_note(media_type, size) == note
