"""Arithmetic on counts, exact, and silent where too few complaints stand behind a number (privacy rule 4)."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

PERCENTAGE_FROM = 10
MEDIAN_FROM = 5

_TENTH = Decimal("0.1")


def percentage(part: int, whole: int) -> Decimal | None:
    """With one decimal, half upwards; None under ten cases."""
    if whole < PERCENTAGE_FROM:
        return None
    return (Decimal(part) * 100 / whole).quantize(_TENTH, ROUND_HALF_UP)


def median(histogram: Mapping[int, int]) -> Decimal | None:
    """The middle value, or halfway the two in the middle; None under five cases."""
    count = sum(histogram.values())
    if count < MEDIAN_FROM:
        return None
    low, high = _ranked(histogram, (count + 1) // 2), _ranked(histogram, count // 2 + 1)
    return (Decimal(low + high) / 2).quantize(_TENTH)


def percentile_90(histogram: Mapping[int, int]) -> int | None:
    """The smallest value within which nine out of ten cases fall (nearest rank); None under five cases."""
    count = sum(histogram.values())
    if count < MEDIAN_FROM:
        return None
    return _ranked(histogram, -(-count * 9 // 10))


def _ranked(histogram: Mapping[int, int], rank: int) -> int:
    """The value at a place, counted from 1, when all cases stand in order."""
    passed = 0
    for value, count in sorted(histogram.items()):
        passed += count
        if passed >= rank:
            return value
    raise ValueError(rank)
