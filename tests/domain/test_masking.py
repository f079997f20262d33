"""Small numbers of people: neither told nor to be worked out (faults.md §4.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.masking import LEAST, masked, masked_together, tells_total

TABLES = st.dictionaries(st.integers(0, 7), st.integers(0, 30), max_size=6)


def possible(shown: Mapping[int, int | None], total: int) -> Mapping[int, set[int]]:
    """Return what each hidden number can be, for whoever has the table and its total."""
    hidden = [key for key, number in shown.items() if number is None]
    if not hidden:
        return {}
    rest = total - sum(number for number in shown.values() if number is not None)
    found: dict[int, set[int]] = {key: set() for key in hidden}
    # Bars between `rest` things: every way to share them out so that each hidden number is at least one.
    for bars in combinations(range(1, rest), len(hidden) - 1):
        for key, low, high in zip(hidden, (0, *bars), (*bars, rest), strict=True):
            found[key].add(high - low)
    return found


@given(TABLES)
def test_c20_no_hidden_number_can_be_worked_out_from_the_total(table: dict[int, int]) -> None:
    told, (shown,) = masked_together([table])
    assert all(number is None or number == 0 or number >= LEAST for number in shown.values())
    if told:
        assert sum(table.values()) == 0 or sum(table.values()) >= LEAST
        assert all(len(numbers) > 1 for numbers in possible(shown, sum(table.values())).values())


@given(st.lists(TABLES.filter(lambda table: 0 < sum(table.values()) < 30), min_size=2, max_size=3))
def test_c20_a_total_hidden_in_one_table_is_in_no_other(tables: Sequence[dict[int, int]]) -> None:
    total = sum(tables[0].values())
    alike = [{**table, 99: total - sum(table.values())} for table in tables if sum(table.values()) <= total]
    told, shown = masked_together(alike)
    if not told:
        assert all(number in (None, 0) for table in shown for number in table.values())


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"a": 6, "b": 9}, {"a": 6, "b": 9}),
        ({"a": 0, "b": 9}, {"a": 0, "b": 9}),
        ({"a": 4, "b": 9, "c": 20}, {"a": None, "b": None, "c": 20}),
        ({"a": 1, "b": 2, "c": 20, "d": 30}, {"a": None, "b": None, "c": None, "d": 30}),
        ({"a": 4, "b": 4, "c": 4}, {"a": None, "b": None, "c": None}),
        ({}, {}),
    ],
)
def test_the_smallest_others_are_hidden_with_a_small_number(
    counts: dict[str, int], shown: dict[str, int | None]
) -> None:
    assert masked(counts) == shown


@pytest.mark.parametrize(
    ("counts", "told"),
    [({}, True), ({"a": 4}, False), ({"a": 2, "b": 2}, False), ({"a": 7}, True), (dict.fromkeys("abcdef", 1), False)],
)
def test_a_total_is_told_unless_it_tells_too_much(counts: dict[str, int], told: bool) -> None:
    assert tells_total(counts) is told
