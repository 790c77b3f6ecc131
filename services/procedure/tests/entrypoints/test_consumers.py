"""What arrives over RabbitMQ, in any order and any number of times."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from procedure_builders import a_case, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_ombudsman import accepted, an_ombudsman_case
from procedure_story import decided_case

from contracts import intake, notifications
from devstack.doubles import an_event
from procedure.domain.errors import CaseNotYetKnown
from procedure.domain.track.tracked_file import FileNotYetKnown
from procedure.entrypoints.consumers import Effects, readers
from words.cases import CaseState
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def effects() -> Effects:
    return Effects(a_municipality(), lambda: NOW)


def a_submitted(**more: Any) -> intake.Submitted:
    values: dict[str, Any] = {
        "complaint_id": uuid4(),
        "reference": "K-2026-000007",
        "channel": "WEB_FORM",
        "received_at": NOW,
        "received_on": day("2026-03-02"),
        "form": "WRITTEN",
        "anonymous": False,
        "represented": False,
        "language": "nl",
        "suggested_kind": "COMPLAINT",
        "complainant": {"name": "S. Voorbeeld", "address": {"lines": ["Dorpsstraat 1"]}},
        "account": {"what_happened": "Niemand reageert.", "conduct_towards": "SELF"},
        "content_hash": "a" * 64,
    }
    data = intake.SubmittedData.model_validate({**values, **more})
    return an_event(intake.Submitted, data, subject=data.complaint_id)


def about(complaint_id: UUID, code: MessageCode) -> dict[str, Any]:
    return {
        "message_id": uuid4(),
        "message_code": code,
        "complaint_id": complaint_id,
        "reference": "K-2026-000123",
    }


def a_sent(complaint_id: UUID, code: MessageCode, on: date) -> notifications.Sent:
    data = notifications.SentData(
        **about(complaint_id, code),
        recipient_kind=RecipientKind.COMPLAINANT,
        channel=DeliveryChannel.EMAIL,
        sent_at=datetime(on.year, on.month, on.day, 12, tzinfo=UTC),
        sent_on=on,
    )
    return an_event(notifications.Sent, data, subject=complaint_id, service="notifications")


def a_posted(complaint_id: UUID, code: MessageCode, on: date) -> notifications.Posted:
    data = notifications.PostedData(
        **about(complaint_id, code),
        recipient_kind=RecipientKind.COMPLAINANT,
        posted_on=on,
    )
    return an_event(notifications.Posted, data, subject=complaint_id, service="notifications")


def a_failed(complaint_id: UUID, code: MessageCode, **more: Any) -> notifications.Failed:
    data = notifications.FailedData(
        **about(complaint_id, code),
        recipient_kind=RecipientKind.ACCUSED,
        channel=DeliveryChannel.LETTER,
        reason=FailureReason.NO_ADDRESS,
        **more,
    )
    return an_event(notifications.Failed, data, subject=complaint_id, service="notifications")


async def test_only_what_failed_in_every_way_and_is_about_a_complaint_is_kept_as_a_failure() -> None:
    store, party = MemoryStore(), uuid4()
    async with begin_memory_work(store)() as work:
        case = a_case()
        await work.cases.add(case)
    other_way = {"next_channel": DeliveryChannel.LETTER}
    for more in ({"party_id": party}, other_way, {"file": FileKind.RECOMMENDATION}):
        async with begin_memory_work(store)() as work:
            await effects().on_failed(a_failed(case.complaint_id, MessageCode.M09, **more), work)

    (kept,) = store.cases[case.complaint_id].messages.failures
    assert (kept.code, kept.party_id) == ("M09", party)


async def test_a_complaint_told_of_twice_opens_one_case() -> None:
    store, event = MemoryStore(), a_submitted()

    for _ in range(2):
        async with begin_memory_work(store)() as work:
            await effects().on_submitted(event, work)

    (case,) = store.cases.values()
    assert (case.reference, case.state, case.clocks.decide_due_on) == (
        "K-2026-000007",
        CaseState.RECEIVED,
        day("2026-04-13"),
    )
    assert store.letters() == ["M01"]
    assert len(store.told("terms-set")) == 1


async def test_everything_that_was_handed_in_is_in_the_file() -> None:
    store = MemoryStore()
    event = a_submitted(
        missing=["DATE"],
        dated_on="2026-02-28",
        representative={"name": "E. Testman"},
        represented=True,
        team="parkeren",
        suggested_rule=6,
    )
    async with begin_memory_work(store)() as work:
        await effects().on_submitted(event, work)

    (case,) = store.cases.values()
    submission = case.submission
    assert (submission.missing, submission.suggested_rule, case.parties.team) == (("DATE",), 6, "parkeren")
    assert submission.dated_on == day("2026-02-28")
    assert submission.representative
    assert submission.complainant
    assert submission.complainant.address
    assert submission.complainant.address.lines == ("Dorpsstraat 1",)


async def test_evidence_about_a_case_that_is_not_there_yet_waits() -> None:
    store = MemoryStore()

    async def hear() -> None:
        async with begin_memory_work(store)() as work:
            await effects().on_sent(a_sent(uuid4(), MessageCode.M01, day("2026-03-02")), work)

    with pytest.raises(CaseNotYetKnown):
        await hear()


async def test_the_notice_that_was_posted_sets_the_date_that_counts() -> None:
    store, case = MemoryStore(), decided_case()
    store.cases[case.complaint_id] = case
    async with begin_memory_work(store)() as work:
        await effects().on_posted(a_posted(case.complaint_id, MessageCode.M16, day("2026-03-05")), work)

    kept = store.cases[case.complaint_id]
    assert (kept.clocks.notice_sent_on, kept.clocks.ombudsman_until) == (day("2026-03-05"), day("2027-03-05"))
    assert kept.revision == case.revision
    assert store.told("terms-set")[-1].reason == "NOTICE_SENT"


@pytest.mark.parametrize("kind", [FileKind.OMBUDSMAN_CASE, FileKind.RECOMMENDATION])
async def test_evidence_about_a_file_of_the_ombudsman_goes_into_that_file_once(kind: FileKind) -> None:
    store = MemoryStore()
    of_case = kind is FileKind.OMBUDSMAN_CASE
    file = an_ombudsman_case() if of_case else accepted()
    files = store.track.ombudsman_cases if of_case else store.track.recommendations
    event = a_sent(file.file_id, MessageCode.M25 if of_case else MessageCode.M26, day("2026-10-07"))
    event = event.model_copy(update={"data": event.data.model_copy(update={"file": kind})})

    with pytest.raises(FileNotYetKnown):
        async with begin_memory_work(store)() as work:
            await effects().on_sent(event, work)
    files[file.file_id] = file
    for _ in range(2):
        async with begin_memory_work(store)() as work:
            await effects().on_sent(event, work)

    kept = files[file.file_id]
    assert [each.sent_on for each in kept.sendings] == [day("2026-10-07")]
    assert kept.sent_on(event.data.message_code.value) == (day("2026-10-07"),)
    assert kept.revision == file.revision
    assert [each.action for each in store.entries].count("track-sending-recorded") == 1


def test_the_queues_carry_the_name_of_their_reader() -> None:
    made = readers(a_municipality(), lambda: NOW)

    assert {reader.queue: sorted(reader.types()) for reader in made} == {
        "procedure.facts": [
            "nl.wederhoor.letters.posted.v1",
            "nl.wederhoor.messages.failed.v1",
            "nl.wederhoor.messages.sent.v1",
        ],
        "procedure.personal": [
            "nl.wederhoor.complaint-files.contact-changed.v1",
            "nl.wederhoor.complaint-files.submitted.v1",
        ],
    }
