"""Letters as accessible PDF; one that cannot be made waits."""

import io

import pypdf
import pytest
from notifications_builders import proof_of

from notifications.adapters.delivery.letters_pdf import PdfPrinter
from notifications.domain.errors import HandoverDeferred

PAGE = '<!doctype html><html lang="nl"><head><title>Brief</title></head><body><h1>Brief</h1>{}</body></html>'


async def test_a_letter_is_tagged_dutch_titled_and_readable() -> None:
    page = proof_of("m16-founded").page

    document = pypdf.PdfReader(io.BytesIO(await PdfPrinter().document(page)))

    root = document.root_object
    assert root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert document.metadata is not None
    assert document.metadata.title == "Ons oordeel over uw klacht (K-2026-000007)"
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    text = " ".join(page.extract_text() for page in document.pages)
    assert "Sanne Voorbeeld" in text
    assert "zaterdag 10 juli 2027" in text
    assert f"Pagina 1 van {len(document.pages)}" in text


async def test_a_letter_that_cannot_be_set_waits() -> None:
    with pytest.raises(HandoverDeferred, match="document-failed"):
        await PdfPrinter().document(PAGE.format('<img src="http://127.0.0.1:9/x.png" alt="">'))


async def test_a_letter_that_takes_too_long_waits() -> None:
    with pytest.raises(HandoverDeferred, match="document-timed-out"):
        await PdfPrinter(seconds=0.2).document(PAGE.format("<p>Lang.</p>" * 20000))
