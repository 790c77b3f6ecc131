from datetime import UTC, date, datetime

import pytest
from intake_builders import MONDAY, a_submission
from intake_fakes import MemoryFrontDoor, MemoryStore

from intake.application.submission.register_complaint import RegisterComplaint, register_complaint
from intake.application.submission.submit_complaint import SubmitComplaint, submit_complaint
from intake.domain.errors import ReceivedInTheFuture
from intake.domain.secret_link import hash_secret, read_secret
from words.submissions import Channel

JUST_AFTER_MIDNIGHT = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)  # 1 April, half past twelve, in the Netherlands


def a_secret() -> bytes:
    return bytes(range(16))


async def test_the_legal_day_of_receipt_is_the_day_in_the_netherlands() -> None:
    command = SubmitComplaint(a_submission(), "key-00000001")

    taken = await submit_complaint(
        command, MemoryFrontDoor(MemoryStore()), now=JUST_AFTER_MIDNIGHT, make_secret=a_secret
    )

    assert taken.proof.received_at == JUST_AFTER_MIDNIGHT
    assert taken.proof.received_on == date(2026, 4, 1)


async def test_the_link_is_given_and_only_its_hash_is_kept() -> None:
    store = MemoryStore()

    taken = await submit_complaint(
        SubmitComplaint(a_submission(), "key-00000001"), MemoryFrontDoor(store), now=MONDAY, make_secret=a_secret
    )

    assert read_secret(taken.secret) == a_secret()
    assert list(store.links) == [hash_secret(a_secret())]


async def test_a_letter_of_last_week_counts_from_last_week() -> None:
    store = MemoryStore()
    submission = a_submission(channel=Channel.LETTER)
    command = RegisterComplaint(submission, "key-00000001", "o-1007", received_on=date(2026, 2, 20))

    taken = await register_complaint(command, MemoryFrontDoor(store), now=MONDAY, make_secret=a_secret)

    (file,) = store.files.values()
    assert taken.proof.received_on == date(2026, 2, 20)
    assert taken.proof.received_at == datetime(2026, 2, 19, 23, 0, tzinfo=UTC)
    assert (file.registered_by, file.registered_at) == ("o-1007", MONDAY)


async def test_a_telephone_call_of_today_keeps_its_hour() -> None:
    command = RegisterComplaint(a_submission(channel=Channel.PHONE), "key-00000001", "o-1007")

    taken = await register_complaint(command, MemoryFrontDoor(MemoryStore()), now=MONDAY, make_secret=a_secret)

    assert (taken.proof.received_at, taken.proof.received_on) == (MONDAY, date(2026, 3, 2))


async def test_nothing_is_registered_as_received_tomorrow() -> None:
    store = MemoryStore()
    command = RegisterComplaint(a_submission(channel=Channel.DESK), "key-00000001", "o-1007", date(2026, 3, 3))

    with pytest.raises(ReceivedInTheFuture):
        await register_complaint(command, MemoryFrontDoor(store), now=MONDAY, make_secret=a_secret)

    assert store.files == {}


async def test_a_replay_after_midnight_is_still_the_same_request() -> None:
    store = MemoryStore()
    command = RegisterComplaint(a_submission(channel=Channel.DESK), "key-00000001", "o-1007")

    first = await register_complaint(command, MemoryFrontDoor(store), now=MONDAY, make_secret=a_secret)
    again = await register_complaint(
        command, MemoryFrontDoor(store), now=JUST_AFTER_MIDNIGHT, make_secret=lambda: bytes(16)
    )

    assert again.proof == first.proof
    assert again.secret != first.secret
