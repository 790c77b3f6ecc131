"""`make demo`, as a new user meets it: it tells its stories to the end, stays up, and leaves nothing behind."""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

SECONDS = 420
CHAPTERS = (
    "Two letters from a drawer",
    "Put off on the telephone",
    "Five months without an answer",
    "About the manager herself",
    "Too late",
    "By telephone",
    "While RabbitMQ is away",
    "Somebody who only reads",
    "The annual report",
)
DUTCH = {"de", "het", "een", "en", "na", "met", "niet", "voor", "wij", "uw", "zondag", "weken", "beleid", "teammanager"}


@pytest.fixture
def demo(tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    command = [sys.executable, "-m", "devstack", "--state", str(tmp_path / "room"), "demo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        yield running
        running.terminate()
        running.wait(60)


@pytest.mark.servers
def test_the_demo_tells_its_stories_stays_up_and_leaves_nothing(demo: "subprocess.Popen[str]", tmp_path: Path) -> None:
    lines = _until_it_stays_up(demo)
    text = "".join(lines)
    family = psutil.Process(demo.pid).children(recursive=True)

    for number, title in enumerate(CHAPTERS, 1):
        assert f" {number}. {title}\n" in text
    assert "Every number agrees with what was told above." in text
    assert max(len(line.rstrip()) for line in lines if "http://" not in line) <= 110
    assert DUTCH & set(re.findall(r"\w+", re.sub(r"“[^”]*”", "", text).lower())) == set()
    check_what_to_open(lines)
    assert json.loads((tmp_path / "room" / "up.json").read_text())["pid"] == demo.pid

    demo.send_signal(signal.SIGINT)

    assert demo.wait(90) == 0
    assert len(family) > 6
    assert psutil.wait_procs(family, timeout=20)[1] == []


def check_what_to_open(lines: list[str]) -> None:
    """One page first, then each story with its number and its page, then the rest and who may log in."""
    told, listed = _parted(lines, "Open this first:\n")
    addresses = [line for line in listed if "http://" in line]
    numbers = set(re.findall(r"K-\d{4}-\d{6}", "".join(told)))
    own_pages = dict(re.findall(r"(K-\d{4}-\d{6}) +(http://\S+/mijn-klacht/\S+)\n", "".join(listed)))

    assert addresses[0].strip() in own_pages.values()
    assert own_pages.keys() == numbers
    for number, title in enumerate(CHAPTERS, 1):
        assert any(line.startswith(f"  {number}. {title} ") for line in addresses)
    rest = "".join(_parted(listed, "And the rest:\n")[1])
    assert [name for name in ("Complaint form", "Inbox", "API page of procedure", "RabbitMQ") if name not in rest] == []
    assert "The API pages have a login" in rest
    assert "o-1010  Hanneke Hersenschim   complaint coordinator\n" in rest


def _parted(lines: list[str], heading: str) -> tuple[list[str], list[str]]:
    where = lines.index(heading)
    return lines[:where], lines[where + 1 :]


def _until_it_stays_up(demo: "subprocess.Popen[str]") -> list[str]:
    assert demo.stdout
    lines: list[str] = []
    for line in demo.stdout:
        lines.append(line)
        if "Ctrl-C stops it all" in line:
            return lines
    raise AssertionError("The demo ended by itself:\n" + "".join(lines[-40:]))
