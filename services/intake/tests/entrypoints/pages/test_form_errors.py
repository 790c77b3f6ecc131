"""Errors in the form are explained in plain Dutch, and nothing has to be typed again."""

import httpx
import pytest
from intake_app import AppInMemory
from intake_citizen import FILLED, send
from intake_html import Page

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
async def test_an_error_is_explained_in_dutch_beside_the_field_and_above_the_form(
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
