"""Letters as accessible PDF, made in a process of their own."""

import io
import sys

import psutil
import pypdf
import pytest
from notifications_builders import some_texts

from notifications.adapters.delivery.letters_pdf import FONTS, PdfPrinter
from notifications.adapters.messages.proofing import proofs
from notifications.domain.errors import HandoverDeferred

PAGE = '<!doctype html><html lang="nl"><head><title>Brief</title></head><body><h1>Brief</h1>{}</body></html>'


async def test_a_letter_is_tagged_dutch_titled_and_readable() -> None:
    proof = next(proof for proof in proofs(some_texts()) if proof.name == "m16-founded")

    document = pypdf.PdfReader(io.BytesIO(await PdfPrinter().document(proof.page)))

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


async def test_the_fonts_travel_with_the_letter() -> None:
    document = pypdf.PdfReader(io.BytesIO(await PdfPrinter().document(PAGE.format("<p>Één café</p>"))))

    embedded, others = document.pages[0]._get_fonts()

    assert embedded
    assert others == set()


async def test_the_heavy_library_never_enters_the_service() -> None:
    await PdfPrinter().document(PAGE.format("<p>Kort.</p>"))

    assert "weasyprint" not in sys.modules


@pytest.mark.parametrize(
    "outside",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="">',
        '<img src="file:///etc/hostname" alt="">',
        '<link rel="stylesheet" href="file:///etc/hostname">',
        '<link rel="attachment" href="file:///etc/hostname">',
        "<style>@import url(http://127.0.0.1:9/x.css);</style>",
    ],
)
async def test_a_letter_fetches_nothing(outside: str) -> None:
    with pytest.raises(HandoverDeferred, match="document-failed"):
        await PdfPrinter().document(PAGE.format(outside))


async def test_a_page_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    with pytest.raises(HandoverDeferred, match="document-timed-out"):
        await PdfPrinter(seconds=0.2).document(PAGE.format("<p>Lang.</p>" * 20000))

    children = [" ".join(child.cmdline()) for child in psutil.Process().children()]
    assert [each for each in children if "letters_pdf" in each] == []


async def test_the_process_gets_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("NOTIFICATIONS_CLIENT_SECRET", "geheim")
    seen: list[dict[str, str]] = []
    real = __import__("asyncio").create_subprocess_exec

    async def watched(*arguments: str, **options: dict[str, str]) -> object:
        seen.append(options["env"])
        return await real(*arguments, **options)

    monkeypatch.setattr("asyncio.create_subprocess_exec", watched)
    await PdfPrinter().document(PAGE.format("<p>Kort.</p>"))

    assert not any("SECRET" in name for name in seen[0])
    assert set(seen[0]) <= {*FONTS, "PYTHONPATH"}
