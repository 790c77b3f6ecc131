"""A page becomes a PDF in a process of its own, that gets nothing it does not need."""

import asyncio
import io
import subprocess
import sys
from collections.abc import Callable

import psutil
import pypdf
import pytest

from devstack.threads import run_aside
from servicekit.paper.press import AT_ONCE, GIVEN, Press, PressError

PAGE = '<!doctype html><html lang="nl"><head><title>Brief</title></head><body><h1>Brief</h1>{}</body></html>'


@pytest.fixture(scope="module")
def warm() -> Press:
    """One for all tests that do nothing to its surroundings: it takes a second and a half to get ready."""
    press = Press()
    run_aside(press.document(PAGE.format("<p>Kort.</p>")))
    return press


def ready() -> list[psutil.Process]:
    """The processes that stand ready here to print."""
    children = psutil.Process().children()
    return [each for each in children if "servicekit.paper.press" in each.cmdline()]


@pytest.fixture
def printing() -> Callable[[], list[psutil.Process]]:
    """Those that this test made ready: for tests of a press of their own."""
    before = ready()
    return lambda: [each for each in ready() if each not in before]


async def test_the_fonts_travel_with_the_document(warm: Press) -> None:
    document = pypdf.PdfReader(io.BytesIO(await warm.document(PAGE.format("<p>Één café</p>"))))

    embedded, others = document.pages[0]._get_fonts()

    assert embedded
    assert others == set()


async def test_the_heavy_library_never_enters_the_service(warm: Press) -> None:
    await warm.document(PAGE.format("<p>Kort.</p>"))

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
async def test_a_page_fetches_nothing(outside: str, warm: Press) -> None:
    with pytest.raises(PressError, match="failed"):
        await warm.document(PAGE.format(outside))


async def test_one_process_prints_page_after_page(warm: Press) -> None:
    first = ready()

    await warm.document(PAGE.format("<p>Twee.</p>"))

    assert len(first) == 1
    assert ready() == first


async def test_a_page_that_cannot_be_set_leaves_the_process_to_the_next(warm: Press) -> None:
    first = ready()

    with pytest.raises(PressError, match="failed"):
        await warm.document(PAGE.format('<img src="file:///etc/hostname" alt="">'))
    await warm.document(PAGE.format("<p>Drie.</p>"))

    assert ready() == first


async def test_a_process_that_has_gone_is_replaced(warm: Press) -> None:
    (gone,) = ready()
    gone.kill()

    await warm.document(PAGE.format("<p>Twee.</p>"))

    assert len(ready()) == 1
    assert ready() != [gone]


async def test_many_pages_at_once_wait_their_turn(warm: Press) -> None:
    pages = [f"<p>{'Tekst. ' * number}</p>" for number in range(1, 13)]

    documents = await asyncio.gather(*[warm.document(PAGE.format(page)) for page in pages])

    assert 1 <= len(ready()) <= AT_ONCE
    words = [pypdf.PdfReader(io.BytesIO(each)).pages[0].extract_text().count("Tekst.") for each in documents]
    assert words == list(range(1, 13))


async def test_a_page_that_takes_too_long_is_given_up_and_its_process_ended(
    printing: Callable[[], list[psutil.Process]],
) -> None:
    with pytest.raises(PressError, match="timed-out"):
        await Press(seconds=0.2).document(PAGE.format("<p>Lang.</p>" * 20000))

    assert printing() == []


async def test_a_page_that_waits_too_long_for_its_turn_is_given_up() -> None:
    press = Press(seconds=1.5)
    heavy = [press.document(PAGE.format("<p>Lang.</p>" * 20000)) for _ in range(AT_ONCE)]

    answers = await asyncio.gather(*heavy, press.document(PAGE.format("<p>Kort.</p>")), return_exceptions=True)

    assert [str(each) for each in answers] == ["timed-out"] * (AT_ONCE + 1)


def test_a_process_with_nothing_to_print_ends_by_itself() -> None:
    program = "from servicekit.paper import press; press.REST_SECONDS = 0.1; press.main()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.wait(30) == 0


async def test_the_processes_end_with_their_press(printing: Callable[[], list[psutil.Process]]) -> None:
    press = Press()
    await press.document(PAGE.format("<p>Kort.</p>"))

    del press

    psutil.wait_procs(printing(), timeout=10)  # the thread that printed lets go of it in its own time
    assert printing() == []


async def test_the_process_gets_no_secret(
    printing: Callable[[], list[psutil.Process]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("SAMPLE_CLIENT_SECRET", "geheim")
    press = Press()
    await press.document(PAGE.format("<p>Kort.</p>"))

    (process,) = printing()
    given = process.environ()
    assert not any("SECRET" in name for name in given)
    assert "/nowhere" not in given["PYTHONPATH"]
    assert set(given) <= {*GIVEN, "PYTHONPATH", "LC_CTYPE"}  # Python itself sets the last
