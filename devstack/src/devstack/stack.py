"""The whole system on this machine: servers, migrations, identity provider, mail catcher, four services."""

import signal
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Self

import httpx

from devstack.broker_rights import VHOST, prepare_broker
from devstack.databases import Databases
from devstack.folders import Folder
from devstack.layout import HOST, Layout, password
from devstack.migrations import ROOT, SERVICES, command, environment
from devstack.municipality import DEMO_FILE
from devstack.postgres import PrivatePostgres
from devstack.processes import Process, Tick, no_tick
from devstack.rabbitmq import PrivateRabbitmq
from devstack.threads import run_aside

READY_SECONDS = 120.0
MIGRATION_SECONDS = 300.0


def healthy(url: str) -> bool:
    try:  # polled twenty times a second: reading the machine's certificates each time would keep a core busy
        return httpx.get(url, timeout=5, trust_env=False, verify=False).status_code == 200
    except httpx.TransportError:
        return False


class Stack:
    """Start it, drive it by `env`, break and repair its parts, stop it. It leaves nothing behind but the logs.

    Nothing here runs in threads: an interruption leaves every wait at once, and `stop` then ends all that has started.
    """

    def __init__(
        self,
        room: Path | None = None,
        *,
        municipality_file: Path = DEMO_FILE,
        settings: Mapping[str, str] | None = None,
        without: Collection[str] = (),
        say: Callable[[str], None] = lambda _line: None,
        tick: Tick = no_tick,
    ) -> None:
        """`room` keeps the logs; without it they go when the stack stops. `settings` apply to every service.
        The services in `without` get a database and an address, but are not started: they are run by hand."""
        self._passing: Folder | None = None
        if room is None:
            self._passing = Folder("wederhoor-stack")
            room = self._passing.path
        self.room = room
        self._log = self.room / "log"
        self._say, self._tick = say, tick
        self._documents = Folder("wederhoor-documents")
        self.layout = Layout.choose(municipality_file, self._documents.path, settings or {})
        self.postgres = PrivatePostgres(password=password(), durable=True, log=self._log / "postgres.log")
        self.broker = PrivateRabbitmq(user="wederhoor", password=password(), log=self._log / "rabbitmq.log")
        self.identity = self._module("identity", self.layout.identity_environment())
        self.mail = self._module("mail", self.layout.mail_environment())
        self.services = {name: self._service(name) for name in SERVICES if name not in without}

    @property
    def env(self) -> dict[str, str]:
        """How to reach every part, and the current process ids."""
        pids = {name: process.pid for name, process in self.services.items()}
        pids |= {"postgres": self.postgres.pid, "rabbitmq": self.broker.pid, "mail": self.mail.pid}
        running = {f"{name.upper()}_PID": str(pid) for name, pid in pids.items() if pid}
        return self.layout.for_scripts(self.postgres, self.broker) | running

    def __enter__(self) -> Self:
        try:
            return self.start()
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _module(self, name: str, settings: Mapping[str, str]) -> Process:
        program = [sys.executable, "-m", f"devstack.{name}"]
        return Process(name, program, log=self._log / f"{name}.log", env=settings)

    def _service(self, name: str) -> Process:
        port = str(self.layout.ports[name])
        program = [sys.executable, "-m", "uvicorn", f"{name}.main:create_app", "--factory", "--host", HOST]
        program += ["--port", port, "--no-access-log", "--timeout-graceful-shutdown", "20"]
        settings = self.layout.service_environment(name, self.postgres, self.broker)
        return Process(name, program, log=self._log / f"{name}.log", env=settings, cwd=ROOT)

    def start(self) -> Self:
        """Returns when every part reports that it is ready."""
        self._say("Starting RabbitMQ, PostgreSQL, identity provider and mail catcher")
        self.broker.launch()
        self.identity.start()
        self.mail.start()
        self.postgres.start(self._tick)
        self._make_databases()
        self._migrate()
        self.broker.wait(self._tick)
        self._make_exchanges()
        self._await(self.identity, f"{self.layout.url('identity')}/health")
        self._await(self.mail, f"{self.layout.url('mail')}/health")
        self._say(f"Starting the services: {', '.join(self.services)}")
        for process in self.services.values():
            process.start()
        for name in self.services:
            self.wait_ready(name)
        return self

    def settings_of(self, name: str) -> dict[str, str]:
        """What a service must find in its environment to take its place in this stack, and where uvicorn listens."""
        whole = self.layout.service_environment(name, self.postgres, self.broker)
        own = {key: value for key, value in whole.items() if key.startswith(f"{name.upper()}_")}
        return own | {"UVICORN_HOST": HOST, "UVICORN_PORT": str(self.layout.ports[name])}

    def _make_databases(self) -> None:
        databases = Databases(self.postgres.url)
        for service, secret in self.layout.database_passwords.items():
            databases.create_role(service, secret)
            databases.create(service, owner=service)

    def _migrate(self) -> None:
        """All four at once, because their databases are independent."""
        self._say("Making the tables of the four services")
        runs = [self._migration(service) for service in SERVICES]
        try:
            for run in runs:
                run.start()
            for run in runs:
                run.wait_until(lambda run=run: run.exit_code == 0, MIGRATION_SECONDS, self._tick)  # type: ignore[misc]
        finally:
            for run in runs:
                run.stop()

    def _migration(self, service: str) -> Process:
        url = self.layout.database_url(service, self.postgres)
        program, log = command(service, "upgrade", "head"), self._log / f"migration-{service}.log"
        return Process(f"the migration of {service}", program, log=log, env=environment(service, url), cwd=ROOT)

    def _make_exchanges(self) -> None:
        from servicekit.delivery.topology import declare

        prepare_broker(self.broker.management_url, self.layout.broker_passwords)
        run_aside(declare(self.broker.url_of(VHOST)))

    def _await(self, process: Process, url: str) -> None:
        process.wait_until(lambda: healthy(url), READY_SECONDS, self._tick)

    def wait_ready(self, name: str) -> None:
        self._await(self.services[name], f"{self.layout.url(name)}/health/ready")

    def start_service(self, name: str) -> None:
        """Restart it at the same address. Returns when it is ready."""
        self.services[name].start()
        self.wait_ready(name)

    def stop_service(self, name: str) -> None:
        """Stop it in an orderly way, as a deployment does."""
        self.services[name].stop()

    def kill_service(self, name: str) -> None:
        """Send SIGKILL, as a power cut or the kernel's out-of-memory killer would."""
        self.services[name].kill()

    def hurry(self) -> None:
        """The user does not want to wait for an orderly stop: kill what is still running."""
        for process in (*self.services.values(), self.mail, self.identity):
            process.send(signal.SIGKILL)

    def stop(self) -> None:
        """Stop services first, so that they can close their connections to the servers."""
        parts = (*self.services.values(), self.mail, self.identity)
        for process in self.services.values():
            process.ask_to_end()
        for process in parts:
            process.stop()
        self.broker.remove()
        self.postgres.remove()
        self._documents.remove()
        if self._passing:
            self._passing.remove()
