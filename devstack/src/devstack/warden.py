"""Ends what its parent left running, however the parent died.

A test run or `devstack up` that is killed cannot clean up. The warden can: it lives in its own session, learns through
its standard input what was started, and acts when that pipe closes.
"""

import json
import shutil
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psutil

PATIENCE_SECONDS = 5.0


def ours(pid: int, born: float) -> psutil.Process | None:
    """The process with that id, unless it has ended and the id belongs to another process."""
    try:
        process = psutil.Process(pid)
        return process if abs(process.create_time() - born) < 0.5 else None
    except psutil.NoSuchProcess:
        return None


class Charges:
    """The processes and folders that must go when the parent is gone."""

    def __init__(self) -> None:
        self._processes: dict[int, tuple[float, int]] = {}
        self._folders: set[Path] = set()

    def hear(self, word: dict[str, Any]) -> None:
        if "watch" in word:
            self._processes[word["watch"]] = (word["born"], word["signal"])
        if "release" in word:
            self._processes.pop(word["release"], None)
        if "folder" in word:
            self._folders.add(Path(word["folder"]))
        if "forget" in word:
            self._folders.discard(Path(word["forget"]))

    def clear(self) -> None:
        end_all((pid, born, number) for pid, (born, number) in self._processes.items())
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def end_all(processes: Iterable[tuple[int, float, int]]) -> None:
    """Send the given signal, wait a little, then kill them with everything they started."""
    family: list[psutil.Process] = []
    for pid, born, number in processes:
        if process := ours(pid, born):
            family += [process, *process.children(recursive=True)]
            for wanted in (number, signal.SIGCONT):
                signal_quietly(process, wanted)
    _, left = psutil.wait_procs(family, timeout=PATIENCE_SECONDS)
    for process in left:
        signal_quietly(process, signal.SIGKILL)
    psutil.wait_procs(left, timeout=PATIENCE_SECONDS)


def signal_quietly(process: psutil.Process, number: int) -> None:
    try:
        process.send_signal(number)
    except psutil.NoSuchProcess:
        return


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    charges = Charges()
    for line in sys.stdin:
        charges.hear(json.loads(line))
    charges.clear()


if __name__ == "__main__":
    main()
