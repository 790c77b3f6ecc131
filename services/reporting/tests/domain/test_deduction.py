"""A hidden cell is given away exactly when the reader, who knows every total, is left with one value for it."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting.domain.disclosure.deduction import Puzzle, Spot

K = 3
Values = dict[Spot, int]


def a_puzzle(*lines: str, k: int = K, signed: bool = True) -> Puzzle:
    """One text per row with the true values of the hidden cells; a point is a cell that is shown."""
    cells = {(r, c): sign for r, line in enumerate(lines) for c, sign in enumerate(line.split())}
    values = {spot: int(sign) for spot, sign in cells.items() if sign != "."}
    return Puzzle(values, frozenset(s for s, value in values.items() if signed and 0 < value < k), k)


def _may_be(puzzle: Puzzle, spot: Spot, most: int) -> list[int]:
    if spot in puzzle.small:
        return list(range(1, puzzle.k))
    return [value for value in range(most + 1) if not puzzle.small or value == 0 or value >= puzzle.k]


def _tables(puzzle: Puzzle) -> Iterator[Values]:
    """Every way to fill in the hidden cells that has the published totals."""
    rows, columns = (
        {
            line: sum(value for s, value in puzzle.values.items() if s[side] == line)
            for line in {s[side] for s in puzzle.values}
        }
        for side in (0, 1)
    )
    lines = []
    for row, total in rows.items():
        spots = [s for s in puzzle.values if s[0] == row]
        choices = product(*(_may_be(puzzle, s, min(total, columns[s[1]])) for s in spots))
        lines.append([dict(zip(spots, line, strict=True)) for line in choices if sum(line) == total])
    for chosen in product(*lines):
        table = {spot: value for line in chosen for spot, value in line.items()}
        if all(sum(v for s, v in table.items() if s[1] == column) == total for column, total in columns.items()):
            yield table


def _given_away(puzzle: Puzzle) -> set[Spot]:
    tables = list(_tables(puzzle))
    return {spot for spot in puzzle.values if len({table[spot] for table in tables}) == 1}


def deduced(puzzle: Puzzle) -> set[Spot]:
    return {spot for spot in puzzle.values if puzzle.gives_away(spot)}


@st.composite
def puzzles(draw: st.DrawFn) -> Puzzle:
    rows, columns = draw(st.sampled_from([(2, 2), (2, 3), (3, 2), (3, 3)]))
    cell = st.sampled_from([".", *map(str, range(K + 2))])
    lines = [" ".join(draw(cell) for _ in range(columns)) for _ in range(rows)]
    return a_puzzle(*lines, signed=draw(st.booleans()))


@given(puzzles())
@settings(max_examples=80, deadline=None)
def test_what_is_deduced_is_what_only_one_value_fits(puzzle: Puzzle) -> None:
    assert deduced(puzzle) == _given_away(puzzle)


@pytest.mark.parametrize(
    "lines",
    [
        ["1 1", "1 2"],
        ["2 1 3", "3 1 1", "1 4 1"],
        ["2 5 2 1", "1 5 5 2", "1 3 0 0"],
        ["2 3 2 4", "4 0 1 1", "1 0 2 3"],
    ],
)
def test_a_value_that_no_line_gives_away_alone_is_found_by_trying_all_tables(lines: list[str]) -> None:
    puzzle = a_puzzle(*lines)

    assert set() < deduced(puzzle) == _given_away(puzzle)


def test_a_cell_between_two_groups_of_hidden_cells_is_their_difference_however_many_there_are() -> None:
    puzzle = a_puzzle(
        "5 6 7 9 .",
        "6 7 8 . .",
        "7 8 5 . .",
        ". . . 6 7",
        ". . . 8 9",
    )

    assert deduced(puzzle) == {(0, 3)}


def test_among_many_hidden_cells_a_line_that_leaves_one_value_still_gives_it_away() -> None:
    puzzle = a_puzzle(
        "1 1 8 8",
        "8 8 9 9",
        "8 9 8 9",
        "9 8 9 8",
    )

    assert deduced(puzzle) == set()
    assert {(0, 0), (0, 1)} <= deduced(a_puzzle("1 1 0 0", "8 8 9 9", "8 9 8 9", "9 8 9 8"))


@pytest.mark.parametrize(
    "lines",
    [
        ["0 8 9 8", "1 8 9 8", "2 9 8 9", "2 8 9 8"],  # two at most
        ["3 1 1 1", "1 8 9 8", "1 9 8 9", "2 8 9 8"],  # one at least, and three at most
    ],
)
def test_among_many_hidden_cells_the_missing_sign_says_that_a_cell_is_zero_or_not_small(lines: list[str]) -> None:
    assert (0, 0) in deduced(a_puzzle(*lines))
