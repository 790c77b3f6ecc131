"""Days and moments in Dutch words."""

from datetime import UTC, date, datetime, timedelta

from servicekit.paper.dutch import DAYS, MONTHS, long_date, long_moment, short_date


def test_a_day_is_written_out_with_its_weekday() -> None:
    assert long_date(date(2026, 4, 13)) == "maandag 13 april 2026"
    assert long_date(date(2028, 2, 29)) == "dinsdag 29 februari 2028"


def test_a_day_is_written_without_its_weekday_too() -> None:
    assert short_date(date(2026, 3, 2)) == "2 maart 2026"


def test_every_weekday_and_month_has_its_own_word() -> None:
    year = [long_date(date(2026, 1, 1) + timedelta(days=day)).split() for day in range(365)]

    assert {words[0] for words in year} == set(DAYS)
    assert {words[2] for words in year} == set(MONTHS)


def test_a_moment_is_told_as_the_clock_stood_in_the_netherlands() -> None:
    assert long_moment(datetime(2026, 6, 7, 19, 40, tzinfo=UTC)) == "zondag 7 juni 2026 om 21.40 uur"
    assert long_moment(datetime(2026, 3, 31, 22, 5, tzinfo=UTC)) == "woensdag 1 april 2026 om 0.05 uur"
