"""What a clever reader can deduce about the hidden cells of a table from its totals."""

from dataclasses import dataclass

Spot = tuple[int, int]
Range = tuple[int, int]
Ranges = dict[Spot, Range]

SEARCH_UP_TO = 12  # connected hidden cells; with more, lines leave so much room that bounds suffice


@dataclass(frozen=True)
class Puzzle:
    """The hidden cells with their true values, of which the reader knows only the sums per line.

    `small` are the cells that show "<k"; the reader knows that they are 1 to k-1 and that the others are not. If no
    cell shows it (`small` is empty), a cell may have any value.
    """

    values: dict[Spot, int]
    small: frozenset[Spot]
    k: int

    def gives_away(self, spot: Spot) -> bool:
        """Whether the value of this cell follows from the published cells."""
        if self._is_bridge(spot):
            return True
        ranges = self._narrowed(self._at_first())
        if ranges is None or ranges[spot][0] == ranges[spot][1]:
            return True
        together = self._together(spot)
        if len(together) > SEARCH_UP_TO:
            return False
        low, high = ranges[spot]
        others = [value for value in range(low, high + 1) if value != self.values[spot]]
        return not any(self._solvable(ranges | {spot: (value, value)}, together) for value in others)

    def _is_bridge(self, spot: Spot) -> bool:
        """See rows and columns as nodes and hidden cells as edges. The totals give a cell away by addition and
        subtraction exactly when there is no other path from its row to its column."""
        rest = Puzzle({s: v for s, v in self.values.items() if s != spot}, self.small, self.k)
        start = next((s for s in rest.values if s[0] == spot[0]), None)
        return start is None or not any(s[1] == spot[1] for s in rest._together(start))

    def _together(self, spot: Spot) -> set[Spot]:
        """All hidden cells connected to this one along rows and columns, through other hidden cells."""
        reached, waiting = {spot}, [spot]
        while waiting:
            here = waiting.pop()
            found = {s for s in self.values if s[0] == here[0] or s[1] == here[1]} - reached
            reached |= found
            waiting.extend(found)
        return reached

    def _at_first(self) -> Ranges:
        return {s: (1, self.k - 1) if s in self.small else (0, self._sum(s, 0)) for s in self.values}

    def _sum(self, spot: Spot, side: int) -> int:
        """The sum of the hidden cells of a line: its total minus the visible cells."""
        return sum(value for s, value in self.values.items() if s[side] == spot[side])

    def _narrowed(self, ranges: Ranges) -> Ranges | None:
        """The ranges, narrowed line by line as far as possible; None when they contradict each other."""
        ranges = dict(ranges)
        waiting = list(ranges)
        while waiting:
            spot = waiting.pop()
            narrowed = self._narrowed_at(spot, ranges)
            if narrowed[0] > narrowed[1]:
                return None
            if narrowed != ranges[spot]:
                ranges[spot] = narrowed
                waiting += [s for s in ranges if s != spot and (s[0] == spot[0] or s[1] == spot[1])]
        return ranges

    def _narrowed_at(self, spot: Spot, ranges: Ranges) -> Range:
        low, high = ranges[spot]
        for side in (0, 1):
            others = [ranges[s] for s in ranges if s != spot and s[side] == spot[side]]
            total = self._sum(spot, side)
            low = max(low, total - sum(most for _, most in others))
            high = min(high, total - sum(least for least, _ in others))
        if self.small and spot not in self.small:  # others show "<k" and this cell does not: it is zero, or at least k
            low, high = max(low, self.k) if low > 0 else low, high if high >= self.k else min(high, 0)
        return low, high

    def _solvable(self, ranges: Ranges, among: set[Spot]) -> bool:
        """Whether some table fits these ranges."""
        narrowed = self._narrowed(ranges)
        if narrowed is None:
            return False
        unsure = [s for s in sorted(among) if narrowed[s][0] < narrowed[s][1]]
        if not unsure:
            return True
        spot = min(unsure, key=lambda s: narrowed[s][1] - narrowed[s][0])
        low, high = narrowed[spot]
        return any(self._solvable(narrowed | {spot: (value, value)}, among) for value in range(low, high + 1))
