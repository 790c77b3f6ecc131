"""The receipt to keep, and who can and cannot open an own page."""

import hashlib
import json

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from intake_citizen import a_complaint_of
from intake_html import Page


async def test_the_receipt_can_be_downloaded_and_checked(http: httpx.AsyncClient) -> None:
    path, _ = await a_complaint_of(http)

    answer = await http.get(f"{path}/ontvangstbewijs.json")

    receipt = answer.json()
    canonical = json.dumps(receipt["submitted"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert receipt["contentHash"] == hashlib.sha256(canonical.encode()).hexdigest()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ontvangstbewijs-K-2026-000001.json"'


async def test_the_receipt_can_be_read_by_a_person(http: httpx.AsyncClient) -> None:
    path, _ = await a_complaint_of(http)

    answer = await http.get(f"{path}/ontvangstbewijs.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Klachtnummer: K-2026-000001" in answer.text
    assert "Ontvangen: maandag 2 maart 2026 om 10.14 uur" in answer.text
    assert "Echt waar <script>." in answer.text


PAGES = ["", "/ontvangstbewijs.json", "/ontvangstbewijs.txt"]


@pytest.mark.parametrize("page", PAGES)
async def test_the_page_leaves_no_trace_of_its_address(http: httpx.AsyncClient, page: str) -> None:
    path, _ = await a_complaint_of(http)

    for address in (path, "/mijn-klacht/00000-00000-00000-00000-00000-9"):
        headers = (await http.get(address + page)).headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Robots-Tag"].startswith("noindex")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("secret", ["x", "00000-00000-00000-00000-00000-9", "..%2f..", "é" * 26])
async def test_an_unknown_link_is_answered_with_a_page_in_dutch(
    http: httpx.AsyncClient, page: str, secret: str
) -> None:
    answer = await http.get(f"/mijn-klacht/{secret}{page}")

    assert answer.status_code == 404
    if "%2f" not in secret:
        assert Page(answer.text).one("h1").text == "Deze pagina bestaat niet"


async def test_a_link_typed_in_capitals_without_hyphens_works(http: httpx.AsyncClient) -> None:
    path, _ = await a_complaint_of(http)
    start, _, secret = path.rpartition("/")

    assert (await http.get(f"{start}/{secret.replace('-', '').upper()}")).status_code == 200


@pytest.mark.parametrize("page", PAGES)
async def test_a_client_that_tries_many_links_must_wait_and_others_need_not(
    service: AppInMemory, http: httpx.AsyncClient, page: str
) -> None:
    path, _ = await a_complaint_of(http)
    for number in range(5):
        assert (await http.get(f"/mijn-klacht/poging-{number}{page}")).status_code == 404

    waiting = await http.get(path + page)

    assert (waiting.status_code, waiting.headers["Retry-After"]) == (429, "600")
    other = httpx.ASGITransport(service.app, client=("198.51.100.4", 50_000))
    async with httpx.AsyncClient(transport=other, base_url=PUBLIC_URL) as somebody_else:
        assert (await somebody_else.get(path + page)).status_code == 200
