"""The driver waits for a service that is down, and never takes a step twice."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from devstack.driving import Facts, RefusedError, eventually
from devstack.driving.desk import Desk
from devstack.driving.page import readable
from devstack.driving.people import People
from devstack.driving.web import Web

Answering = Callable[[httpx.Request], httpx.Response]
PROBLEM = {"content-type": "application/problem+json"}


def a_web(answer: Answering, patience: float = 5.0) -> Web:
    client = httpx.Client(transport=httpx.MockTransport(answer))
    return Web(client, "http://service.example", token=lambda: "token", patience=patience)


def in_turn(*answers: httpx.Response | Exception) -> tuple[Answering, list[httpx.Request]]:
    """Gives one answer after another, and records the requests."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        given = answers[len(asked) - 1]
        if isinstance(given, Exception):
            raise given
        return given

    return answer, asked


def test_a_repeated_request_has_the_same_key() -> None:
    answer, asked = in_turn(httpx.ReadError("gone"), httpx.Response(503), httpx.Response(201, json={"id": "1"}))

    assert a_web(answer).post("/v1/things", {}) == {"id": "1"}

    keys = [request.headers["Idempotency-Key"] for request in asked]
    assert len(keys) == 3
    assert len(set(keys)) == 1


def test_without_patience_a_lost_answer_is_an_error_at_once() -> None:
    answer, asked = in_turn(httpx.ReadError("gone"))

    with pytest.raises(httpx.ReadError):
        a_web(answer, patience=0).get("/v1/things")

    assert len(asked) == 1


def test_an_expired_token_is_renewed_once() -> None:
    answer, asked = in_turn(httpx.Response(401), httpx.Response(200, json={"ok": 1}))
    web = a_web(answer)

    assert web.get("/v1/things") == {"ok": 1}
    assert len(asked) == 2


def test_a_refusal_shows_its_code_and_article() -> None:
    problem = {"status": 409, "code": "already-adjourned", "article": "Awb 9:11(2)", "detail": "No."}
    answer, _ = in_turn(httpx.Response(409, json=problem, headers=PROBLEM))

    with pytest.raises(RefusedError) as refused:
        a_web(answer).post("/v1/things", {})

    assert (refused.value.status, refused.value.code) == (409, "already-adjourned")
    assert refused.value.article == "Awb 9:11(2)"


def test_a_step_whose_answer_was_lost_is_seen_in_the_case() -> None:
    changed = httpx.Response(412, json={"code": "case-changed"}, headers=PROBLEM)
    seen = [httpx.Response(200, json={"revision": 5}) for _ in range(2)]
    answer, _ = in_turn(httpx.Response(200, json={"revision": 4}), httpx.ReadError("gone"), changed, *seen)
    web = a_web(answer)
    desk = Desk(People.read().who("o-1010"), {"procedure": web})

    assert desk._set("case", "triage")["revision"] == 5


def test_a_step_on_an_old_revision_is_refused() -> None:
    changed = httpx.Response(412, json={"code": "case-changed"}, headers=PROBLEM)
    answer, _ = in_turn(changed)
    desk = Desk(People.read().who("o-1010"), {"procedure": a_web(answer)})

    with pytest.raises(RefusedError, match="case-changed"):
        desk._set("case", "triage", revision=3)


def test_a_condition_of_asserts_is_waited_for() -> None:
    looked: list[int] = []

    def three_times() -> bool:
        looked.append(1)
        assert len(looked) == 3
        return True

    assert eventually(three_times, 5, pause=0)


def test_a_wait_that_times_out_says_what_was_missing() -> None:
    with pytest.raises(TimeoutError, match="a letter in the queue"):
        eventually(list, 0, what="a letter in the queue")


def test_a_page_is_read_as_a_person_reads_it() -> None:
    page = "<head><title>T</title></head><h1>Uw  klacht</h1><p>Wij <b>lezen</b> hem.</p><style>p{}</style>"

    assert readable(page) == "Uw klacht\nWij lezen hem."


def test_people_are_found_by_role_and_team() -> None:
    people = People.read()

    assert people.with_role("complaint_handler", "vergunningen").name == "Gijs Gedachte"
    assert people.manager_of("wmo").name == "Mohamed Meedenker"
    with pytest.raises(LookupError, match="o-9999"):
        people.who("o-9999")


def test_a_fact_that_is_acknowledged_late_is_not_skipped() -> None:
    """Otherwise the later fact would be recorded first, and the earlier one be taken for a duplicate."""
    facts = Facts("amqp://broker.example")

    async def arrive() -> None:
        slow, quick = asyncio.Event(), asyncio.Event()
        quick.set()
        tasks = [asyncio.create_task(facts._take(a_message(n, ack))) for n, ack in [(7, slow), (8, quick)]]
        await tasks[1]
        slow.set()
        await tasks[0]

    asyncio.run(arrive())

    assert [fact["id"] for fact in facts.seen] == ["7", "8"]


def a_message(offset: int, may_be_acknowledged: asyncio.Event) -> Any:
    fact = {"id": str(offset), "time": datetime.now(UTC).isoformat()}
    return SimpleNamespace(
        body=json.dumps(fact).encode(), headers={"x-stream-offset": offset}, ack=may_be_acknowledged.wait
    )
