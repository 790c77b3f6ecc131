"""The number of a case, as people type it."""

import re

_YEARS = range(2020, 2061)  # the years for which numbers are issued
_NUMBER = re.compile(r"(?:k-)?(?:(\d{4})-)?(\d{1,9})", re.IGNORECASE | re.ASCII)


def references_in(text: str) -> tuple[str, ...]:
    """K-2026-000123, also typed as 2026-123; 123 alone is that number in any year. Empty when the text is not a
    number."""
    number = _NUMBER.fullmatch(text)
    if number is None:
        return ()
    years = [number[1]] if number[1] else _YEARS
    return tuple(f"K-{year}-{int(number[2]):06}" for year in years)
