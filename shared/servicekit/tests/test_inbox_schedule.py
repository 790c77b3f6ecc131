"""When a failed effect is tried again (decision D5)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from servicekit_sample import MONDAY

from servicekit.delivery.inbox import UnreadableError, reason_of
from servicekit.delivery.inbox_schedule import next_effect
from servicekit.errors import Conflict


class _Closed(Conflict):
    code = "closed"


def _waits() -> list[timedelta]:
    """All waits of an effect that never succeeds, if every attempt is made on time."""
    now, waits = MONDAY, list[timedelta]()
    while (later := next_effect(len(waits) + 1, MONDAY, now)) is not None:
        waits.append(later - now)
        now = later
    return waits


def test_the_schedule_is_a_second_ten_a_minute_ten_an_hour_then_hourly_until_three_days_have_gone() -> None:
    waits = _waits()

    assert [wait.total_seconds() for wait in waits[:5]] == [1, 10, 60, 600, 3600]
    assert set(waits[5:]) == {timedelta(hours=1)}
    assert timedelta(hours=72) <= sum(waits, timedelta()) < timedelta(hours=73)


@given(
    attempts=st.integers(1, 10_000),
    age=st.timedeltas(timedelta(), timedelta(days=10)),
    received_at=st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1)),  # noqa: DTZ001 - one zone is as good as another
)
def test_a_next_attempt_lies_between_a_second_and_an_hour_ahead_and_none_comes_after_three_days(
    attempts: int, age: timedelta, received_at: datetime
) -> None:
    now = received_at + age

    later = next_effect(attempts, received_at, now)

    assert (later is None) == (age >= timedelta(hours=72))
    assert later is None or timedelta(seconds=1) <= later - now <= timedelta(hours=1)
    assert later is None or later <= (next_effect(attempts + 1, received_at, now) or later)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ValueError("Jan Jansen"), "ValueError"),
        (_Closed("Jan Jansen"), "_Closed: closed"),
        (UnreadableError("undecodable"), "undecodable"),
    ],
)
def test_a_reason_holds_no_word_of_the_message(error: Exception, reason: str) -> None:
    assert reason_of(error) == reason
