"""The containers of docker-compose.yml, built and started once for these tests, on free ports, under their own name.

`COMPOSE_OVERRIDE` may name one more compose file, for what a build machine needs.
"""

import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from evidence import Operator
from stories import Cast

from devstack.driving import System, eventually
from devstack.migrations import ROOT, SERVICES
from devstack.ports import free_ports

PUBLISHED = (*SERVICES, "identity", "mail", "amqp", "rabbitmq_management")
UP_SECONDS = 900.0  # including building the images from scratch


class Containers:
    """The system, and the operations of tests on it from outside."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self.ports = dict(zip(PUBLISHED, free_ports(len(PUBLISHED)), strict=True))
        self._project = f"wederhoor-test-{secrets.token_hex(3)}"
        override = os.environ.get("COMPOSE_OVERRIDE")
        self._files = ["-f", "docker-compose.yml", *(["-f", override] if override else [])]
        self._env = os.environ | {f"{name.upper()}_PORT": str(port) for name, port in self.ports.items()}

    @property
    def env(self) -> dict[str, str]:
        """How the driver reaches it: as in `devstack/compose.env`, on these ports."""
        amqp, management = self.ports["amqp"], self.ports["rabbitmq_management"]
        return {
            **{f"{name.upper()}_URL": f"http://localhost:{self.ports[name]}" for name in (*SERVICES, "mail")},
            "ISSUER_URL": f"http://localhost:{self.ports['identity']}",
            "AMQP_URL": f"amqp://wederhoor:change-me-broker@localhost:{amqp}/wederhoor",
            "INTEGRATOR_AMQP_URL": f"amqp://integrator:change-me-integrator@localhost:{amqp}/wederhoor",
            "RABBITMQ_MANAGEMENT_URL": f"http://wederhoor:change-me-broker@localhost:{management}",
        }

    def compose(self, *arguments: str, seconds: float = 120.0) -> str:
        """Run `docker compose`; an error contains its last lines."""
        command = ["docker", "compose", "-p", self._project, *self._files, *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self._env, timeout=seconds, capture_output=True, text=True, check=False
        )
        if done.returncode:
            last = "\n".join((done.stdout + done.stderr).splitlines()[-40:])
            pytest.fail(f"docker compose {' '.join(arguments)}: exit code {done.returncode}\n{last}")
        return done.stdout

    def up(self) -> None:
        self._say("docker compose up --build --wait (minutes, where the images have to be built)")
        self.compose("up", "--build", "--wait", seconds=UP_SECONDS)

    def down(self) -> None:
        self._say("docker compose down")
        self.compose("down", "--volumes", "--timeout", "20")

    def kill(self, service: str) -> None:
        """Kill it, as a power cut would. A message that it had leased is free at once, as if the lease of a quarter of
        an hour had ended."""
        self.compose("kill", "--signal", "SIGKILL", service)
        if service == "notifications":
            free = "update messages set leased_until = now() where leased_until > now()"
            self.compose("exec", "-T", "postgres", "psql", "-U", "postgres", "-d", service, "-c", free)

    def start(self, service: str) -> None:
        """Restart it. Returns when it reports that it is ready."""
        self.compose("start", service)
        eventually(lambda: self._ready(service), 90.0)

    def _ready(self, service: str) -> bool:
        try:
            answer = httpx.get(f"{self.env[f'{service.upper()}_URL']}/health/ready", timeout=5, trust_env=False)
        except httpx.TransportError:
            return False
        return answer.status_code == 200


@pytest.fixture(scope="session")
def containers(say: Callable[[str], None]) -> Iterator[Containers]:
    """The running system."""
    running = Containers(say)
    try:
        running.up()
        with System(running.env) as system:
            system.await_directory()
        yield running
    finally:
        running.down()


@pytest.fixture
def system(containers: Containers) -> Iterator[System]:
    with System(containers.env) as driven:
        yield driven


@pytest.fixture
def patient(containers: Containers) -> Iterator[System]:
    """A driver that repeats requests while a service is down."""
    with System(containers.env, patience=120.0) as driven:
        yield driven


@pytest.fixture
def cast(patient: System) -> Cast:
    return Cast(patient)


@pytest.fixture
def operator(system: System) -> Iterator[Operator]:
    watching = Operator(system)
    yield watching
    watching.close()
