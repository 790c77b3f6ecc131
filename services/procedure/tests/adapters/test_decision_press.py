"""The decision document: what it says, what it never says, and that everybody can read it."""

import io
import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from uuid import uuid4

import psutil
import pypdf
import pytest
from procedure_builders import DIRECTORY, a_reasoning, act, an_element, day
from procedure_fakes import a_municipality
from procedure_side_story import an_advice
from procedure_story import decided_case

from procedure.adapters.documents.decision_press import DecisionPress
from procedure.application.judgement.press import DecisionText, PressAway, text_of
from procedure.domain.file.people import Person
from words.cases import Outcome
from words.handling import Judgement

# Awb 9:3: no objection or appeal is possible, so nothing may read as if there were.
OBJECTING = re.compile(r"bezwaar|beroep|rechtbank|rechter|voorlopige voorziening|besluit", re.IGNORECASE)


def a_text(**more: Any) -> DecisionText:
    text = text_of(decided_case(), DIRECTORY, a_municipality(), day("2026-03-02"))
    return replace(text, **more)


class Outline(HTMLParser):
    """Headings, languages and addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_it_says_all_that_the_law_asks_for() -> None:
    elements = (
        an_element(Judgement.FOUNDED, "N14", "N02"),
        replace(an_element(Judgement.UNFOUNDED, "N07"), description="De toon", reasons="De toon was zakelijk."),
    )
    said = words_of(DecisionPress().page(a_text(reasoning=a_reasoning(*elements), outcome=Outcome.PARTLY_FOUNDED)))

    for part in (
        "Gemeente Voorbeeldstad", "Oordeel over klacht K-2026-000123", "H. Denkbeeld", "Vergunningen",
        "Ontvangen op 2 maart 2026", "Datum van het oordeel 2 maart 2026", "De klacht is deels gegrond.",
        "Vier mails bleven liggen.",
        "Onderdeel 1: Geen antwoord op vier mails Ons oordeel: gegrond . Er is niet geantwoord.",
        "N14 Voortvarendheid", "N02 Goede informatieverstrekking", "Onderdeel 2: De toon Ons oordeel: ongegrond .",
        "N07 Fatsoenlijke bejegening", "Wij bieden excuses aan.",
        "Nationale ombudsman Antwoordnummer 10870 2501 WB Den Haag",
        "www.nationaleombudsman.nl", "0800 33 55 555", "één jaar de tijd voor, in elk geval tot en met 2 maart 2027",
        "Namens het college van burgemeester en wethouders, Naam van director",
    ):  # fmt: skip
        assert part in said, part


@pytest.mark.parametrize("outcome", [Outcome.FOUNDED, Outcome.PARTLY_FOUNDED, Outcome.UNFOUNDED, Outcome.NO_JUDGEMENT])
def test_it_never_suggests_that_an_objection_is_possible(outcome: Outcome) -> None:
    assert OBJECTING.findall(words_of(DecisionPress().page(a_text(outcome=outcome)))) == []


def test_a_deviation_from_the_advice_is_explained() -> None:
    advised = a_text(advice=an_advice("2026-03-01"), deviation_reason="Uit het verslag blijkt geen toezegging.")

    said = words_of(DecisionPress().page(advised))
    followed = words_of(DecisionPress().page(replace(advised, deviation_reason=None)))

    assert "Ons oordeel is anders dan dat advies. Het advies sturen wij mee." in said
    assert "Uit het verslag blijkt geen toezegging." in said
    assert "Wij volgen dat advies." in followed
    assert "klachtencommissie" not in words_of(DecisionPress().page(a_text()))


def test_a_correction_says_what_it_corrects() -> None:
    case = decided_case()
    case.correct_decision(act("director", "2026-03-09"), uuid4(), "De naam klopte niet.", None)

    said = words_of(DecisionPress().page(text_of(case, DIRECTORY, a_municipality(), day("2026-03-09"))))

    assert "Dit document is een verbetering van 9 maart 2026." in said
    assert "De naam klopte niet." in said
    assert "Datum van het oordeel 2 maart 2026" in said


def test_the_page_is_whole_in_itself_dutch_and_in_order() -> None:
    page = DecisionPress().page(a_text(representative="E. Testman"))
    outline = Outline(page)

    assert ("html", {"lang": "nl"}) in outline.attributes
    assert outline.levels[0] == 1
    assert outline.levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in zip(outline.levels, outline.levels[1:], strict=False))
    assert not {"img", "script", "link", "iframe"} & {tag for tag, _ in outline.attributes}
    assert [given["href"] for tag, given in outline.attributes if tag == "a"] == ["https://www.nationaleombudsman.nl"]
    assert "<title>Oordeel over klacht K-2026-000123</title>" in page


def test_what_people_wrote_stays_text() -> None:
    nasty = '<script>alert("x")</script><img src=x>"; } @import url(http://127.0.0.1/x)'
    written = a_reasoning(findings=f"{nasty}\n\nTweede alinea.", conclusions=nasty)
    municipality = replace(a_municipality(), organisation=f"Gemeente {nasty}")

    page = DecisionPress().page(a_text(reasoning=written, complainant=nasty, municipality=municipality))

    assert not {"img", "script"} & {tag for tag, _ in Outline(page).attributes}
    assert "&lt;script&gt;" in page
    assert "<p>Tweede alinea.</p>" in page


async def test_the_pdf_is_tagged_dutch_titled_and_says_the_same() -> None:
    printed = await DecisionPress().print(a_text())

    document = pypdf.PdfReader(io.BytesIO(printed.pdf))
    root: Any = document.root_object
    assert root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert document.metadata is not None
    assert document.metadata.title == "Oordeel over klacht K-2026-000123"
    assert re.search(rb'pdfuaid:part(="|>)1["<]', root["/Metadata"].get_data())
    text = " ".join(page.extract_text() for page in document.pages)
    for part in ("Vier mails bleven liggen.", "N14 Voortvarendheid", "2501 WB Den Haag", "2 maart 2027"):
        assert part in text
    assert OBJECTING.findall(text) == []
    for page in document.pages:
        _, unembedded = page._get_fonts()
        assert unembedded == set()
    assert printed.html.startswith(b"<!doctype html>")


async def test_headings_and_lists_of_the_pdf_are_known_as_such() -> None:
    printed = await DecisionPress().print(a_text())

    kinds: set[str] = set()

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            kinds.add(str(node.get("/S", "")))
            if "/K" in node:
                walk(node["/K"])

    walk(pypdf.PdfReader(io.BytesIO(printed.pdf)).root_object["/StructTreeRoot"])

    assert {"/Document", "/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Link"} <= kinds


async def test_what_takes_too_long_is_given_up_and_its_process_ended() -> None:
    long = a_text(reasoning=a_reasoning(findings="Lang. \n\n" * 20_000))
    before = set(psutil.Process().children())

    with pytest.raises(PressAway):
        await DecisionPress(seconds=0.2).print(long)

    assert set(psutil.Process().children()) <= before


async def test_the_heavy_library_never_enters_the_service() -> None:
    await DecisionPress().print(a_text(representative=Person("E. Testman").name))

    assert "weasyprint" not in sys.modules
