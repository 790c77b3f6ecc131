"""Children of ours: in a session of their own, watched by the warden, ended by their own id and never by name."""

import atexit
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil

from devstack.accounts import Account
from devstack.errors import ProcessDiedError
from devstack.warden import signal_quietly


class Warden:
    """Our line to `devstack.warden`, which outlives us."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "devstack.warden"], stdin=subprocess.PIPE, start_new_session=True, text=True, cwd="/"
        )
        atexit.register(self.close)

    def tell(self, **word: object) -> None:
        with self._lock:
            if self._process.stdin and not self._process.stdin.closed:
                self._process.stdin.write(json.dumps(word) + "\n")
                self._process.stdin.flush()

    def close(self) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()


@functools.cache
def warden() -> Warden:
    return Warden()


class Process:
    """One server process and its log. May be stopped, killed, frozen and started again."""

    def __init__(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        log: Path,
        env: Mapping[str, str] | None = None,
        account: Account | None = None,
        end_signal: signal.Signals = signal.SIGTERM,
        cwd: Path | str = "/",
    ) -> None:
        self.name, self.log = name, log
        self._command, self._env, self._account, self._cwd = [str(part) for part in command], env, account, cwd
        self._end_signal = end_signal
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._popen.pid if self._popen else None

    @property
    def running(self) -> bool:
        return self._popen is not None and self._popen.poll() is None

    @property
    def exit_code(self) -> int | None:
        return self._popen.poll() if self._popen else None

    def start(self) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self._popen = subprocess.Popen(
                self._command,
                env=self._env,
                cwd=self._cwd,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **(self._account.as_process() if self._account else {}),
            )
        warden().tell(watch=self._popen.pid, born=self._born(), signal=int(self._end_signal))

    def _born(self) -> float:
        assert self._popen is not None
        try:
            return psutil.Process(self._popen.pid).create_time()
        except psutil.NoSuchProcess:
            return 0.0

    def stop(self, patience: float = 20.0) -> None:
        """Ask it to end; kill it, with its children, when it does not."""
        if self._popen is None:
            return
        if self.running:
            self._popen.send_signal(self._end_signal)
            self._popen.send_signal(signal.SIGCONT)
            try:
                self._popen.wait(patience)
            except subprocess.TimeoutExpired:
                self.kill()
        warden().tell(release=self._popen.pid)

    def kill(self) -> None:
        """What a power cut does: SIGKILL, and back only when its children are gone too."""
        if self._popen is None or not self.running:
            return
        family = psutil.Process(self._popen.pid).children(recursive=True)
        self._popen.kill()
        self._popen.wait()
        _, left = psutil.wait_procs(family, timeout=5)
        for process in left:
            signal_quietly(process, signal.SIGKILL)
        psutil.wait_procs(left, timeout=5)
        warden().tell(release=self._popen.pid)

    def freeze(self) -> None:
        """Hold it still, with its connections open: what a stalled disk or an overloaded machine looks like."""
        if self._popen and self.running:
            self._popen.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._popen and self.running:
            self._popen.send_signal(signal.SIGCONT)

    def must_run(self) -> None:
        """Say what it wrote last when it has ended."""
        if not self.running:
            raise ProcessDiedError(f"{self.name} ended with exit code {self.exit_code}:\n{self.last_lines()}")

    def last_lines(self, count: int = 20) -> str:
        if not self.log.exists():
            return "(it wrote nothing)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


class Folder:
    """A private folder that goes away with us, readable by the account that a server runs as."""

    def __init__(self, prefix: str, account: Account | None = None, parent: Path | None = None) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=f"{prefix}-", dir=parent or self._reachable()))
        warden().tell(folder=str(self.path))
        if account:
            os.chown(self.path, account.uid, account.gid)

    @staticmethod
    def _reachable() -> Path:
        """The temp folder, unless it is closed to others (pam_tmpdir): then /var/tmp."""
        usual = Path(tempfile.gettempdir()).resolve()
        open_to_all = all(folder.stat().st_mode & 0o001 for folder in (usual, *usual.parents))
        return usual if open_to_all or os.getuid() != 0 else Path("/var/tmp")

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        warden().tell(forget=str(self.path))
