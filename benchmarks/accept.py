"""P1: accepting complaints over HTTP, compared with PostgreSQL alone in the same run; then the other services
start, and every accepted complaint must have one case and one acknowledgement. P7: memory and start."""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import asyncpg
import httpx
import psutil

from devstack.stack import Stack

CLIENTS, REPETITIONS, COUNT = 8, 3, 400
OTHERS = ("procedure", "notifications", "reporting")
DRAIN_SECONDS = 600
Row = tuple[str, str, str, bool]


def _pin(pid: int | None, cpu: int) -> None:
    """Give the measured process its own core, if there are two, as a service would have in a container."""
    if pid and (os.cpu_count() or 1) > 1:
        psutil.Process(pid).cpu_affinity([cpu])


def _run(module: str, *arguments: str, cpu: int) -> str:
    process = subprocess.Popen(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments], stdout=subprocess.PIPE, text=True
    )
    _pin(process.pid, cpu)
    printed, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{module} failed")
    return printed


def _one_pair(stack: Stack) -> tuple[float, float, list[float]]:
    """Complaints per second, bare and over HTTP, and the response times."""
    database = stack.env["INTAKE_DATABASE_URL"]
    bare = float(_run("bare_accept", database, str(COUNT), str(CLIENTS), cpu=0))
    url = httpx.URL(stack.env["INTAKE_URL"])
    answer = json.loads(_run("http_load", url.host, str(url.port), str(COUNT), str(CLIENTS), cpu=1))
    return bare, COUNT / answer["seconds"], answer["milliseconds"]


async def _scalar(url: str, query: str, *values: Any) -> Any:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(query, *values)
    finally:
        await connection.close()


def _count(url: str, query: str) -> int:
    return int(asyncio.run(_scalar(url, query)))


def _wait(condition: Callable[[], bool], what: str) -> None:
    last = time.monotonic() + DRAIN_SECONDS
    while not condition():
        if time.monotonic() > last:
            raise TimeoutError(what)
        time.sleep(1)


def _once(stack: Stack, accepted: int) -> Row:
    """Start the other services and count cases, acknowledgements and their e-mails: exactly one per complaint."""
    for name in OTHERS:
        stack.start_service(name)
    cases, messages = stack.env["PROCEDURE_DATABASE_URL"], stack.env["NOTIFICATIONS_DATABASE_URL"]
    sent = "select count(*) from messages where code = 'M01' and state = 'SENT'"
    _wait(lambda: _count(messages, sent) >= accepted, "the acknowledgements")
    mails = httpx.get(f"{stack.env['MAIL_URL']}/api/messages", timeout=60).json()
    subjects = [mail["subject"] for mail in mails if " K-" in mail["subject"]]
    opened, acknowledged = _count(cases, "select count(*) from cases"), _count(messages, sent)
    right = opened == acknowledged == accepted == len(subjects) == len(set(subjects))
    measured = f"{opened} cases, {acknowledged} acknowledged, {len(subjects)} mails of {accepted}"
    return ("P1 exactly once, after the others start", measured, "all, once", right)


def _memory(stack: Stack) -> list[Row]:
    """P7: resident memory of each idle service, with its child processes."""
    rows = []
    for name, process in stack.services.items():
        parent = psutil.Process(process.pid)
        used = sum(p.memory_info().rss for p in (parent, *parent.children(recursive=True))) / 2**20
        rows.append((f"P7 memory at rest, {name}", f"{used:.0f} MiB", "< 120 MiB", used < 120))
    return rows


def _starts(stack: Stack) -> list[Row]:
    """P7: time from starting the process until it reports that it is ready; the median of three."""
    rows = []
    for name in stack.services:
        seconds = []
        for _ in range(REPETITIONS):
            stack.stop_service(name)
            began = time.perf_counter()
            stack.start_service(name)
            seconds.append(time.perf_counter() - began)
        middle = statistics.median(seconds)
        rows.append((f"P7 start to ready, {name}", f"{middle:.1f} s", "< 3 s", middle < 3))
    return rows


def measure() -> list[Row]:
    """Rows for the table of figures: what, measured, limit, reached."""
    with Stack() as stack:
        rows = _memory(stack) + _starts(stack)
        for name in OTHERS:
            stack.stop_service(name)
        _pin(stack.services["intake"].pid, 0)
        _pin_tree(stack.postgres.pid, 1)
        pairs = [_one_pair(stack) for _ in range(REPETITIONS)]
        ratio = statistics.median(http / bare for bare, http, _ in pairs)
        took = sorted(each for _, _, answers in pairs for each in answers)
        late = took[len(took) * 95 // 100]
        bare, http = statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)
        rows.append(
            ("P1 accept, 8 clients", f"{ratio:.2f} ({http:.0f}/s, bare {bare:.0f}/s)", ">= 0.35 of bare", ratio >= 0.35)
        )
        rows.append(("P1 accept, 95th percentile", f"{late:.1f} ms", "< 50 ms", late < 50))
        rows.append(_once(stack, COUNT * REPETITIONS))
    return rows


def _pin_tree(pid: int | None, cpu: int) -> None:
    for process in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)) if pid else ():
        _pin(process.pid, cpu)
