"""Servers from a container engine, where one answers. The images are those of docker-compose.yml."""

import contextlib
import functools
import gc
import warnings
from collections.abc import Callable, Iterator
from typing import Any

POSTGRES_IMAGE = "postgres:17"
RABBITMQ_IMAGE = "rabbitmq:4-management"
_POSTGRES = "postgres -c fsync=off -c max_connections=300"


class ContainerUnavailableError(RuntimeError):
    """An engine answers, but the server cannot be had from it."""


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


def _started(image: str, make: Callable[[], Any]) -> Any:
    import docker

    try:
        with _forgiving():
            return make().start()
    except (docker.errors.DockerException, OSError, RuntimeError, TimeoutError) as reason:
        raise ContainerUnavailableError(f"{image}: {reason}") from reason


@contextlib.contextmanager
def postgres_container() -> Iterator[str]:
    """The administrator's address of a throw-away PostgreSQL."""
    from testcontainers.community.postgres import PostgresContainer

    container = _started(POSTGRES_IMAGE, lambda: PostgresContainer(POSTGRES_IMAGE, driver=None).with_command(_POSTGRES))
    try:
        yield container.get_connection_url()
    finally:
        with _forgiving():
            container.stop()


@contextlib.contextmanager
def rabbitmq_container() -> Iterator[tuple[str, str]]:
    """The AMQP address (without a virtual host) and the management address of a throw-away RabbitMQ."""
    from testcontainers.community.rabbitmq import RabbitMqContainer

    container = _started(RABBITMQ_IMAGE, lambda: RabbitMqContainer(RABBITMQ_IMAGE).with_exposed_ports(5672, 15672))
    try:
        login = f"{container.username}:{container.password}@{container.get_container_host_ip()}"
        amqp, management = container.get_exposed_port(5672), container.get_exposed_port(15672)
        yield f"amqp://{login}:{amqp}", f"http://{login}:{management}"
    finally:
        with _forgiving():
            container.stop()
