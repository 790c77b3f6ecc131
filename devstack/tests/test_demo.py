"""`make demo`, as a new user meets it: it tells its stories to the end, stays up, and leaves nothing behind."""

import json
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
    "Jaarverslag",
)


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
    assert json.loads((tmp_path / "room" / "up.json").read_text())["pid"] == demo.pid

    demo.send_signal(signal.SIGINT)

    assert demo.wait(90) == 0
    assert len(family) > 6
    assert psutil.wait_procs(family, timeout=20)[1] == []


def _until_it_stays_up(demo: "subprocess.Popen[str]") -> list[str]:
    assert demo.stdout
    lines: list[str] = []
    for line in demo.stdout:
        lines.append(line)
        if "Ctrl-C stops it all" in line:
            return lines
    raise AssertionError("The demo ended by itself:\n" + "".join(lines[-40:]))
