"""All Dutch texts, as they would be sent."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from notifications_builders import MONDAY, an_addressee, proof_of, some_texts
from notifications_facts import COPY, DECISION, a_letter_due

import contracts
from contracts.asyncapi import EXAMPLES
from contracts.letters.receiving import BareReceipt
from contracts.procedure.letter_due import LetterDueData
from notifications.adapters.messages import templates
from notifications.adapters.messages.proofing import SAMPLES, complaints, words_of_html, words_of_text
from notifications.adapters.messages.templates import FileTemplates, version_of
from notifications.domain.errors import OmbudsmanUnknown, TextUnwritable
from notifications.domain.messages.plain_language import APPEAL, objection_clause
from words.messages import MessageCode, RecipientKind

TODAY = MONDAY.date()
DUE = EXAMPLES.glob("nl.wederhoor.case-letters.due.v1*.json")
OF_OTHER_DECISIONS = {"m18_refusal/body.txt.j2", "m18_refusal/body.html.j2", "_layout/words.j2"}  # what they are called
EXAMPLES = Path(contracts.__file__).parents[2].joinpath("examples").glob("nl.wederhoor.case-letters.due.v1*.json")


def test_every_message_has_a_proof() -> None:
    assert {code for code, _ in SAMPLES.values()} == set(MessageCode)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_is_plain_complete_and_the_same_in_html(name: str) -> None:
    assert complaints(proof_of(name)) == []


@pytest.mark.parametrize("path", sorted(DUE), ids=lambda path: path.stem.removeprefix("nl.wederhoor."))
def test_every_example_of_the_contract_becomes_a_letter(path: Path) -> None:
    due = LetterDueData.model_validate(json.loads(path.read_bytes())["data"])
    to = an_addressee(kind=RecipientKind(due.recipients[0].kind))

    content = some_texts().content(due, to, TODAY)

    assert (due.reference in content.text) is (due.letter.code != "M37")
    assert "None" not in content.text + content.dates + content.subject


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"text": "Inzake uw klacht."}, "stiff-word: inzake"),
        ({"text": ""}, "missing: the findings (Awb 9:12(1))"),
        ({"html": "<p>Iets anders.</p>"}, "the text and its HTML differ"),
        ({"text": "U kunt in beroep gaan."}, "no-appeal: beroep"),
    ],
)
def test_a_spoilt_text_does_not_pass(spoilt: dict[str, str], said: str) -> None:
    good = proof_of("m16-founded")

    assert said in complaints(replace(good, content=replace(good.content, **spoilt)))


def test_an_email_that_differs_from_its_html_does_not_pass() -> None:
    good = proof_of("m01")

    assert "the e-mail and its HTML differ" in complaints(replace(good, mail=replace(good.mail, text="Anders.")))


def test_no_template_file_mentions_an_appeal() -> None:
    files = [path for path in templates.ROOT.rglob("*.j2") if path.is_file()]
    found = {
        str(path.relative_to(templates.ROOT))
        for path in files
        for word in APPEAL
        if re.search(rf"\b{word}", path.read_text(), re.IGNORECASE)
    }

    assert len(files) > 150
    assert found == OF_OTHER_DECISIONS


def test_a_text_that_must_name_another_decision_says_nothing_more_about_it() -> None:
    for name in OF_OTHER_DECISIONS:
        assert objection_clause((templates.ROOT / name).read_text()) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_html_is_accessible(name: str) -> None:
    for page in (proof_of(name).mail.html, proof_of(name).page):
        levels = [int(level) for level in re.findall(r"<h(\d)", page)]
        assert '<html lang="nl">' in page
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))
        assert not re.search(r"<(img|table|iframe|script|link|form)\b", page)
        assert re.search(r"<title>\S.*</title>", page)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_text_contrasts_with_white() -> None:
    layouts = [proof_of("m01").mail.html, proof_of("m01").page]
    colours = {found for page in layouts for found in re.findall(r"[ {;]color: (#[0-9a-f]{6})", page)}

    assert len(colours) >= 3
    assert min(1.05 / (luminance(colour) + 0.05) for colour in colours) >= 7


def test_what_a_citizen_wrote_is_never_markup() -> None:
    letter = COPY.model_copy(update={"what_happened": '<b>Ik</b> & "u" <script>\n\nTweede alinea.'})
    content = some_texts().content(a_letter_due(letter).data, an_addressee(name="<i>X</i>"), TODAY)

    assert "&lt;b&gt;Ik&lt;/b&gt; &amp;" in content.html
    assert "<script" not in content.html
    assert "<i>" not in content.html
    assert '<b>Ik</b> & "u" <script>' in content.text
    assert words_of_text(content.text) == words_of_html(content.html)


def test_a_missing_value_is_an_error_and_never_left_blank() -> None:
    letter = BareReceipt(received_at=MONDAY)

    with pytest.raises(TextUnwritable):
        FileTemplates().content("m01r_receipt", {"reference": "K-2026-000007", "letter": letter})


def test_a_decision_needs_an_ombudsman() -> None:
    with pytest.raises(OmbudsmanUnknown):
        some_texts(ombudsman=()).content(a_letter_due(DECISION).data, an_addressee(), TODAY)


def test_a_version_changes_with_its_own_files_and_the_layout_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("_layout", "m01", "m16"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "body.txt.j2").write_text(folder)
    monkeypatch.setattr(templates, "ROOT", tmp_path)
    first = version_of("m01")

    (tmp_path / "m16" / "body.txt.j2").write_text("changed")
    assert version_of("m01") == first

    (tmp_path / "_layout" / "body.txt.j2").write_text("changed")
    assert version_of("m01") != first
