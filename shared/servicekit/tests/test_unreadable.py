"""An unreadable message is parked with its bytes, named by one fixed word, and never quoted."""

import json
from typing import Any
from uuid import uuid4

import pytest
from servicekit_sample import Happened, Sample, a_readership, an_arrived, leave_a_line

from contracts.event import Door, Event
from servicekit.delivery.consuming import MAX_BYTES, Reader, decode
from servicekit.delivery.inbox import Arrival, UnreadableError

SECRET = "zonnebloem-4711"


def changed(**fields: Any) -> bytes:
    """A good message with changed fields."""
    return json.dumps(json.loads(an_arrived(1, note=SECRET).to_bytes()) | fields).encode()


TYPE = Happened.type_name()
BAD: dict[str, tuple[bytes, str, str | None]] = {
    "nothing": (b"", "undecodable", None),
    "no JSON": (f"\x00\xff {SECRET}".encode("latin-1"), "undecodable", None),
    "no object": (json.dumps([SECRET]).encode(), "undecodable", None),
    "cut off": (an_arrived(1, note=SECRET).to_bytes()[:-20], "undecodable", None),
    "half a character": (changed(subject="?").replace(b"?", b"\xc3"), "undecodable", None),
    "half a surrogate": (changed(subject="?").replace(b"?", b"\\ud800"), "undecodable", None),
    "too deep": (b'{"type":' + b"[" * 5000 + SECRET.encode(), "undecodable", None),
    "deep and whole": (b'{"a":' * 5000 + b"1" + b"}" * 5000, "undecodable", None),
    "no type": (changed(type=None), "undecodable", None),
    "too large": (changed(note=SECRET + "x" * MAX_BYTES), "oversized", None),
    "unknown": (changed(type="nl.wederhoor.samples.forgotten.v9"), "unknown-type", "nl.wederhoor.samples.forgotten.v9"),
    "a type that is anybody's text": (changed(type=SECRET), "unknown-type", None),
    "a type with a NUL": (changed(type=f"{TYPE}\0"), "unknown-type", None),
    "no data": (changed(data=None), "invalid", TYPE),
    "other data": (changed(data={"number": SECRET}), "invalid", TYPE),
    "no source of ours": (changed(source=SECRET), "invalid", TYPE),
    "a NUL in its id": (changed(id="a\0b"), "invalid", TYPE),
    "a name for an id": (changed(id=SECRET), "invalid", TYPE),
    "a name for a subject": (changed(subject=SECRET), "invalid", TYPE),
    "a NUL in its subject": (changed(subject=f"{uuid4()}\0"), "invalid", TYPE),
}
every_bad_message = pytest.mark.parametrize(("body", "reason", "type_name"), BAD.values(), ids=BAD)


@every_bad_message
def test_a_message_that_cannot_be_read_says_why_in_one_word(body: bytes, reason: str, type_name: str | None) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(a_readership()[0], body)

    assert (str(refused.value), refused.value.type_name) == (reason, type_name)
    assert refused.value.__cause__ is None


@pytest.mark.servers
async def test_every_unreadable_message_is_parked_whole_and_the_next_one_applied(
    sample: Sample, capfd: pytest.CaptureFixture[str]
) -> None:
    receiver = sample.receiver()
    reader = receiver.readers[0]
    for body, _, _ in BAD.values():
        await receiver.receive(reader, body)
        await receiver.receive(reader, body)
    await receiver.receive(reader, an_arrived(2).to_bytes())

    parked = {row.body: (row.reason, row.type) for row in await sample.inbox() if row.state == "parked"}
    assert parked == {body: (reason, type_name) for body, reason, type_name in BAD.values()}
    assert [line.number for line in await sample.effects()] == [2]
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.servers
async def test_data_that_the_database_cannot_store_waits_like_any_failed_effect(sample: Sample) -> None:
    async def store_note(event: Event, work: Any) -> None:
        await leave_a_line(event.model_copy(update={"id": event.data.note}), work)

    receiver = sample.receiver(store_note)
    event = an_arrived(1, note="a\0b")
    await receiver.receive(receiver.readers[0], event.to_bytes())

    (arrived,) = await sample.inbox()
    assert (arrived.state, arrived.reason, arrived.body) == ("waiting", "DBAPIError", event.to_bytes())


@pytest.mark.servers
async def test_a_parked_message_that_is_still_unreadable_is_parked_again_at_its_first_retry(sample: Sample) -> None:
    receiver = sample.receiver()
    await receiver.receive(receiver.readers[0], BAD["no JSON"][0])
    await _retry_all_parked(sample)

    assert await receiver.retry_one()

    (arrived,) = await sample.inbox()
    assert (arrived.state, arrived.reason) == ("parked", "undecodable")


@pytest.mark.servers
async def test_what_an_older_version_could_not_read_is_applied_once_by_a_newer_one(sample: Sample) -> None:
    older = sample.receiver(readers=[Reader("sample.facts", Door.PUBLIC, {})])
    newer = sample.receiver()
    event = an_arrived(7)
    await older.receive(older.readers[0], event.to_bytes())

    await newer.receive(newer.readers[0], event.to_bytes())  # a copy, after the upgrade
    await _retry_all_parked(sample)
    await newer.retry_one()

    assert [line.number for line in await sample.effects()] == [7]
    assert {row.state for row in await sample.inbox()} == {"applied"}


@pytest.mark.servers
async def test_a_message_of_a_queue_that_is_no_longer_read_is_parked(sample: Sample) -> None:
    async with sample.begin() as work:
        await work.inbox.postpone(Arrival("other/1", "sample.old", b"{}"), sample.now(), ValueError())
    await _retry_all_parked(sample)

    await sample.receiver().retry_one()

    (arrived,) = await sample.inbox()
    assert (arrived.state, arrived.reason) == ("parked", "unknown-queue")


@pytest.mark.servers
async def test_a_dead_letter_is_parked_under_its_own_key_and_only_the_brokers_words_are_kept(sample: Sample) -> None:
    receiver, event = sample.receiver(), an_arrived(1)
    reader = receiver.readers[0]

    await receiver.bury(reader, event.to_bytes(), "delivery_limit")
    await receiver.bury(reader, BAD["no JSON"][0], SECRET)

    found = {row.key.split("/")[0]: (row.state, row.reason) for row in await sample.inbox()}
    assert found["other"] == ("parked", "dead-lettered: delivery_limit")
    assert found["sha256"] == ("parked", "dead-lettered: unknown")


async def _retry_all_parked(sample: Sample) -> None:
    from servicekit_sample import tables

    from servicekit.delivery.operations import Operations

    operations = Operations(sample.sessions, tables, sample.now)
    for row in await sample.inbox():
        if row.state in {"parked", "waiting"}:
            await operations.retry(row.key, "o-1")
