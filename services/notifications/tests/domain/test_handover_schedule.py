from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.domain.delivery.handover_schedule import HANDOVER_WINDOW, next_handover

FIRST = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(1, 1 / 6), (2, 1), (3, 5), (4, 15), (5, 60), (6, 120), (7, 120), (30, 120)]
)
def test_waiting_grows_with_every_attempt(attempts: int, minutes: float) -> None:
    assert next_handover(attempts, FIRST, FIRST, chance=0.5) == FIRST + timedelta(minutes=minutes)


def test_chance_spreads_the_moment_by_a_fifth() -> None:
    earliest = next_handover(5, FIRST, FIRST, chance=0)
    latest = next_handover(5, FIRST, FIRST, chance=1)

    assert (earliest, latest) == (FIRST + timedelta(minutes=48), FIRST + timedelta(minutes=72))


@given(st.lists(st.floats(0, 1), min_size=200, max_size=200))
def test_attempts_end_after_72_hours_whatever_chance_does(chances: list[float]) -> None:
    now, attempts = FIRST, 1
    while (moment := next_handover(attempts, FIRST, now, chances[attempts])) is not None:
        assert now < moment <= FIRST + HANDOVER_WINDOW
        now, attempts = moment, attempts + 1

    assert now > FIRST + timedelta(hours=69)


def test_after_72_hours_it_is_over_also_when_no_outcome_of_the_first_attempt_was_recorded() -> None:
    assert next_handover(1, FIRST, FIRST + timedelta(hours=72), chance=0) is None


def test_the_last_attempt_may_come_at_the_72nd_hour_and_not_a_second_later() -> None:
    then = FIRST + timedelta(hours=70)

    assert next_handover(6, FIRST, then, chance=0.5) == FIRST + HANDOVER_WINDOW
    assert next_handover(6, FIRST, then + timedelta(seconds=1), chance=0.5) is None
