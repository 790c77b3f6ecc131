"""Percentages and days are exact, and absent when too few complaints underlie them."""

from collections import Counter
from decimal import Decimal
from statistics import median as median_of_list

from hypothesis import given
from hypothesis import strategies as st

from reporting.domain.counting.statistics import median, percentage, percentile_90


def test_a_percentage_has_one_decimal_and_rounds_half_upwards() -> None:
    assert percentage(1, 16) == Decimal("6.3")  # 6.25
    assert percentage(2, 3 * 10) == Decimal("6.7")
    assert percentage(10, 10) == Decimal("100.0")


def test_under_ten_complaints_there_is_no_percentage() -> None:
    assert percentage(9, 9) is None
    assert percentage(0, 0) is None


def test_under_five_complaints_there_is_no_median() -> None:
    assert median({3: 4}) is None
    assert percentile_90({3: 4}) is None
    assert median({3: 5}) == 3


def test_nine_out_of_ten_are_done_within_the_ninetieth_percentile() -> None:
    assert percentile_90(dict.fromkeys(range(1, 11), 1)) == 9
    assert percentile_90(dict.fromkeys(range(1, 12), 1)) == 10


@given(st.lists(st.integers(0, 400), min_size=5))
def test_the_histogram_gives_the_median_of_the_list(days: list[int]) -> None:
    assert median(Counter(days)) == Decimal(str(median_of_list(days)))


@given(st.lists(st.integers(0, 400), min_size=5))
def test_the_ninetieth_percentile_is_the_smallest_that_holds_nine_tenths(days: list[int]) -> None:
    found = percentile_90(Counter(days))

    assert found is not None
    assert sum(day <= found for day in days) * 10 >= 9 * len(days)
    assert sum(day < found for day in days) * 10 < 9 * len(days)


def test_ten_are_enough_for_a_percentage_and_five_for_the_ninetieth_percentile() -> None:
    assert percentage(0, 10) == Decimal("0.0")
    assert percentile_90({3: 1, 4: 3, 9: 1}) == 9


def test_halfway_between_two_middle_values_is_the_median() -> None:
    assert median({1: 1, 2: 2, 5: 2, 9: 1}) == Decimal("3.5")
    assert median({1: 2, 2: 1, 5: 2}) == Decimal(2)
