"""What `devstack up` leaves for the other commands: its process, and how to reach what it started."""

import fcntl
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import psutil

from devstack.migrations import ROOT
from devstack.warden import ours

DEFAULT = ROOT / ".devstack"


class AlreadyUpError(RuntimeError):
    """One stack per folder."""


class State:
    def __init__(self, room: Path) -> None:
        self.room, self.env_file, self._up_file = room, room / "env", room / "up.json"
        self._lock: IO[str] | None = None

    def take(self) -> None:
        """Lock this folder until this process ends, however it ends."""
        self.room.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = (self.room / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            raise AlreadyUpError(f"A stack is up already (process {self.pid}). 'devstack down' stops it.") from None
        self._forget()
        shutil.rmtree(self.room / "log", ignore_errors=True)
        self._up_file.write_text(json.dumps({"pid": os.getpid(), "born": psutil.Process().create_time()}))

    def clear(self) -> None:
        self._forget()
        self._up_file.unlink(missing_ok=True)
        if self._lock:
            self._lock.close()

    def _forget(self) -> None:
        for file in (self.env_file, *self.room.glob("*.env")):
            file.unlink(missing_ok=True)

    @property
    def process(self) -> psutil.Process | None:
        """The running `up`, identified by its process id and start time."""
        try:
            up = json.loads(self._up_file.read_text())
        except FileNotFoundError:
            return None
        return ours(up["pid"], up["born"])

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process else None

    def write_env(self, env: Mapping[str, str]) -> None:
        """Written atomically, because a script may read at any moment. It holds passwords, so only we may read it."""
        _write(self.env_file, env)

    def write_settings(self, service: str, settings: Mapping[str, str]) -> Path:
        """The environment of a service that is run by hand, in a file of its own."""
        file = self.room / f"{service}.env"
        _write(file, settings)
        return file

    def read_env(self) -> dict[str, str]:
        """Empty until everything is ready."""
        if self.process is None or not self.env_file.exists():
            return {}
        lines = self.env_file.read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)


def _write(file: Path, env: Mapping[str, str]) -> None:
    new = file.with_suffix(".new")
    new.touch(mode=0o600)
    new.write_text("".join(f"{name}={value}\n" for name, value in env.items()))
    new.replace(file)
