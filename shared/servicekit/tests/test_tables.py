"""States that make no sense cannot be stored; what is done and old is deleted, and nothing else."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from pydantic import ValidationError
from servicekit_app import roles_in_directory
from servicekit_sample import MONDAY, Sample, tables
from sqlalchemy.exc import IntegrityError

from servicekit.service import Plumbing, prune_delivery
from servicekit.settings import ServiceSettings

pytestmark = pytest.mark.servers

LATER = MONDAY + timedelta(seconds=1)


def an_inbox_row(**values: Any) -> dict[str, Any]:
    return {"key": str(uuid4()), "queue": "sample.facts", "state": "applied", "received_at": MONDAY} | values


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "lost"},
        {"state": "applied", "body": b"{}"},
        {"state": "dismissed", "body": b"{}"},
        {"state": "waiting", "next_attempt_at": LATER},
        {"state": "parked"},
        {"state": "waiting", "body": b"{}"},
        {"state": "parked", "body": b"{}", "next_attempt_at": LATER},
        {"state": "applied", "next_attempt_at": LATER},
    ],
    ids=str,
)
async def test_a_message_in_a_state_that_makes_no_sense_cannot_be_stored(
    sample: Sample, broken: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match="ck_inbox_"):
        await _add(sample, tables.inbox, an_inbox_row(**broken))


@pytest.mark.parametrize(
    "sound",
    [
        {"state": "applied", "closed_at": MONDAY},
        {"state": "dismissed", "closed_at": MONDAY, "closed_by": "o-1", "closed_because": "a test"},
        {"state": "waiting", "body": b"{}", "next_attempt_at": LATER},
        {"state": "parked", "body": b"{}"},
    ],
    ids=str,
)
async def test_the_four_states_can_be_stored(sample: Sample, sound: dict[str, Any]) -> None:
    await _add(sample, tables.inbox, an_inbox_row(**sound))

    assert len(await sample.inbox()) == 1


async def test_pruning_forgets_what_is_done_and_old_and_nothing_else(sample: Sample) -> None:
    now, old = MONDAY, MONDAY - timedelta(days=400)
    for name, published in (("old", old), ("fresh", now), ("pending", None)):
        await _add(sample, tables.outbox, _an_outbox_row(name, created_at=old, published_at=published))
    await _add(sample, tables.inbox, an_inbox_row(key="applied", closed_at=old))
    await _add(sample, tables.inbox, an_inbox_row(key="dismissed", state="dismissed", closed_at=old))
    await _add(sample, tables.inbox, an_inbox_row(key="fresh", closed_at=now))
    open_ = {"received_at": old, "body": b"{}"}
    await _add(sample, tables.inbox, an_inbox_row(key="parked", state="parked", **open_))
    await _add(sample, tables.inbox, an_inbox_row(key="waiting", state="waiting", next_attempt_at=old, **open_))
    for key, created_at in (("old", old), ("fresh", now)):
        await _add(sample, tables.requests, _a_request(key, created_at=created_at))

    await prune_delivery(_plumbing(sample))

    assert [row.subject for row in await sample.outbox()] == ["fresh", "pending"]
    assert [row.key for row in await sample.inbox()] == ["fresh", "parked", "waiting"]
    assert [row.key for row in await sample.rows(tables.requests)] == ["fresh"]


async def test_an_inbox_is_not_kept_shorter_than_a_message_may_take_to_come_again(sample: Sample) -> None:
    with pytest.raises(ValidationError, match="inbox_keep_days"):
        _settings(sample, inbox_keep_days=3)


def _plumbing(sample: Sample) -> Plumbing:
    settings = _settings(sample)
    parts = (sample.engine, sample.sessions, tables, sample.begin, [], lambda: MONDAY)
    return Plumbing("sample", settings, *parts, roles_in_directory=roles_in_directory)


def _settings(sample: Sample, **more: Any) -> ServiceSettings:
    addresses: dict[str, Any] = {
        "rabbitmq_url": "amqp://nobody@127.0.0.1/",
        "issuer_url": "http://i",
        "public_url": "http://p",
    }
    return ServiceSettings(database_url=sample.url, municipality_file="-", **addresses, **more)


def _an_outbox_row(subject: str, **values: Any) -> dict[str, Any]:
    row = {"event_id": uuid4(), "door": "wederhoor.events", "type": "t", "subject": subject, "correlation_id": "c"}
    return {**row, "payload": b"{}", **values}


def _a_request(key: str, **values: Any) -> dict[str, Any]:
    return {"scope": "s", "key": key, "fingerprint": "f", "status": 201, "answer": {}, **values}


async def _add(sample: Sample, table: sa.Table, row: dict[str, Any]) -> None:
    async with sample.engine.begin() as connection:
        await connection.execute(table.insert().values(row))
