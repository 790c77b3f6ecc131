"""Servers from a container engine, if one answers. The images are those of docker-compose.yml."""

import contextlib
import functools
import gc
import secrets
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from devstack.databases import Databases
from devstack.management import manageable
from devstack.ports import AMQP_GREETING, answers

POSTGRES_IMAGE = "postgres:17"
RABBITMQ_IMAGE = "rabbitmq:4-management"
START_SECONDS = 120.0


class ContainerUnavailableError(RuntimeError):
    """An engine answers, but cannot provide the server."""


@dataclass(frozen=True)
class _Place:
    """The host and ports of a container."""

    host: str
    ports: dict[int, int]


@contextlib.contextmanager
def _forgiving() -> Iterator[None]:
    """The engine's client and testcontainers warn about themselves and leave sockets to the garbage collector; a test
    run turns both into errors."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            gc.collect()


@functools.cache
def engine_answers() -> bool:
    with _forgiving():
        return _ping()


def _ping() -> bool:
    import docker

    try:
        client = docker.from_env(timeout=2)
        with contextlib.closing(client):
            return bool(client.ping())
    except (docker.errors.DockerException, OSError):
        return False


@contextlib.contextmanager
def _container(image: str, ports: tuple[int, ...], settings: dict[str, str], command: str = "") -> Iterator[_Place]:
    with _forgiving():
        from docker.errors import DockerException
        from testcontainers.core.container import DockerContainer

        try:
            container = DockerContainer(image, env=settings, ports=list(ports), command=command or None).start()
        except (DockerException, OSError, RuntimeError, TimeoutError) as reason:
            raise ContainerUnavailableError(f"{image}: {reason}") from reason
    try:
        host = container.get_container_host_ip()
        yield _Place(host, {port: int(container.get_exposed_port(port)) for port in ports})
    finally:
        with _forgiving():
            container.stop()
            container.get_docker_client().client.close()


def _until(ready: Callable[[], bool], image: str) -> None:
    last_moment = time.monotonic() + START_SECONDS
    while not ready():
        if time.monotonic() > last_moment:
            raise ContainerUnavailableError(f"{image} is not ready after {START_SECONDS:.0f} s")
        time.sleep(0.2)


@contextlib.contextmanager
def postgres_container() -> Iterator[str]:
    """The administrator's address of a throw-away PostgreSQL."""
    secret = secrets.token_hex(16)
    command = "postgres -c fsync=off -c max_connections=300"
    with _container(POSTGRES_IMAGE, (5432,), {"POSTGRES_PASSWORD": secret}, command) as place:
        url = f"postgresql://postgres:{secret}@{place.host}:{place.ports[5432]}/postgres"
        _until(Databases(url).answers, POSTGRES_IMAGE)
        yield url


@contextlib.contextmanager
def rabbitmq_container() -> Iterator[tuple[str, str]]:
    """The AMQP address (without a virtual host) and the management address of a throw-away RabbitMQ."""
    secret = secrets.token_hex(16)
    settings = {"RABBITMQ_DEFAULT_USER": "wederhoor", "RABBITMQ_DEFAULT_PASS": secret}
    with _container(RABBITMQ_IMAGE, (5672, 15672), settings) as place:
        login = f"wederhoor:{secret}@{place.host}"
        amqp, management = place.ports[5672], f"http://{login}:{place.ports[15672]}"
        _until(lambda: answers(amqp, AMQP_GREETING, place.host) and manageable(management), RABBITMQ_IMAGE)
        yield f"amqp://{login}:{amqp}", management
