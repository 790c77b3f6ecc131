"""An operator sees which messages wait, retries them or gives them up; nobody sees their content."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from servicekit_app import build, calling, settings_of
from servicekit_routes import SECRET
from servicekit_sample import MONDAY, Sample, a_readership, an_arrived, happened, leave_a_line, tables

from devstack.identity.thread import Issuer
from servicekit.delivery.consuming import Receiver
from servicekit.delivery.operations import OPERATIONS_ACCESS, Operations

pytestmark = pytest.mark.servers


@pytest.fixture
async def client(sample: Sample, issuer: Issuer) -> AsyncIterator[httpx.AsyncClient]:
    """An operator's session with the API."""
    async with calling(build(sample, settings_of(sample.url, issuer_url=issuer.url))) as opened:
        opened.headers["Authorization"] = f"Bearer {issuer.token('o-1009', ['operator'])}"
        yield opened


async def a_failing(sample: Sample, number: int = 7) -> tuple[Receiver, str]:
    """A message whose effect fails until it is replaced by `repaired`; and its key."""

    async def fail(_event: Any, _work: Any) -> None:
        raise ValueError(SECRET)

    receiver, event = sample.receiver(fail), an_arrived(number, note=SECRET)
    await receiver.receive(receiver.readers[0], event.to_bytes())
    return receiver, f"other/{event.id}"


def repaired(receiver: Receiver) -> None:
    receiver.readers = a_readership(leave_a_line)


async def test_messages_are_listed_by_state_with_their_reason_and_without_their_content(
    client: httpx.AsyncClient, sample: Sample
) -> None:
    receiver, key = await a_failing(sample)
    await receiver.receive(receiver.readers[0], f"no JSON {SECRET}".encode())

    waiting = await client.get("/v1/operations/inbox", params={"state": "waiting"})
    parked = await client.get("/v1/operations/inbox")
    one = await client.get(f"/v1/operations/inbox/{key}")

    assert (waiting.json()["total"], parked.json()["total"]) == (1, 1)
    assert waiting.json()["items"][0] == one.json()
    assert {"key": key, "state": "waiting", "attempts": 1, "reason": "ValueError"}.items() <= one.json().items()
    assert parked.json()["items"][0]["reason"] == "undecodable"
    for answer in (waiting, parked, one):
        assert SECRET not in answer.text
        assert "body" not in answer.text


async def test_a_list_is_as_long_as_asked_and_says_how_many_there_are(
    client: httpx.AsyncClient, sample: Sample
) -> None:
    for _ in range(3):
        await a_failing(sample)

    page = (await client.get("/v1/operations/inbox", params={"state": "waiting", "limit": 2})).json()

    assert (len(page["items"]), page["total"]) == (2, 3)


async def test_a_retried_message_is_applied_at_once(client: httpx.AsyncClient, sample: Sample) -> None:
    receiver, key = await a_failing(sample)
    repaired(receiver)

    answer = await client.post(f"/v1/operations/inbox/{key}/retry")

    assert (answer.status_code, answer.json()["closedBy"]) == (200, "o-1009")
    assert await receiver.retry_one()
    assert [line.number for line in await sample.effects()] == [7]


async def test_a_retried_message_that_fails_again_restarts_its_schedule(
    client: httpx.AsyncClient, sample: Sample
) -> None:
    receiver, key = await a_failing(sample)
    await client.post(f"/v1/operations/inbox/{key}/retry")

    await receiver.retry_one()

    (row,) = await sample.inbox()
    assert (row.state, row.attempts) == ("waiting", 1)


async def test_a_dismissed_message_loses_its_body_and_keeps_who_and_why(
    client: httpx.AsyncClient, sample: Sample
) -> None:
    receiver, key = await a_failing(sample)
    repaired(receiver)

    answer = await client.post(f"/v1/operations/inbox/{key}/dismissal", json={"reason": "Sent by a test."})

    assert (answer.status_code, answer.json()["state"]) == (200, "dismissed")
    (row,) = await sample.inbox()
    assert (row.body, row.closed_by, row.closed_because) == (None, "o-1009", "Sent by a test.")
    assert row.closed_at is not None
    assert not await receiver.retry_one()
    assert await sample.effects() == []


async def test_a_dismissal_needs_a_reason(client: httpx.AsyncClient, sample: Sample) -> None:
    _, key = await a_failing(sample)

    answer = await client.post(f"/v1/operations/inbox/{key}/dismissal", json={"reason": "no"})

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "reason")


@pytest.mark.parametrize(("act", "body"), [("retry", None), ("dismissal", {"reason": "Sent by a test."})])
async def test_what_is_closed_stays_closed(
    client: httpx.AsyncClient, sample: Sample, act: str, body: dict[str, str] | None
) -> None:
    receiver = sample.receiver()
    event = an_arrived()
    await receiver.receive(receiver.readers[0], event.to_bytes())

    answer = await client.post(f"/v1/operations/inbox/other/{event.id}/{act}", json=body)

    assert (answer.status_code, answer.json()["code"]) == (409, "message-closed")
    assert (await sample.inbox())[0].state == "applied"


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "other/none"), ("GET", ""), ("POST", "other/none/retry"), ("POST", "other/none/dismissal")],
)
async def test_an_unknown_message_is_not_found(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, f"/v1/operations/inbox/{path}", json={"reason": "Sent by a test."})

    assert (answer.status_code, answer.json()["code"]) == (404, "message-unknown")


async def test_the_outbox_tells_how_much_waits_and_since_when(client: httpx.AsyncClient, sample: Sample) -> None:
    empty = (await client.get("/v1/operations/outbox")).json()
    await sample.put(happened(1), happened(2))

    full = (await client.get("/v1/operations/outbox")).json()

    assert empty == {"pending": 0, "oldestAt": None}
    assert full["pending"] == 2
    assert full["oldestAt"]


@pytest.mark.parametrize("route", OPERATIONS_ACCESS)
async def test_only_an_operator_may_do_this(client: httpx.AsyncClient, issuer: Issuer, route: str) -> None:
    method, path = route.replace("{key:path}", "other/1").split()

    nobody = await client.request(method, path, headers={"Authorization": ""})
    other = await client.request(
        method, path, headers={"Authorization": f"Bearer {issuer.token('o-1', ['registrar', 'service'])}"}
    )

    assert (nobody.status_code, nobody.json()["code"]) == (401, "token-missing-or-invalid")
    assert (other.status_code, other.json()["code"]) == (403, "role-missing")


async def test_the_gauges_show_what_waits(sample: Sample) -> None:
    receiver, _ = await a_failing(sample)
    await receiver.receive(receiver.readers[0], b"no JSON")
    sample.now = lambda: MONDAY
    await sample.put(happened(1))

    operations = Operations(sample.sessions, tables, lambda: MONDAY.replace(minute=1))
    await operations.observe(sample.metrics)

    read = sample.metrics.registry.get_sample_value
    assert (read("inbox_open", {"state": "waiting"}), read("inbox_open", {"state": "parked"})) == (1, 1)
    assert (read("outbox_pending"), read("outbox_oldest_seconds")) == (1, 60)
