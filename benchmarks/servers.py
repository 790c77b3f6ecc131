"""Servers for one benchmark run: durable as in production, on this machine only, gone at the end."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from devstack.databases import Databases
from devstack.postgres import PrivatePostgres
from devstack.rabbitmq import PrivateRabbitmq
from servicekit.delivery.topology import declare


@dataclass(frozen=True)
class Servers:
    postgres: PrivatePostgres
    rabbitmq: PrivateRabbitmq

    def database(self, name: str) -> str:
        """A new database."""
        return Databases(self.postgres.url).create(name)


@contextmanager
def servers() -> Iterator[Servers]:
    """PostgreSQL with fsync on, and RabbitMQ with exchanges and log declared."""
    postgres, rabbitmq = PrivatePostgres(durable=True), PrivateRabbitmq()
    try:
        postgres.start()
        rabbitmq.start()
        asyncio.run(declare(rabbitmq.url))
        yield Servers(postgres, rabbitmq)
    finally:
        rabbitmq.remove()
        postgres.remove()
