"""A private RabbitMQ node from Debian's package, with its management plugin: own folder, own ports, own epmd."""

import os
import secrets
import shutil
from pathlib import Path
from typing import Self

from devstack.errors import ServerMissingError
from devstack.folders import Folder
from devstack.ports import AMQP_GREETING, answers, free_ports
from devstack.processes import Process, Tick, no_tick

START_SECONDS = 120.0
_CONFIGURATION = """\
listeners.tcp.1 = 127.0.0.1:{port}
management.tcp.ip = 127.0.0.1
management.tcp.port = {management}
default_user = {user}
default_pass = {password}
loopback_users = none
log.console = true
log.file = false
disk_free_limit.absolute = 50MB
vm_memory_high_watermark.absolute = 1GB
collect_statistics_interval = 1000
"""


def server_script() -> Path:
    """The script itself, not Debian's wrapper in /usr/sbin, which requires the account `rabbitmq`."""
    found = sorted(Path("/usr/lib/rabbitmq/lib").glob("rabbitmq_server-*/sbin/rabbitmq-server"))
    if not found:
        raise ServerMissingError(
            "RabbitMQ is not installed: run 'devstack/bootstrap.sh' or 'apt-get install rabbitmq-server'."
        )
    return found[-1]


def epmd_program() -> str:
    inside = sorted(Path("/usr/lib/erlang").glob("erts-*/bin/epmd"))
    program = shutil.which("epmd") or (str(inside[-1]) if inside else None)
    if program is None:
        raise ServerMissingError("Erlang's epmd is not installed; it comes with the package erlang-base.")
    return program


class PrivateRabbitmq:
    """One node on 127.0.0.1 that may be stopped, killed, frozen and restarted with its data."""

    def __init__(self, *, user: str = "guest", password: str = "guest", log: Path | None = None) -> None:
        self._folder = Folder("wederhoor-rabbitmq")
        self.user, self.password = user, password
        self.port, self.management_port, self._dist, self._epmd_port = free_ports(4)
        self._write_files()
        environment = self._environment()
        self._epmd = Process(
            "epmd", [epmd_program(), "-port", str(self._epmd_port)], log=self._folder.path / "epmd.log", env=environment
        )
        self._process = Process(
            "RabbitMQ",
            [server_script()],
            log=log or self._folder.path / "rabbitmq.log",
            env=environment,
            cwd=self._folder.path,
        )

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.running

    def url_of(self, vhost: str = "", user: str | None = None, password: str | None = None) -> str:
        """The address of a virtual host. The heartbeat detects a frozen broker within half a minute."""
        login = f"{user or self.user}:{password or self.password}"
        return f"amqp://{login}@127.0.0.1:{self.port}/{vhost}?heartbeat=10"

    @property
    def url(self) -> str:
        return self.url_of("%2F")

    @property
    def management_url(self) -> str:
        return f"http://{self.user}:{self.password}@127.0.0.1:{self.management_port}"

    def _write_files(self) -> None:
        room = self._folder.path
        (room / ".erlang.cookie").write_text(secrets.token_hex(20))
        (room / ".erlang.cookie").chmod(0o400)
        (room / "enabled_plugins").write_text("[rabbitmq_management].\n")
        (room / "rabbitmq.conf").write_text(
            _CONFIGURATION.format(
                port=self.port, management=self.management_port, user=self.user, password=self.password
            )
        )

    def _environment(self) -> dict[str, str]:
        room = self._folder.path
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("RABBITMQ_")}
        return inherited | {
            "HOME": str(room),
            "RABBITMQ_NODENAME": f"wederhoor{self.port}@localhost",
            "RABBITMQ_DIST_PORT": str(self._dist),
            "RABBITMQ_MNESIA_BASE": str(room / "mnesia"),
            "RABBITMQ_LOG_BASE": str(room / "log"),
            "RABBITMQ_PID_FILE": str(room / "pid"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(room / "enabled_plugins"),
            "RABBITMQ_CONFIG_FILE": str(room / "rabbitmq.conf"),
            "RABBITMQ_CONF_ENV_FILE": str(room / "none"),
            "RABBITMQ_GENERATED_CONFIG_DIR": str(room / "generated"),
            "RABBITMQ_FEATURE_FLAGS_FILE": str(room / "feature_flags"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
            "RUNNING_UNDER_SYSTEMD": "true",  # the script then becomes the node, so that our pid is the node's
            "ERL_EPMD_PORT": str(self._epmd_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_CRASH_DUMP": str(room / "crash.dump"),
        }

    def launch(self) -> None:
        """Begin to start, for callers with other things to do in the meantime."""
        if not self._epmd.running:
            self._epmd.start()
        self._process.start()

    def wait(self, tick: Tick = no_tick) -> None:
        """Returns when it greets and its management API answers. An open port alone is too early."""
        self._process.wait_until(
            lambda: answers(self.port, AMQP_GREETING) and answers(self.management_port), START_SECONDS, tick
        )

    def start(self) -> Self:
        """Returns when it can be used; after `stop` or `kill` it has the same data and ports."""
        self.launch()
        self.wait()
        return self

    def stop(self) -> None:
        self._process.stop()

    def kill(self) -> None:
        """Kill it, as a power cut would. RabbitMQ 3.10 forgets a quorum queue declared less than about three seconds
        before."""
        self._process.kill()

    def freeze(self) -> None:
        self._process.freeze()

    def resume(self) -> None:
        self._process.resume()

    def remove(self) -> None:
        """End it and remove its data. It can be killed, because its data go too. epmd would outlive the node."""
        self._process.kill()
        self._epmd.stop()
        self._folder.remove()
