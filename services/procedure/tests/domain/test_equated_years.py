"""A load of equated days: what it may name, and which other load it gives way to (Algemene termijnenwet 3(3))."""

from datetime import UTC, date, datetime

import pytest

from procedure.domain.calendar.equated_days import EquatedDayOutsideYear, EquatedYear, calendar_of
from words.municipality import LoadSource

FILE, API = LoadSource.FILE, LoadSource.API
FIFTH, SIXTH = date(2026, 5, 5), date(2026, 5, 6)


def a_load(source: LoadSource, *days: date, version: int = 1) -> EquatedYear:
    return EquatedYear(2026, frozenset(days), datetime(2026, 1, 2, tzinfo=UTC), "kc", source, version)


@pytest.mark.parametrize(
    ("old", "new", "gives_way"),
    [
        (a_load(FILE, FIFTH), a_load(FILE, FIFTH), False),
        (a_load(FILE, FIFTH), a_load(FILE, SIXTH), True),
        (a_load(FILE, FIFTH), a_load(API, FIFTH), True),
        (a_load(API, FIFTH), a_load(API, FIFTH), False),
        (a_load(API, FIFTH), a_load(API, SIXTH), True),
        (a_load(API, FIFTH), a_load(FILE, FIFTH), False),
        (a_load(API, FIFTH), a_load(FILE, SIXTH), False),
    ],
)
def test_a_load_gives_way_to_news_and_an_officials_load_never_to_the_file(
    old: EquatedYear, new: EquatedYear, *, gives_way: bool
) -> None:
    assert old.gives_way_to(new) is gives_way


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_a_day_of_another_year_is_refused(day: date) -> None:
    with pytest.raises(EquatedDayOutsideYear):
        a_load(FILE, FIFTH, day)
    a_load(FILE, date(2026, 1, 1), date(2026, 12, 31))


def test_the_calendar_adds_the_years_up_under_the_highest_version() -> None:
    later = EquatedYear(2027, frozenset(), datetime(2026, 1, 2, tzinfo=UTC), "kc", FILE, 7)

    found = calendar_of([later, a_load(FILE, FIFTH, version=3)])

    assert (found.equated_days, found.version) == ({2026: {FIFTH}, 2027: set()}, 7)
    assert calendar_of([]).version == 0
