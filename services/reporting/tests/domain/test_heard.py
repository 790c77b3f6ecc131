"""Facts come twice and in any order, and the figures are the same."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from reporting.domain.figures.heard import earliest
from reporting.domain.figures.ombudsman import OmbudsmanFigures

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def some_figures() -> OmbudsmanFigures:
    return OmbudsmanFigures(UUID(int=1))


def test_two_publishers_count_their_facts_apart() -> None:
    figures = some_figures()

    heard = [figures.hear(publisher, 1, MONDAY) for publisher in ("procedure", "notifications", "procedure")]

    assert heard == [True, True, False]
    assert (figures.facts, figures.heard) == (2, {"procedure": [1], "notifications": [1]})


def test_the_newest_moment_is_kept_also_when_an_older_fact_comes_later() -> None:
    figures = some_figures()

    moments = []
    for number, recorded_at in enumerate((MONDAY, MONDAY + timedelta(days=1), MONDAY - timedelta(days=1))):
        figures.hear("procedure", number, recorded_at)
        moments.append(figures.newest_at)

    assert moments == [MONDAY, MONDAY + timedelta(days=1), MONDAY + timedelta(days=1)]


def test_only_a_later_fact_sets_the_same_fields_again_and_the_very_first_counts() -> None:
    figures = some_figures()

    assert [figures.is_newer("report", number) for number in (1, 1, 3, 2, 4)] == [True, False, True, False, True]
    assert figures.is_newer("closed", 1)
    assert figures.newest == {"report": 4, "closed": 1}


def test_the_earliest_day_is_the_same_in_whichever_order_the_days_come() -> None:
    monday, tuesday = date(2026, 3, 2), date(2026, 3, 3)

    assert earliest(None, tuesday) == tuesday
    assert earliest(monday, tuesday) == earliest(tuesday, monday) == monday
