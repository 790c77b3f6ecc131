"""A page becomes a PDF in a process of its own, that gets nothing it does not need."""

import io
import sys

import psutil
import pypdf
import pytest

from servicekit.paper.press import GIVEN, Press, PressError

PAGE = '<!doctype html><html lang="nl"><head><title>Brief</title></head><body><h1>Brief</h1>{}</body></html>'


async def test_the_fonts_travel_with_the_document() -> None:
    document = pypdf.PdfReader(io.BytesIO(await Press().document(PAGE.format("<p>Één café</p>"))))

    embedded, others = document.pages[0]._get_fonts()

    assert embedded
    assert others == set()


async def test_the_heavy_library_never_enters_the_service() -> None:
    await Press().document(PAGE.format("<p>Kort.</p>"))

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
async def test_a_page_fetches_nothing(outside: str) -> None:
    with pytest.raises(PressError, match="failed"):
        await Press().document(PAGE.format(outside))


async def test_a_page_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    with pytest.raises(PressError, match="timed-out"):
        await Press(seconds=0.2).document(PAGE.format("<p>Lang.</p>" * 20000))

    children = [" ".join(child.cmdline()) for child in psutil.Process().children()]
    assert [each for each in children if "servicekit.paper.press" in each] == []


async def test_the_process_gets_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("SAMPLE_CLIENT_SECRET", "geheim")
    seen: list[dict[str, str]] = []
    real = __import__("asyncio").create_subprocess_exec

    async def watched(*arguments: str, **options: dict[str, str]) -> object:
        seen.append(options["env"])
        return await real(*arguments, **options)

    monkeypatch.setattr("asyncio.create_subprocess_exec", watched)
    await Press().document(PAGE.format("<p>Kort.</p>"))

    assert not any("SECRET" in name for name in seen[0])
    assert set(seen[0]) <= {*GIVEN, "PYTHONPATH"}
