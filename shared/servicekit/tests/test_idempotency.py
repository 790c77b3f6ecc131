"""A request sent twice takes effect once, even if both copies arrive at the same moment."""

import asyncio
from uuid import uuid4

import pytest
from servicekit_sample import MONDAY, Sample, effects, happened, tables

from servicekit.web.idempotency import IdempotencyKeyReused, RequestUnderWay, StoredAnswer, fingerprint

pytestmark = pytest.mark.servers

SCOPE, KEY = "o-1 POST /v1/things", "key-0001"


async def _create(sample: Sample, body: dict[str, int], *, key: str = KEY, scope: str = SCOPE) -> StoredAnswer:
    """What a use case does: look, work, remember."""
    async with sample.begin() as work:
        if earlier := await work.requests.earlier(scope, key, fingerprint(body)):
            return earlier
        await work.outbox.put([happened(body["number"])], MONDAY)
        line = {"event_id": str(uuid4()), "subject": "-", "number": body["number"]}
        await work.session.execute(effects.insert().values(line))
        answer = StoredAnswer(201, {"made": body["number"]})
        await asyncio.sleep(0.05)
        await work.requests.remember(scope, key, fingerprint(body), answer, MONDAY)
    return answer


async def test_a_repeat_gets_the_first_answer_and_changes_nothing(sample: Sample) -> None:
    first = await _create(sample, {"number": 1})
    second = await _create(sample, {"number": 1})

    assert first == second == StoredAnswer(201, {"made": 1})
    assert len(await sample.effects()) == 1


async def test_the_same_key_with_another_body_is_refused(sample: Sample) -> None:
    await _create(sample, {"number": 1})

    with pytest.raises(IdempotencyKeyReused):
        await _create(sample, {"number": 2})

    assert len(await sample.effects()) == 1


async def test_of_two_simultaneous_requests_one_happens_and_the_other_is_told_to_ask_again(sample: Sample) -> None:
    both = await asyncio.gather(*(_create(sample, {"number": 1}) for _ in range(2)), return_exceptions=True)

    assert sorted(type(one).__name__ for one in both) == ["RequestUnderWay", "StoredAnswer"]
    assert (len(await sample.effects()), len(await sample.outbox())) == (1, 1)
    assert await _create(sample, {"number": 1}) == StoredAnswer(201, {"made": 1})


async def test_a_request_that_failed_does_not_keep_its_key(sample: Sample) -> None:
    async with sample.sessions() as session:
        await session.execute(tables.requests.insert().values(_a_row()))
        await session.rollback()

    assert (await _create(sample, {"number": 1})).status == 201


async def test_a_request_that_waits_for_another_to_fail_gets_through(sample: Sample) -> None:
    async with sample.sessions() as session:
        await session.execute(tables.requests.insert().values(_a_row()))
        second = asyncio.create_task(_create(sample, {"number": 1}))
        await asyncio.sleep(0.2)
        assert not second.done()
        await session.rollback()

        assert (await second).status == 201


async def test_keys_of_different_callers_and_routes_never_meet(sample: Sample) -> None:
    for number, scope in enumerate(["o-1 POST /v1/things", "o-2 POST /v1/things", "o-1 POST /v1/others"]):
        assert (await _create(sample, {"number": number}, scope=scope)).answer == {"made": number}


def test_a_fingerprint_does_not_depend_on_the_order_of_keys() -> None:
    assert fingerprint({"a": 1, "b": {"c": 2, "d": 3}}) == fingerprint({"b": {"d": 3, "c": 2}, "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": "1"})


def test_the_refusals_have_codes_of_their_own() -> None:
    assert (IdempotencyKeyReused.code, RequestUnderWay.code) == ("idempotency-key-reused", "request-under-way")


def _a_row() -> dict[str, object]:
    row = {"scope": SCOPE, "key": KEY, "fingerprint": fingerprint({"number": 1}), "status": 201, "answer": {}}
    return {**row, "created_at": MONDAY}
