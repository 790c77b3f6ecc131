"""How often each tally occurs, and the sums for the indicators."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reporting.domain.counting.tally import Count, Tally


class Counts:
    """How often each tally occurs in a population of complaints."""

    def __init__(self, counted: Mapping[Tally, int] | None = None) -> None:
        self._counted = Counter(counted)

    def of(self, kind: Count, first: str | None = None, second: str | None = None) -> int:
        """The sum of all tallies that match the given values."""
        return sum(n for _, n in self._like(kind, first, second))

    def by_first(self, kind: Count) -> dict[str, int]:
        return summed((tally.first, n) for tally, n in self._like(kind))

    def by_second(self, kind: Count, first: str | None = None) -> dict[str, int]:
        return summed((tally.second, n) for tally, n in self._like(kind, first))

    def by_both(self, kind: Count) -> dict[tuple[str, str], int]:
        return {(tally.first, tally.second): n for tally, n in self._like(kind)}

    def _like(self, kind: Count, first: str | None = None, second: str | None = None) -> Iterable[tuple[Tally, int]]:
        return [
            (tally, n)
            for tally, n in self._counted.items()
            if tally.kind is kind and first in {None, tally.first} and second in {None, tally.second}
        ]


def summed(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for key, n in pairs:
        sums[key] += n
    return dict(sums)
