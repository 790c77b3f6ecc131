"""The form as a citizen without JavaScript sees it."""

from typing import Any

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from intake_citizen import FILLED, key_in, open_form, send
from intake_html import Page


async def test_consent_is_never_ticked_beforehand(http: httpx.AsyncClient) -> None:
    page = await open_form(http)

    assert [box.get("name") for box in page.all("input") if "checked" in box.attributes] == []


async def test_a_complete_form_becomes_the_same_complaint_as_over_the_api(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    answer = await send(http, **FILLED)

    (file,) = service.store.files.values()
    assert answer.status_code == 201
    assert file.proof.submitted == (
        '{"account":{"about":"balie 4","burden":"Ja.","conductTowards":"SELF","consequences":"Ik kwam te laat.",'
        '"happenedOn":"2026-02-27","whatHappened":"Ik wachtte een uur aan de balie."},"anonymous":false,'
        '"channel":"WEB_FORM","complainant":{"address":{"city":"Voorbeeldstad","country":"NL","lines":["Teststraat 1"],'
        '"postcode":"1234 AB"},"electronicConsent":true,"email":"s.voorbeeld@post.example","name":"S. Voorbeeld",'
        '"phone":"06 12345678"},"language":"nl","team":"burgerzaken"}'
    )


async def test_the_success_page_shows_all_that_must_be_kept(http: httpx.AsyncClient, service: AppInMemory) -> None:
    page = Page((await send(http, **FILLED)).text)

    (file,) = service.store.files.values()
    assert "K-2026-000001" in page.text
    assert "maandag 2 maart 2026 om 10.14 uur" in page.text
    assert file.proof.content_hash in page.text
    assert "Druk deze pagina af" in page.text
    assert "Ik wachtte een uur aan de balie." in page.text
    (link,) = [a for a in page.all("a") if "/mijn-klacht/" in a.get("href")]
    assert link.get("href") == link.text
    assert (await http.get(link.get("href").removeprefix(PUBLIC_URL))).status_code == 200


async def test_the_story_alone_is_enough_and_what_is_missing_is_listed(http: httpx.AsyncClient) -> None:
    page = Page((await send(http, whatHappened="Ik werd afgesnauwd.")).text)

    assert "Wij missen nog uw naam en uw adres" in page.text
    assert "Wij kunnen u geen berichten sturen" in page.text


async def test_an_anonymous_complainant_is_not_asked_for_a_name_again(http: httpx.AsyncClient) -> None:
    page = Page((await send(http, whatHappened="Mensen worden uitgescholden.", anonymous="ja")).text)

    assert "Wij missen" not in page.text
    assert "Wij kunnen u dus niet bellen of schrijven" in page.text


async def test_pressing_the_button_twice_is_one_complaint(http: httpx.AsyncClient, service: AppInMemory) -> None:
    form = key_in(await open_form(http)) | FILLED

    answers = [await http.post("/klacht", data=form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert len(service.store.files) == 1


async def test_going_back_and_changing_the_text_is_explained_and_then_a_second_complaint(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    form = key_in(await open_form(http)) | FILLED
    await http.post("/klacht", data=form)

    again = await http.post("/klacht", data=form | {"whatHappened": "Nog iets anders."})
    page = Page(again.text)

    assert again.status_code == 409
    assert "U hebt dit formulier al verstuurd" in page.text
    assert page.one("textarea", id="whatHappened").text == "Nog iets anders."
    second = await http.post("/klacht", data=key_in(page) | FILLED | {"whatHappened": "Nog iets anders."})
    assert second.status_code == 201
    assert len(service.store.files) == 2


async def test_a_writer_who_complains_for_someone_else_is_the_representative(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    await send(http, **FILLED, onBehalf="ja", otherName="A. Testman-Oud", otherCity="Elders")

    (file,) = service.store.files.values()
    assert '"complainant":{"address":{"city":"Elders","country":"NL","lines":[]}' in file.proof.submitted
    assert '"representative":{"address":{"city":"Voorbeeldstad"' in file.proof.submitted
    assert file.proof.missing == ()


async def test_without_a_key_or_with_a_broken_one_the_form_still_works(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    for key in ({}, {"sleutel": "x"}, {"sleutel": "é" * 20}):
        assert (await http.post("/klacht", data={**FILLED, **key})).status_code == 201

    assert len(service.store.files) == 3


@pytest.mark.parametrize("content", [b"", b"\xff\xfe=%zz", b"a=b&" * 100])
async def test_garbage_is_answered_and_stored_nowhere(
    http: httpx.AsyncClient, service: AppInMemory, content: bytes
) -> None:
    headers: dict[str, Any] = {"Content-Type": "application/x-www-form-urlencoded"}

    answer = await http.post("/klacht", content=content, headers=headers)

    assert answer.status_code == 400
    assert service.store.files == {}


async def test_a_form_that_is_too_large_is_refused(http: httpx.AsyncClient) -> None:
    assert (await http.post("/klacht", data={"whatHappened": "a" * 300_000})).status_code == 413


async def test_a_file_is_no_answer(http: httpx.AsyncClient, service: AppInMemory) -> None:
    answer = await http.post("/klacht", files={"whatHappened": ("x.txt", b"tekst")})

    assert answer.status_code == 400
    assert service.store.files == {}
