"""Child processes: each in its own session, watched by the warden, ended by its id and never by name."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import psutil

from devstack.accounts import Account
from devstack.errors import ProcessDiedError
from devstack.guardian import uninterrupted, warden
from devstack.warden import signal_quietly

Tick = Callable[[str, float], None]  # the name of the process, and the seconds waited so far


def no_tick(_name: str, _seconds: float) -> None:
    """For a silent wait."""


class Process:
    """One server process and its log. It may be stopped, killed, frozen and restarted."""

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
        with uninterrupted(), self.log.open("ab") as log:
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

    def send(self, number: signal.Signals) -> None:
        """Send a signal and do nothing else, as a signal handler may."""
        if self._popen:
            self._popen.send_signal(number)

    def ask_to_end(self) -> None:
        if self._popen and self.running:
            self._popen.send_signal(self._end_signal)
            self._popen.send_signal(signal.SIGCONT)

    def stop(self, patience: float = 20.0) -> None:
        """Ask it to end; if it does not, kill it with its children."""
        if self._popen is None:
            return
        if self.running:
            self.ask_to_end()
            try:
                self._popen.wait(patience)
            except subprocess.TimeoutExpired:
                self.kill()
        warden().tell(release=self._popen.pid)

    def kill(self) -> None:
        """Kill it, as a power cut would; returns when its children are gone too."""
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
        """Freeze it with its connections open, as a stalled disk or an overloaded machine would."""
        if self._popen and self.running:
            self._popen.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._popen and self.running:
            self._popen.send_signal(signal.SIGCONT)

    def wait_until(self, ready: Callable[[], bool], seconds: float, tick: Tick = no_tick) -> None:
        """Returns when it is ready. If it ends first or takes too long, the error contains its last output."""
        begun = time.monotonic()
        while not ready():
            waited = time.monotonic() - begun
            if not self.running:
                raise ProcessDiedError(f"{self.name} ended with exit code {self.exit_code}:\n{self.last_lines()}")
            if waited > seconds:
                raise TimeoutError(f"{self.name} is not ready after {seconds:.0f} s:\n{self.last_lines()}")
            tick(self.name, waited)
            time.sleep(0.05)

    def last_lines(self, count: int = 20) -> str:
        if not self.log.exists():
            return "(it wrote nothing)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])
