"""Which servers the tests use: those given by address, else containers, else private ones from this machine."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from devstack.containers import ContainerUnavailableError, engine_answers, postgres_container, rabbitmq_container
from devstack.postgres import PrivatePostgres
from devstack.rabbitmq import PrivateRabbitmq

Say = Callable[[str], None]


@dataclass(frozen=True)
class Broker:
    """A RabbitMQ server: its AMQP and management addresses. Its users make their own virtual hosts."""

    amqp_url: str
    management_url: str

    def url_of(self, vhost: str) -> str:
        parts = urlsplit(self.amqp_url)
        return urlunsplit((parts.scheme, parts.netloc, f"/{vhost}", "heartbeat=10", ""))


@contextlib.contextmanager
def a_postgres(say: Say) -> Iterator[str]:
    """The administrator's address of the server that this run uses."""
    with contextlib.ExitStack() as stack:
        yield _given_postgres(say) or _contained_postgres(stack, say) or _private_postgres(stack)


def _given_postgres(say: Say) -> str | None:
    url = os.environ.get("TEST_POSTGRES_URL")
    if url:
        say("PostgreSQL: the server of TEST_POSTGRES_URL")
    return url


def _contained_postgres(stack: contextlib.ExitStack, say: Say) -> str | None:
    if not engine_answers():
        return None
    try:
        url = stack.enter_context(postgres_container())
    except ContainerUnavailableError as reason:
        say(f"PostgreSQL: no container ({reason}); a private server instead")
        return None
    say("PostgreSQL: a container")
    return url


def _private_postgres(stack: contextlib.ExitStack) -> str:
    server = PrivatePostgres()
    stack.callback(server.remove)
    return server.start().url


@contextlib.contextmanager
def a_rabbitmq(say: Say) -> Iterator[Broker]:
    """The broker that this run uses."""
    with contextlib.ExitStack() as stack:
        yield _given_broker(say) or _contained_broker(stack, say) or _private_broker(stack)


def _given_broker(say: Say) -> Broker | None:
    url = os.environ.get("TEST_RABBITMQ_URL")
    if not url:
        return None
    say("RabbitMQ: the server of TEST_RABBITMQ_URL")
    parts = urlsplit(url)
    login = parts.netloc.rpartition("@")[0] or "guest:guest"
    usual = f"http://{login}@{parts.hostname}:15672"
    return Broker(url, os.environ.get("TEST_RABBITMQ_MANAGEMENT_URL", usual))


def _contained_broker(stack: contextlib.ExitStack, say: Say) -> Broker | None:
    if not engine_answers():
        return None
    try:
        broker = Broker(*stack.enter_context(rabbitmq_container()))
    except ContainerUnavailableError as reason:
        say(f"RabbitMQ: no container ({reason}); a private server instead")
        return None
    say("RabbitMQ: a container")
    return broker


def _private_broker(stack: contextlib.ExitStack) -> Broker:
    server = PrivateRabbitmq()
    stack.callback(server.remove)
    server.start()
    return Broker(server.url, server.management_url)
