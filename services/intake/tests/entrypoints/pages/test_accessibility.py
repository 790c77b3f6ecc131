"""WCAG 2.2 AA as far as a program can check it, on every page and in every state of the form."""

import re
from collections.abc import Awaitable, Callable
from itertools import pairwise
from uuid import UUID, uuid4

import httpx
import pytest
from intake_app import PUBLIC_URL, AppInMemory
from intake_facts import CaseFacts
from intake_fakes import MemoryWork
from intake_html import Page

from intake.application.ports import MessageText
from intake.application.progress.record_progress import record_progress
from intake.entrypoints.pages.rendering import STYLE

CSS = STYLE.decode()
COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", CSS))


async def _own_page(http: httpx.AsyncClient, service: AppInMemory, *told: str) -> httpx.Response:
    receipt = (await http.post("/v1/complaints", json={"account": {"whatHappened": "Iets."}})).json()
    facts, message = CaseFacts(UUID(receipt["complaintId"])), uuid4()
    service.texts.texts = {str(message): MessageText("Onderwerp", "Tekst.")}
    for event in [facts.terms_set(), facts.message_sent(message), *(getattr(facts, name)() for name in told)]:
        await record_progress(event, MemoryWork(service.store))
    return await http.get(receipt["ownPageUrl"].removeprefix(PUBLIC_URL))


Opening = Callable[[httpx.AsyncClient, AppInMemory], Awaitable[httpx.Response]]
PAGES: dict[str, Opening] = {
    "home": lambda http, _: http.get("/"),
    "form": lambda http, _: http.get("/klacht"),
    "form-with-errors": lambda http, _: http.post("/klacht", data={"day": "x", "email": "x", "conductTowards": "x"}),
    "success": lambda http, _: http.post("/klacht", data={"whatHappened": "Iets."}),
    "own-page": _own_page,
    "own-page-incomplete": lambda http, service: _own_page(http, service, "completion_requested"),
    "own-page-closed": lambda http, service: _own_page(http, service, "handler_appointed", "decided"),
    "own-page-elsewhere": lambda http, service: _own_page(http, service, "split", "reclassified"),
    "unknown": lambda http, _: http.get("/mijn-klacht/x"),
}


@pytest.fixture(params=PAGES)
async def page(request: pytest.FixtureRequest, http: httpx.AsyncClient, service: AppInMemory) -> Page:
    return Page((await PAGES[request.param](http, service)).text)


def test_every_page_has_a_language_and_its_own_title(page: Page) -> None:
    assert page.one("html").get("lang") == "nl"
    assert page.one("title").text.endswith(" - Gemeente Voorbeeldstad")
    assert "width=device-width" in page.one("meta", name="viewport").get("content")
    assert "user-scalable" not in page.html


def test_headings_start_at_one_and_skip_no_level(page: Page) -> None:
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3") if "footer" not in heading.parents]
    summary = [h for h in page.all("h2") if h.get("id") in {"fouten", "eerder"}]  # is above the h1 on purpose

    in_order = levels[len(summary) :]
    assert levels.count(1) == 1
    assert in_order[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(in_order))


def test_every_field_has_a_label_and_every_reference_a_target(page: Page) -> None:
    labelled = {label.get("for") for label in page.all("label")}
    fields = [field for field in page.all("input", "textarea", "select") if field.get("type") != "hidden"]
    pointed_at = labelled | {
        target
        for element in page.elements
        for name in ("aria-describedby", "aria-labelledby")
        for target in element.get(name).split()
    }

    assert [field.get("name") for field in fields if field.get("id") not in labelled] == []
    assert pointed_at - set(page.ids) == set()
    assert len(page.ids) == len(set(page.ids))


def test_links_and_buttons_say_what_they_do(page: Page) -> None:
    assert [element.get("href") for element in page.all("a", "button", "summary") if not element.text] == []
    anchors = [a.get("href")[1:] for a in page.all("a") if a.get("href").startswith("#")]
    assert set(anchors) <= set(page.ids)


def test_the_first_tab_stop_leads_to_the_content(page: Page) -> None:
    first = next(element for element in page.elements if element.tag in {"a", "input", "button"})

    assert (first.get("href"), page.one("main").get("id")) == ("#inhoud", "inhoud")
    assert [e.tag for e in page.elements if e.get("tabindex") not in {"", "-1"}] == []


def test_pages_have_landmarks_and_pictures_are_hidden_or_described(page: Page) -> None:
    for landmark in ("header", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert all(nav.get("aria-label") for nav in page.all("nav"))
    assert all(picture.get("aria-hidden") == "true" for picture in page.all("svg"))


def test_pages_contain_no_script_and_no_style(page: Page) -> None:
    assert page.all("script", "style", "iframe", "object") == []
    assert [
        e.tag for e in page.elements if "style" in e.attributes or any(a.startswith("on") for a in e.attributes)
    ] == []


async def test_the_browser_is_told_to_allow_no_script(http: httpx.AsyncClient) -> None:
    for path in ("/", "/klacht", "/mijn-klacht/x"):
        policy = (await http.get(path)).headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self';")
        assert "unsafe" not in policy


async def test_wrong_fields_are_marked_and_described(http: httpx.AsyncClient) -> None:
    page = Page((await http.post("/klacht", data={"email": "x"})).text)

    for name in ("whatHappened", "email"):
        (field,) = [e for e in page.all("input", "textarea") if e.get("id") == name]
        assert field.get("aria-invalid") == "true"
        assert f"{name}-fout" in field.get("aria-describedby").split()
    assert page.one("div", role="alert").get("tabindex") == "-1"


async def test_what_people_often_type_can_be_filled_in_for_them(http: httpx.AsyncClient) -> None:
    page = Page((await http.get("/klacht")).text)

    told = {field.get("id"): field.get("autocomplete") for field in page.all("input") if field.get("autocomplete")}
    assert told == {
        "name": "name",
        "street": "street-address",
        "postcode": "postal-code",
        "city": "address-level2",
        "phone": "tel",
        "email": "email",
    }


def _luminance(colour: str) -> float:
    parts = [int(COLOURS[colour][at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXTS = [
    *((text, "paper") for text in ("ink", "soft", "link", "brand-deep", "wrong", "good")),
    *((text, "mist") for text in ("ink", "soft", "link", "brand-deep")),
    *((text, "note-mist") for text in ("ink", "link", "brand-deep")),
    *((text, "good-mist") for text in ("ink", "good")),
    *((text, "wrong-mist") for text in ("ink", "wrong")),
    *(("paper", ground) for ground in ("brand", "brand-deep", "good")),
]
SHAPES = [
    ("edge", "paper"),
    ("wrong", "paper"),
    ("ink", "paper"),
    ("focus", "brand"),
    ("ink", "focus"),
    ("brand", "paper"),
]


@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_has_enough_contrast(text: str, ground: str) -> None:
    assert _contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_edges_and_focus_have_enough_contrast(shape: str, ground: str) -> None:
    assert _contrast(shape, ground) >= 3


def test_every_colour_is_named_and_measured() -> None:
    body = CSS.split("}", 1)[1]

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", body) == []
    assert set(re.findall(r"var\(--([a-z-]+)\)", body)) <= set(COLOURS)


def test_text_grows_with_the_reader() -> None:
    assert re.findall(r"font(?:-size)?:[^;]*\dpx", CSS) == []
    assert ":focus-visible" in CSS
