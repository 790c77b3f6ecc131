"""P4: lists, filters, searches and counts over HTTP at ten thousand and at a million generated cases, by one client
that sends the next request after each answer. The service runs as in production."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import asyncpg
import httpx
from benchmarks.many_cases import COMPLAINTS, FREQUENT, RARE, fill

from devstack.login import token_of
from devstack.stack import Stack
from servicekit.clock import legal_day, utc_now

SIZES = (10_000, 1_000_000)
TIMES, LIMIT = 60, 50.0  # of every question; milliseconds
COORDINATOR, HANDLER, MANAGEMENT = "o-1010", "o-1020", "o-1000"
Row = tuple[str, str, str, bool]
Asked = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """One question, repeated with other values. `next`: one page after the other."""

    what: str
    asked: Callable[[int], Asked]
    who: str = COORDINATOR
    path: str = "/v1/cases"
    follows: bool = False


def _questions(references: list[str]) -> list[Question]:
    today = legal_day(utc_now())

    def due(number: int) -> Asked:
        return {"dueFrom": str(today + timedelta(number % 30)), "dueUntil": str(today + timedelta(number % 30 + 6))}

    def closed(number: int) -> Asked:
        return {"state": "DECIDED", "theme": f"theme-{number % 10}", "channel": "DESK"}

    def scattered(number: int) -> Asked:
        states, teams = ["DECIDED", "WITHDRAWN"], [f"team-{(number + more) % 50}" for more in range(3)]
        return {"state": states, "team": teams, "handler": f"o-{1021 + number % 39}", "theme": "theme-1"}

    def words(text: str, **more: Any) -> Callable[[int], Asked]:
        return lambda number: {"text": text.format(number * 17 % COMPLAINTS), **more}

    search = "/v1/cases/_search"
    return [
        Question("what is to be done", lambda _: {}),
        Question("its following pages", lambda _: {}, follows=True),
        Question("of one team", lambda number: {"team": f"team-{number % 50}"}),
        Question("overdue", lambda _: {"overdue": "true"}),
        Question("due within a week", due),
        Question("closed, theme and channel", closed),
        Question("closed, four things at once", scattered),
        Question("a handler's own", lambda _: {"role": "complaint_handler"}, who=HANDLER),
        Question("overdue, for management", lambda _: {"role": "management"}, who=MANAGEMENT),
        Question("by number", lambda number: {"text": references[number % len(references)]}, path=search),
        Question("by a name", words("Voorbeeld{}"), path=search),
        Question("by a rare word", words(RARE), path=search),
        Question("by a word of three in ten", words(FREQUENT), path=search),
        Question("by that word, to be done", words(FREQUENT, overdue=False), path=search),
        Question("by that word, in one team", words(FREQUENT, team=["team-7"]), path=search),
        Question("by that word and a rare one", words(f"{FREQUENT} {RARE}"), path=search),
        Question("counts", lambda _: {}, path="/v1/worklist-counts"),
    ]


def _ask(client: httpx.Client, question: Question, asked: Asked) -> tuple[float, Any]:
    """Milliseconds, and the answer."""
    began = time.perf_counter()
    if question.path.endswith("_search"):
        answer = client.post(question.path, json=asked)
    else:
        answer = client.get(question.path, params=asked)
    took = 1000 * (time.perf_counter() - began)
    return took, answer.raise_for_status().json()


def _late(client: httpx.Client, question: Question) -> float:
    """The 95th percentile, after a few requests to warm up."""
    took, cursor = [], None
    for number in range(-5, TIMES):
        asked = question.asked(number) | ({"cursor": cursor} if cursor else {})
        milliseconds, answer = _ask(client, question, asked)
        took.append(milliseconds)
        cursor = answer["next"] if question.follows else None
    return sorted(took[5:])[TIMES * 95 // 100]


async def _references(url: str) -> list[str]:
    database = await asyncpg.connect(url)
    rows = await database.fetch("select reference from cases tablesample bernoulli (1) order by random() limit 90")
    await database.close()
    return [row["reference"] for row in rows]


def _measured(stack: Stack, size: int) -> tuple[dict[str, float], float]:
    database = stack.env["PROCEDURE_DATABASE_URL"]
    stack.stop_service("procedure")
    began = time.perf_counter()
    asyncio.run(fill(database, size))
    filled = time.perf_counter() - began
    stack.start_service("procedure")
    late = {}
    for question in _questions(asyncio.run(_references(database))):
        token = token_of(question.who, stack.env["ISSUER_URL"])
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=stack.env["PROCEDURE_URL"], headers=headers, trust_env=False, timeout=60) as client:
            late[question.what] = _late(client, question)
    return late, filled


def measure() -> list[Row]:
    """Rows for the table of figures: what, measured, limit, reached."""
    with Stack() as stack:
        for name in ("intake", "notifications", "reporting"):
            stack.stop_service(name)
        (few, _), (many, filled) = [_measured(stack, size) for size in SIZES]
    print(f"A million cases were made in {filled:.0f} s", flush=True)
    return [
        (f"P4 {what}, 95th percentile", f"{late:.1f} ms; {few[what]:.1f} ms at 10,000", "< 50 ms", late < LIMIT)
        for what, late in many.items()
    ]


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")
