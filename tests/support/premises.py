"""The private system of these tests: its parts to break and repair, its tables to count, its tokens."""

import asyncio
import secrets
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import asyncpg
import httpx
from evidence import Operator
from stories import SLOW

from devstack.driving import System, eventually
from devstack.identity.tokens import Tokens
from devstack.layout import HOST
from devstack.management import Management
from devstack.migrations import ROOT, SERVICES
from devstack.ports import free_ports
from devstack.processes import Process
from devstack.stack import Stack, healthy
from devstack.threads import run_aside

T = TypeVar("T")
VHOST = "wederhoor"
_COUNTED_ANEW = {"day_counts", "day_totals", "stale_days"}
_TABLES = "select table_name from information_schema.tables where table_schema = 'public' order by 1"


class Premises:
    def __init__(self, stack: Stack, tokens: Tokens) -> None:
        self.stack, self._tokens = stack, tokens

    @property
    def env(self) -> dict[str, str]:
        return self.stack.env

    def token(self, official: str, *roles: str, **claims: Any) -> str:
        """A token signed by the issuer's key, with any claims, also ones that the issuer would never sign."""
        return self._tokens.access(official, list(roles), **claims)

    def sql(self, service: str, statement: str, *values: object) -> list[Any]:
        """Rows of one service's database."""
        return run_aside(_rows(self.env[f"{service.upper()}_DATABASE_URL"], statement, *values))

    def counts(self) -> Counter[str]:
        """The number of rows in every table of every service, except those that reporting recounts every few
        seconds."""
        counted: Counter[str] = Counter()
        for service in SERVICES:
            tables = {row["table_name"] for row in self.sql(service, _TABLES)} - _COUNTED_ANEW
            union = " union all ".join(f"select '{table}' as name, count(*) as n from {table}" for table in tables)
            counted.update({f"{service}.{row['name']}": row["n"] for row in self.sql(service, union)})
        return counted

    def settle(self) -> None:
        """Wait until nothing is on its way: outboxes, inboxes, queues, and planned messages. Retries that would wait
        for minutes or hours are made at once, as if that time had passed."""
        with System(self.env) as system:
            operator = Operator(system)
            try:
                self._await_silence(operator)
            finally:
                operator.close()

    def _await_silence(self, operator: Operator) -> None:
        def silent(times: int = 3) -> bool:
            self._hasten()
            operator.check_nothing_open()
            assert self.planned() == []
            assert self.queued() == {}
            return times == 1 or silent(times - 1)  # what is between two of these places is seen the next time

        eventually(silent, SLOW, pause=0.3)

    def _hasten(self) -> None:
        for service in SERVICES:
            self.sql(service, "update inbox set next_attempt_at = now() where next_attempt_at > now()")
        later = "state = 'PLANNED' and lease is null and due_at > now()"
        self.sql("notifications", f"update messages set due_at = now() where {later}")

    def planned(self) -> list[dict[str, object]]:
        """Messages that notifications has not handed over yet."""
        asked = "select reference, code, channel, attempts, due_at, leased_until from messages where state = 'PLANNED'"
        return [dict(row) for row in self.sql("notifications", asked)]

    def queued(self) -> dict[str, int]:
        """The queues of services that are not empty."""
        with Management(self.env["RABBITMQ_MANAGEMENT_URL"]) as management:
            found = {queue["name"]: queue.get("messages", 0) for queue in management.queues(VHOST)}
        return {name: count for name, count in found.items() if count and name.split(".")[0] in SERVICES}

    def kill(self, service: str) -> None:
        """Kill it, as a power cut would. Messages that it had leased are free at once, as if the lease of a quarter of
        an hour had ended: the process is certainly dead, and so are its sessions."""
        self.stack.kill_service(service)
        if service == "notifications":
            until(lambda: self._sessions(service) == 0, f"the sessions of {service} gone")
            self.sql(service, "update messages set leased_until = now() where leased_until > now()")

    def _sessions(self, service: str) -> int:
        asked = "select count(*) as n from pg_stat_activity where usename = $1 and pid <> pg_backend_pid()"
        return int(self.sql(service, asked, service)[0]["n"])

    @contextmanager
    def holding(self, service: str, table: str) -> Iterator[None]:
        """No one can change this table during the block; attempts wait."""
        with asyncio.Runner() as runner:
            connection = runner.run(asyncpg.connect(self.env[f"{service.upper()}_DATABASE_URL"], timeout=20))
            runner.run(connection.execute(f"begin; lock table {table} in share mode"))
            yield
            runner.run(connection.close())

    def revive(self, service: str) -> None:
        """Begin to start it; `stack.wait_ready` waits for it."""
        self.stack.services[service].start()

    @contextmanager
    def replicas(self) -> Iterator[dict[str, str]]:
        """Starts a second instance of every service; yields the addresses of the second instances."""
        ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
        second = [self._instance(name, port, ports["procedure"]) for name, port in ports.items()]
        try:
            for process in second:
                process.start()
            for process, port in zip(second, ports.values(), strict=True):
                ready = f"http://{HOST}:{port}/health/ready"
                process.wait_until(lambda ready=ready: healthy(ready), SLOW)  # type: ignore[misc]
            yield self.env | {f"{name.upper()}_URL": f"http://{HOST}:{port}" for name, port in ports.items()}
        finally:
            for process in second:
                process.ask_to_end()
            for process in second:
                process.stop()

    def _instance(self, name: str, port: int, procedure: int) -> Process:
        """It asks the second instance of procedure what the first asks the first: no address here leads to both."""
        program = [sys.executable, "-m", "uvicorn", f"{name}.main:create_app", "--factory", "--host", HOST]
        program += ["--port", str(port), "--no-access-log", "--timeout-graceful-shutdown", "20"]
        settings = self.stack.layout.service_environment(name, self.stack.postgres, self.stack.broker)
        settings |= {key: f"http://{HOST}:{procedure}" for key in settings if key.endswith("_PROCEDURE_URL")}
        log = self.stack.room / "log" / f"{name}-2.log"
        return Process(f"the second {name}", program, log=log, env=settings, cwd=ROOT)

    def request(self, service: str, method: str, path: str, *, token: str | None = None, **more: Any) -> httpx.Response:
        """A bare request, as anyone may send it."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= more.pop("headers", {})
        url = self.env[f"{service.upper()}_URL"] + path
        return httpx.request(method, url, headers=headers, timeout=60, trust_env=False, verify=False, **more)


async def _rows(url: str, statement: str, *values: object) -> list[Any]:
    connection = await asyncpg.connect(url, timeout=20)
    try:
        return list(await connection.fetch(statement, *values))
    finally:
        await connection.close()


def a_key() -> str:
    return f"test-{secrets.token_hex(12)}"


def until(condition: Callable[[], T], what: str = "") -> T:
    return eventually(condition, SLOW, pause=0.1, what=what)
