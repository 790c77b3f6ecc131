"""Keeps people unrecognisable in tables (statistische beveiliging). No law names a threshold for complaints; `k` is
the municipality's, five by default.

1. Totals of the whole municipality are exact. 2. A cell of a cross table with 1 to k-1 is hidden, and with it as many
others as needed so that no hidden cell follows from the totals. 3. Rows and columns with fewer than k are merged first.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from reporting.domain.disclosure.deduction import Puzzle, Spot

SECONDARY = "x"  # hidden to protect another cell
OTHER = "OTHER"

Key = str
Place = tuple[Key, Key]


@dataclass(frozen=True)
class Group:
    """One row or column of a published table: a category, or several merged as OTHER."""

    key: Key
    members: tuple[Key, ...]


def groups(totals: Mapping[Key, int], k: int, *, never_alone: Collection[Key] = ()) -> list[Group]:
    """Categories as they may be shown: those with fewer than k, and those named, are merged as OTHER. If OTHER still
    has fewer than k, the next smallest join it. Empty: there are fewer than k in total."""
    if sum(totals.values()) < k:
        return []
    shown = sorted((key for key, total in totals.items() if total > 0), key=lambda key: (totals[key], key))
    hidden = [key for key in shown if totals[key] < k or key in never_alone]
    rest = [key for key in shown if key not in hidden]
    while hidden and sum(totals[key] for key in hidden) < k:
        hidden.append(rest.pop(0))
    alone = [Group(key, (key,)) for key in sorted(rest)]
    return [*alone, Group(OTHER, tuple(sorted(hidden)))] if hidden else alone


@dataclass(frozen=True)
class Table:
    """A cross table ready to be shown; `cells[row][column]` is a number, "<k", or "x"."""

    rows: tuple[Group, ...]
    columns: tuple[Group, ...]
    cells: tuple[tuple[int | str, ...], ...]

    @property
    def withheld(self) -> bool:
        """There are fewer than k in total, so there is no row and no column."""
        return not self.cells


def cross_table(counts: Mapping[Place, int], k: int, *, never_alone: Collection[Key] = ()) -> Table:
    """Merge rows and columns, and hide small cells and others to protect them. `never_alone` names rows."""
    rows = groups(_sums(counts, lambda place: place[0]), k, never_alone=never_alone)
    columns = groups(_sums(counts, lambda place: place[1]), k)
    grid = _Grid([[_merged(counts, row, column) for column in columns] for row in rows], k)
    grid.protect()
    return Table(tuple(rows), tuple(columns), tuple(tuple(line) for line in grid.shown()))


def _sums(counts: Mapping[Place, int], side: Callable[[Place], Key]) -> dict[Key, int]:
    sums: dict[Key, int] = {}
    for place, count in counts.items():
        sums[side(place)] = sums.get(side(place), 0) + count
    return sums


def _merged(counts: Mapping[Place, int], row: Group, column: Group) -> int:
    return sum(counts.get((r, c), 0) for r in row.members for c in column.members)


class _Grid:
    """The values and the set of hidden cells, which grows until no small value can be deduced."""

    def __init__(self, values: list[list[int]], k: int) -> None:
        self._values = {(r, c): value for r, line in enumerate(values) for c, value in enumerate(line)}
        self._k = k
        self._small = frozenset(spot for spot, value in self._values.items() if 0 < value < k)
        self._signed = self._small  # these show "<k", which itself reveals something
        self._hidden = set(self._small)
        self._shape = [len(line) for line in values]

    def shown(self) -> list[list[int | str]]:
        return [[self._mark((r, c)) for c in range(width)] for r, width in enumerate(self._shape)]

    def _mark(self, spot: Spot) -> int | str:
        if spot in self._signed:
            return f"<{self._k}"
        return SECONDARY if spot in self._hidden else self._values[spot]

    def protect(self) -> None:
        """Hide more until nothing is given away; if all is hidden and "<k" still reveals too much, drop it."""
        while (found := self._given_away()) is not None:
            if not self._hide_beside(found):
                self._signed = frozenset()
                return

    def _given_away(self) -> Spot | None:
        puzzle = Puzzle({spot: self._values[spot] for spot in self._hidden}, self._signed, self._k)
        return next((spot for spot in sorted(self._small) if puzzle.gives_away(spot)), None)

    def _hide_beside(self, spot: Spot) -> bool:
        """Hide the smallest visible cell, of the same row or column if there is one, and not zero if possible. False:
        everything is hidden."""
        showing = [s for s in self._values if s not in self._hidden]
        if not showing:
            return False
        self._hidden.add(min(showing, key=lambda s: (s[0] != spot[0] and s[1] != spot[1], *self._rank(s))))
        return True

    def _rank(self, spot: Spot) -> tuple[bool, int]:
        return self._values[spot] == 0, self._values[spot]
