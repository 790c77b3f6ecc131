"""Facts are stored with the change they report, numbered without gaps, as they will be sent."""

import asyncio
import json
from collections import defaultdict
from typing import Any
from uuid import uuid4

import pytest
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from servicekit_sample import SOURCE, Happened, Sample, Work, happened, told

from contracts.event import Door
from servicekit.delivery.causation import Cause, caused_by

pytestmark = pytest.mark.servers


async def test_a_fact_of_a_transaction_that_rolls_back_was_never_told(sample: Sample) -> None:
    subject = uuid4()

    async with sample.sessions() as session:
        await Work(session).outbox.put([happened(1, subject)], sample.now())
        await session.rollback()
    await sample.put(happened(2, subject))

    (row,) = await sample.outbox()
    event = Happened.model_validate_json(row.payload)
    assert (event.data.number, event.sequence) == (2, "0000000001")


async def test_sequences_count_from_one_per_subject_and_door(sample: Sample) -> None:
    one, other = uuid4(), uuid4()

    await sample.put(happened(1, one), happened(2, one), told(3, one), happened(4, other))
    await sample.put(told(5, one), happened(6, one))

    rows = await sample.outbox()
    found = [(row.door, row.subject, Happened.model_construct(**_json(row)).sequence) for row in rows]
    assert found == [
        (Door.PUBLIC, str(one), "0000000001"),
        (Door.PUBLIC, str(one), "0000000002"),
        (Door.PERSONAL, str(one), "0000000001"),
        (Door.PUBLIC, str(other), "0000000001"),
        (Door.PERSONAL, str(one), "0000000002"),
        (Door.PUBLIC, str(one), "0000000003"),
    ]


async def test_transactions_at_the_same_time_leave_no_gap_and_no_double_in_a_subject(sample: Sample) -> None:
    subjects = [uuid4() for _ in range(3)]
    committed: dict[str, list[int]] = defaultdict(list)

    async def tell(number: int) -> None:
        subject = subjects[number % 3]
        async with sample.begin() as work:
            await work.outbox.put([happened(number, subject), told(number, subject)], sample.now())
            await asyncio.sleep(0.001 * (number % 5))
            committed[str(subject)].append(number)  # nobody else holds this subject now

    await asyncio.gather(*(tell(number) for number in range(60)))

    for subject in map(str, subjects):
        rows = [_json(row) for row in await sample.outbox() if (row.door, row.subject) == (Door.PUBLIC, subject)]
        assert [row["sequence"] for row in rows] == [f"{n:010}" for n in range(1, 21)]
        assert [row["data"]["number"] for row in rows] == committed[subject]


async def test_a_row_holds_what_goes_on_the_wire(sample: Sample) -> None:
    subject = uuid4()

    with caused_by(Cause("chain-1", "event-before", "registrar")):
        await sample.put(happened(7, subject, note="dag Zoë"))

    (row,) = await sample.outbox()
    event = JSONFormat().read(CloudEvent, row.payload)
    assert (event.get_id(), event.get_type(), event.get_subject()) == (str(row.event_id), row.type, str(subject))
    assert (event.get_source(), event.get_extension("actor")) == (SOURCE, "registrar")
    assert (event.get_extension("correlationid"), event.get_extension("causationid")) == ("chain-1", "event-before")
    assert (row.correlation_id, row.created_at) == ("chain-1", event.get_time())
    assert event.get_data() == {"number": 7, "note": "dag Zoë"}


async def test_a_job_that_nobody_asked_for_starts_a_chain_of_its_own(sample: Sample) -> None:
    await sample.put(happened(1))
    await sample.put(happened(2))

    first, second = [_json(row) for row in await sample.outbox()]
    assert first["correlationid"] != second["correlationid"]
    assert (first["actor"], "causationid" in first) == ("system", False)


def _json(row: Any) -> Any:
    return json.loads(row.payload)
