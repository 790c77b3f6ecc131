"""No one can be found in a table, not even by arithmetic: every small cell keeps at least two possible values."""

from collections.abc import Iterable, Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from reporting.domain.disclosure.suppression import OTHER, Group, Table, cross_table, groups

K = 5
Line = tuple[int, ...]


def test_a_category_with_fewer_than_k_is_not_shown_alone() -> None:
    shown = groups({"parkeren": 12, "wmo": 3, "groen": 4}, K)

    assert shown == [Group("parkeren", ("parkeren",)), Group(OTHER, ("groen", "wmo"))]


def test_a_merged_category_has_at_least_k() -> None:
    shown = groups({"parkeren": 12, "wmo": 3, "burgerzaken": 9}, K)

    assert shown == [Group("parkeren", ("parkeren",)), Group(OTHER, ("burgerzaken", "wmo"))]


def test_exactly_k_is_enough_to_be_shown() -> None:
    assert groups({"parkeren": 3, "wmo": 2}, K) == [Group(OTHER, ("parkeren", "wmo"))]
    assert groups({"parkeren": 3, "wmo": 1}, K) == []
    assert groups({"burgerzaken": 9, "parkeren": 3, "wmo": 2}, K) == [
        Group("burgerzaken", ("burgerzaken",)),
        Group(OTHER, ("parkeren", "wmo")),
    ]


def test_a_category_without_complaints_is_not_in_the_table() -> None:
    assert groups({"parkeren": 12, "wmo": 0}, K) == [Group("parkeren", ("parkeren",))]


def test_a_team_of_few_people_is_not_shown_alone_however_many_complaints_it_has() -> None:
    shown = groups({"parkeren": 12, "directie": 20}, K, never_alone={"directie"})

    assert shown == [Group("parkeren", ("parkeren",)), Group(OTHER, ("directie",))]


def test_no_table_is_shown_over_fewer_than_k_complaints() -> None:
    assert cross_table({("parkeren", "bejegening"): 4}, K).withheld


def test_zero_is_shown_as_zero_and_k_as_it_is() -> None:
    table = cross_table({("a", "x"): 5, ("a", "y"): 9, ("b", "x"): 7, ("b", "y"): 0, ("b", "z"): 8}, K)

    assert table.cells == ((5, 9, 0), (7, 0, 8))


def test_with_a_single_hidden_cell_the_next_smallest_of_its_lines_is_hidden_too() -> None:
    table = cross_table({("a", "x"): 3, ("a", "y"): 9, ("b", "x"): 7, ("b", "y"): 20}, K)

    assert table.cells == (("<5", "x"), ("x", "x"))


def test_another_hidden_cell_is_the_smallest_of_its_lines() -> None:
    counts = {("a", "x"): 3, ("a", "y"): 9, ("a", "z"): 6, ("b", "x"): 8, ("b", "y"): 20, ("b", "z"): 2}

    assert cross_table(counts, K).cells == (("<5", 9, "x"), ("x", 20, "<5"))


def test_a_zero_is_hidden_only_when_nothing_else_of_its_lines_is_left() -> None:
    counts = {("a", "x"): 3, ("a", "y"): 9, ("a", "z"): 0, ("b", "x"): 8, ("b", "y"): 2, ("b", "z"): 7}

    assert cross_table(counts, K).cells == (("<5", "x", 0), ("x", "<5", 7))


def test_two_small_cells_that_fill_their_line_are_not_given_away_by_it() -> None:
    counts = {("a", "x"): 1, ("a", "y"): 1, ("a", "z"): 9, ("b", "x"): 8, ("b", "y"): 8, ("b", "z"): 9}

    table = cross_table(counts, K)

    assert table.cells[0] == ("<5", "<5", "x")


def test_when_the_sign_for_small_cells_gives_values_away_it_is_left_out() -> None:
    counts = {("a", "x"): 1, ("a", "y"): 4, ("b", "x"): 4, ("b", "y"): 4}  # four and four make eight, nothing else does

    assert cross_table(counts, K).cells == (("x", "x"), ("x", "x"))


tables = st.integers(2, 3).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 7), min_size=columns, max_size=columns), min_size=2, max_size=3)
)


def _published(values: list[list[int]]) -> tuple[Table, list[list[int]]]:
    counts = {(f"r{r}", f"c{c}"): value for r, line in enumerate(values) for c, value in enumerate(line)}
    table = cross_table(counts, K)
    merged = [
        [sum(counts[r, c] for r in row.members for c in column.members) for column in table.columns]
        for row in table.rows
    ]
    return table, merged


def _possible(table: Table, values: list[list[int]]) -> list[tuple[Line, ...]]:
    """Every table that is possible to a reader of the published one with all totals."""
    rows, columns = [sum(line) for line in values], [sum(line) for line in zip(*values, strict=True)]

    signs = {cell for line in table.cells for cell in line}

    def options(cell: int | str, limit: int) -> Iterable[int]:
        if isinstance(cell, int):
            return [cell]
        if cell == f"<{K}":
            return range(1, K)
        return [0, *range(K, limit + 1)] if f"<{K}" in signs else range(limit + 1)  # an "x" beside "<5" is not small

    lines = [
        {
            line
            for line in product(*(options(cell, min(rows[r], columns[c])) for c, cell in enumerate(cells)))
            if sum(line) == rows[r]
        }
        for r, cells in enumerate(table.cells)
    ]
    return list(_adding_up(lines, tuple(columns)))


def _adding_up(lines: list[set[Line]], columns: Line) -> Iterator[tuple[Line, ...]]:
    """Every choice of one line from each, that has these totals. The last line is what the others leave."""
    if not lines:
        yield ()
    elif len(lines) == 1:
        yield from [(columns,)] if columns in lines[0] else []
    else:
        for line in lines[0]:
            left = tuple(total - value for total, value in zip(columns, line, strict=True))
            yield from ((line, *others) for others in _adding_up(lines[1:], left))


@given(tables)
@settings(max_examples=300, deadline=None)
def test_every_small_cell_keeps_two_possible_values(values: list[list[int]]) -> None:
    table, merged = _published(values)

    possible = _possible(table, merged)

    for r, line in enumerate(merged):
        for c, value in enumerate(line):
            if 0 < value < K:
                assert len({found[r][c] for found in possible}) > 1, (table, merged)


@given(tables)
def test_visible_numbers_are_true(values: list[list[int]]) -> None:
    table, merged = _published(values)

    for shown, true in zip(table.cells, merged, strict=True):
        for cell, value in zip(shown, true, strict=True):
            assert cell == value if isinstance(cell, int) else cell == "x" or 0 < value < K
            assert not (isinstance(cell, int) and 0 < cell < K)
    assert sum(map(sum, merged)) in {0, sum(map(sum, values))}
