"""The number of a case, as somebody types it."""

import re

_YEARS = range(2020, 2061)  # for which numbers are given out
_NUMBER = re.compile(r"(?:k-)?(?:(\d{4})-)?(\d{1,9})", re.IGNORECASE | re.ASCII)


def references_in(text: str) -> tuple[str, ...]:
    """K-2026-000123, also as 2026-123; 123 alone is that number of any year. Nothing when it is no number."""
    number = _NUMBER.fullmatch(text)
    if number is None:
        return ()
    years = [number[1]] if number[1] else _YEARS
    return tuple(f"K-{year}-{int(number[2]):06}" for year in years)
