"""The promises of the one statement that only a real PostgreSQL can prove."""

import asyncio
import json
import secrets
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from intake_builders import MONDAY, a_complaint, a_mark

from contracts.intake import Received, Submitted
from intake.adapters.front_door import SqlFrontDoor, front_door_engine
from intake.adapters.tables import delivery
from intake.application.outgoing import tell
from intake.domain.submission.complainant import Address, Person
from intake.domain.submission.submission import Account
from intake.entrypoints.api.bodies import ABOUT, ANSWER, EMAIL, LINE, LINES, SHORT, STORY
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.causation import Cause, caused_by
from servicekit.delivery.outbox import Outbox, source_of
from servicekit.web.idempotency import IdempotencyKeyReused

pytestmark = pytest.mark.servers

CAUSE = Cause("correlation-0001", None, "complainant")


def a_link() -> bytes:
    return secrets.token_bytes(32)


async def test_eight_equal_requests_at_once_are_one_complaint(real: Any) -> None:
    mark = a_mark()

    proofs = await asyncio.gather(*(real.door.accept(a_complaint(), mark, a_link()) for _ in range(8)))

    assert {proof.reference for proof in proofs} == {"K-2026-000001"}
    (counts,) = await real.rows(
        "select (select count(*) from complaints) c, (select count(*) from outbox) o, (select count(*) from links) l"
    )
    assert tuple(counts) == (1, 2, 8)


async def test_of_two_contents_sent_at_once_under_one_key_one_is_accepted(real: Any) -> None:
    marks = [a_mark(key="the-same-key", fingerprint=sign * 64) for sign in "ab"]

    answers = await asyncio.gather(
        *(real.door.accept(a_complaint(), mark, a_link()) for mark in marks), return_exceptions=True
    )

    assert sum(isinstance(answer, IdempotencyKeyReused) for answer in answers) == 1
    assert len(await real.rows("select 1 from complaints")) == 1


async def test_fifty_complaints_at_once_get_fifty_numbers(real: Any) -> None:
    proofs = await asyncio.gather(*(real.door.accept(a_complaint(), a_mark(), a_link()) for _ in range(50)))

    assert {proof.reference for proof in proofs} == {f"K-2026-{number:06}" for number in range(1, 51)}


async def test_a_replay_draws_no_number(real: Any) -> None:
    mark = a_mark()
    for _ in range(3):
        await real.door.accept(a_complaint(), mark, a_link())

    assert (await real.door.accept(a_complaint(), a_mark(), a_link())).reference == "K-2026-000002"


async def test_after_a_million_complaints_the_number_grows(real: Any) -> None:
    await real.rows("select setval('complaint_references_2026', 999999)")

    assert (await real.door.accept(a_complaint(), a_mark(), a_link())).reference == "K-2026-1000000"


async def test_when_one_part_fails_nothing_is_kept_and_the_key_is_free(real: Any) -> None:
    mark, link = a_mark(), a_link()
    await real.door.accept(a_complaint(), a_mark(), link)

    with pytest.raises(Exception, match="pk_links"):
        await real.door.accept(a_complaint(), mark, link)

    assert len(await real.rows("select 1 from complaints")) == 1
    assert (await real.door.accept(a_complaint(), mark, a_link())).reference == "K-2026-000003"


async def test_the_facts_are_those_that_the_outbox_would_have_stored(real: Any) -> None:
    complaint = a_complaint(account=Account('Hij zei: “wacht” — {reference} \\ " K-2026-000001\n\tEinde.'))
    with caused_by(CAUSE):
        proof = await real.door.accept(complaint, a_mark(), a_link())

    mine = await real.rows("select * from outbox order by position")
    counters = await real.rows("select * from outbox_sequences order by door")
    await real.rows("truncate outbox, outbox_sequences")
    await _put_by_the_outbox(real.url, tell(complaint, proof))
    theirs = await real.rows("select * from outbox order by position")

    assert [_comparable(row) for row in mine] == [_comparable(row) for row in theirs]
    assert counters == await real.rows("select * from outbox_sequences order by door")
    assert [Received.model_validate_json(mine[0]["payload"]).data.reference, proof.reference] == ["K-2026-000001"] * 2
    told = Submitted.model_validate_json(mine[1]["payload"])
    assert told.data.account.what_happened == complaint.submission.account.what_happened


async def _put_by_the_outbox(url: str, told: Any) -> None:
    engine = create_engine(url)
    async with create_sessions(engine).begin() as session:
        with caused_by(CAUSE):
            await Outbox(session, delivery, source_of("0" * 20, "intake")).put(told, MONDAY)
    await engine.dispose()


def _comparable(row: Any) -> dict[str, Any]:
    """Everything but the ids of the row and the event."""
    columns = {name: value for name, value in dict(row).items() if name not in {"position", "event_id", "payload"}}
    payload = json.loads(row["payload"])
    assert payload.pop("id") == str(row["event_id"])
    assert UUID(str(row["event_id"])).version == 7
    return columns | {"payload": payload}


async def test_the_longest_complaint_in_the_widest_characters_fits_in_an_event(real: Any) -> None:
    wide = "\U0001f9e1"
    person = Person(
        name=wide * LINE,
        address=Address((wide * LINE,) * LINES, wide * SHORT, wide * LINE, "NL"),
        email="e" * EMAIL,
        phone=wide * SHORT,
        electronic_consent=True,
    )
    account = Account(wide * STORY, wide * ANSWER, wide * ANSWER, about=wide * ABOUT)

    await real.door.accept(a_complaint(account=account, complainant=person, representative=person), a_mark(), a_link())

    (size,) = await real.rows("select max(length(payload)) from outbox")
    assert size[0] < 64 * 1024


async def test_broken_connections_cost_no_complaint(real: Any) -> None:
    await asyncio.gather(*(real.door.accept(a_complaint(), a_mark(), a_link()) for _ in range(8)))
    await real.rows(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )

    proofs = await asyncio.gather(*(real.door.accept(a_complaint(), a_mark(), a_link()) for _ in range(8)))

    assert len({proof.reference for proof in proofs}) == 8
    assert len(await real.rows("select 1 from complaints")) == 16


async def test_a_connection_lost_after_the_commit_gives_the_same_complaint(
    real: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, asked = asyncpg.Connection.fetchval, []

    async def lose_the_first_answer(self: Any, query: str, *values: Any) -> Any:
        answer = await really(self, query, *values)
        asked.append(answer)
        if len(asked) == 1:
            raise ConnectionResetError
        return answer

    monkeypatch.setattr(asyncpg.Connection, "fetchval", lose_the_first_answer)

    proof = await real.door.accept(a_complaint(), a_mark(), a_link())

    assert asked == ["K-2026-000001", None]
    assert [row["reference"] for row in await real.rows("select reference from complaints")] == [proof.reference]


async def test_a_database_that_stays_down_is_reported_as_away() -> None:
    engine = front_door_engine("postgresql://nobody@127.0.0.1:9/nothing", 1)

    with pytest.raises(OSError, match="Connect call failed"):
        await SqlFrontDoor(engine, source_of("0" * 20, "intake")).accept(a_complaint(), a_mark(), a_link())

    await engine.dispose()
