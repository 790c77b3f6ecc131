"""The form as a citizen without JavaScript meets it."""

from typing import Any

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from intake_html import Page

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


async def test_consent_is_never_ticked_beforehand(http: httpx.AsyncClient) -> None:
    page = await open_form(http)

    assert [box.get("name") for box in page.all("input") if "checked" in box.attributes] == []


async def test_a_whole_form_becomes_the_same_complaint_as_over_the_api(
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


async def test_the_success_page_gives_all_that_must_be_kept(http: httpx.AsyncClient, service: AppInMemory) -> None:
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


async def test_the_story_alone_is_enough_and_what_is_missing_is_said(http: httpx.AsyncClient) -> None:
    page = Page((await send(http, whatHappened="Ik werd afgesnauwd.")).text)

    assert "Wij missen nog uw naam en uw adres" in page.text
    assert "Wij kunnen u geen berichten sturen" in page.text


async def test_whoever_stays_anonymous_is_not_asked_for_a_name_again(http: httpx.AsyncClient) -> None:
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


WRONG: dict[str, tuple[dict[str, str], str, str]] = {
    "no-story": ({"whatHappened": " "}, "whatHappened", "Vertel wat er is gebeurd"),
    "long-story": ({"whatHappened": "a" * 8001}, "whatHappened", "hoogstens 8000 tekens"),
    "long-answer": ({"burden": "a" * 2501}, "burden", "hoogstens 2500 tekens"),
    "long-name": ({"name": "a" * 101}, "name", "hoogstens 100 tekens"),
    "long-street": ({"street": "a" * 101}, "street", "‘Straat en huisnummer’ is te lang"),
    "long-postcode": ({"postcode": "a" * 41}, "postcode", "hoogstens 40 tekens"),
    "strange-sign": ({"consequences": "a\x07"}, "consequences", "vreemde tekens"),
    "no-such-day": ({"day": "31", "month": "2"}, "day", "bestaande datum"),
    "half-a-date": ({"month": "", "year": ""}, "day", "bestaande datum"),
    "a-word-as-month": ({"month": "maart"}, "day", "bestaande datum"),
    "two-digit-year": ({"year": "26"}, "day", "bestaande datum"),
    "tomorrow": ({"day": "3", "month": "3"}, "day", "in de toekomst"),
    "mail": ({"email": "voorbeeld"}, "email", "geldig e-mailadres"),
    "consent-only": ({"email": ""}, "email", "Vul uw e-mailadres in"),
    "anonymous": ({"anonymous": "ja"}, "anonymous", "U wilt anoniem klagen"),
    "team": ({"team": "onbekend"}, "team", "Kies een team uit de lijst"),
    "team-shape": ({"team": "De heer J."}, "team", "Kies een team uit de lijst"),
    "towards": ({"conductTowards": "X"}, "conductTowards", "Kies een van de antwoorden"),
    "other": ({"onBehalf": "ja", "otherName": "a" * 101}, "otherName", "hoogstens 100 tekens"),
    "other-anonymous": ({"onBehalf": "ja", "anonymous": "ja", "otherName": "A."}, "anonymous", "anoniem"),
}


@pytest.mark.parametrize(("fields", "place", "text"), WRONG.values(), ids=WRONG)
async def test_what_is_wrong_is_said_in_dutch_beside_the_field_and_above_the_form(
    http: httpx.AsyncClient, service: AppInMemory, fields: dict[str, str], place: str, text: str
) -> None:
    answer = await send(http, **FILLED | fields)
    page = Page(answer.text)

    assert answer.status_code == 400
    assert page.one("title").text.startswith("Fout: ")
    (link,) = [a for a in page.all("a") if a.get("href") == f"#{place}"]
    assert text in link.text
    assert text in page.one("p", id=f"{place}-fout").text
    assert service.store.files == {}


async def test_nothing_has_to_be_typed_again(http: httpx.AsyncClient) -> None:
    typed = FILLED | {"whatHappened": "", "name": 'S. "Voor" <b>beeld</b>', "onBehalf": "ja", "otherName": "A. Testman"}

    page = Page((await send(http, **typed)).text)

    for name in ("name", "street", "postcode", "city", "email", "phone", "day", "month", "year", "otherName"):
        assert page.one("input", id=name).get("value") == typed[name]
    assert page.one("textarea", id="consequences").text == typed["consequences"]
    ticked = {box.get("id") for box in page.all("input") if "checked" in box.attributes}
    assert ticked == {"conductTowards", "electronicConsent", "onBehalf"}
    assert [o.get("value") for o in page.all("option") if "selected" in o.attributes] == ["burgerzaken"]
    assert "open" in page.one("details").attributes


async def test_the_summary_follows_the_order_of_the_page(http: httpx.AsyncClient) -> None:
    page = Page((await send(http, **FILLED | {"whatHappened": "", "email": "x", "day": "99", "name": "a" * 200})).text)

    links = [a.get("href") for a in page.all("a") if a.get("href").startswith("#") and "summary" not in a.get("class")]
    assert links[1:] == ["#whatHappened", "#day", "#name", "#email"]
    assert "4 dingen zijn nog niet goed ingevuld" in page.text


async def test_for_somebody_else_the_writer_is_the_representative(
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
