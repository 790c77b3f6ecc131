"""Databases and roles on a PostgreSQL server, through an administrator's address."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import asyncpg

from devstack.threads import run_aside


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def address(server: str, database: str, *, user: str | None = None, password: str | None = None) -> str:
    """The address of another database on the same server, with another login if one is given."""
    parts = urlsplit(server)
    netloc = parts.netloc
    if user is not None:
        secret = f":{quote(password, safe='')}" if password else ""
        netloc = f"{quote(user, safe='')}{secret}@{parts.netloc.rpartition('@')[2]}"
    return urlunsplit((parts.scheme, netloc, f"/{database}", parts.query, ""))


class Databases:
    """Administrator commands; every call opens and closes its own connection."""

    def __init__(self, server: str) -> None:
        self.server = server

    def url_of(self, database: str) -> str:
        return address(self.server, database)

    def create(self, database: str, *, template: str | None = None, owner: str | None = None) -> str:
        """Create a database, empty or cloned, and return its address with the administrator's login."""
        clauses = f" owner {quoted(owner)}" if owner else ""
        clauses += f" template {quoted(template)}" if template else ""
        self._execute(f"create database {quoted(database)}{clauses}")
        if owner:
            self._execute(f"revoke all on database {quoted(database)} from public")
        return self.url_of(database)

    def create_role(self, name: str, password: str) -> None:
        """Create a login without rights. The password may hold only letters, digits, dashes and underscores."""
        if not password.replace("-", "").replace("_", "").isalnum():
            raise ValueError("A generated password holds letters, digits, dashes and underscores only.")
        self._execute(f"create role {quoted(name)} login password '{password}'")

    def drop(self, database: str) -> None:
        """Drop a database even while it has connections: a test may have left one open."""
        self._execute(f"drop database if exists {quoted(database)} with (force)")

    def answers(self) -> bool:
        try:
            self._execute("select 1")
        except (OSError, asyncpg.PostgresError, TimeoutError):
            return False
        return True

    def _execute(self, statement: str) -> None:
        async def work(connection: "asyncpg.Connection[Any]") -> None:
            await connection.execute(statement)

        run_aside(_connected(self.server, work))


async def _connected(url: str, work: "Callable[[asyncpg.Connection[Any]], Awaitable[None]]") -> None:
    connection = await asyncpg.connect(url, timeout=10)
    try:
        await work(connection)
    finally:
        await connection.close()
