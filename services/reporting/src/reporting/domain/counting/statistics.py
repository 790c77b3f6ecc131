"""Exact arithmetic on counts, with no result when too few complaints underlie a number (privacy rule 4)."""

from collections import Counter
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

PERCENTAGE_FROM = 10
MEDIAN_FROM = 5

_TENTH = Decimal("0.1")


def percentage(part: int, whole: int) -> Decimal | None:
    """A percentage with one decimal, half rounded up; None for fewer than ten cases."""
    if whole < PERCENTAGE_FROM:
        return None
    return (Decimal(part) * 100 / whole).quantize(_TENTH, ROUND_HALF_UP)


def median(histogram: Mapping[int, int]) -> Decimal | None:
    """The middle value, or halfway between the two middle ones; None for fewer than five cases."""
    count = sum(histogram.values())
    if count < MEDIAN_FROM:
        return None
    low, high = _ranked(histogram, (count + 1) // 2), _ranked(histogram, count // 2 + 1)
    return (Decimal(low + high) / 2).quantize(_TENTH)


def percentile_90(histogram: Mapping[int, int]) -> int | None:
    """The smallest value that covers nine out of ten cases (nearest rank); None for fewer than five cases."""
    count = sum(histogram.values())
    if count < MEDIAN_FROM:
        return None
    return _ranked(histogram, -(-count * 9 // 10))


def _ranked(histogram: Mapping[int, int], rank: int) -> int:
    """The value at a rank, counted from 1, with all cases in order."""
    return sorted(Counter(histogram).elements())[rank - 1]
