"""A list that tells its changes row by row."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.desk.rows import RowsModel


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a test."""

    key: str
    label: str


keys = st.lists(st.sampled_from("abcdefgh"), unique=True)


def rows_of(letters: list[str], label: str = "") -> tuple[Row, ...]:
    """Return one row a letter."""
    return tuple(Row(letter, label) for letter in letters)


@given(st.lists(st.tuples(keys, st.sampled_from(["x", "y"])), max_size=6))
def test_any_list_becomes_any_other_as_qt_wants_it(lists: list[tuple[list[str], str]]) -> None:
    model = RowsModel(Row)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for letters, label in lists:
        model.show(rows_of(letters, label))
        assert list(model.rows) == list(rows_of(letters, label))
        assert model.rowCount() == len(letters)
    tester.deleteLater()


def steps(before: str, after: str) -> list[str]:
    """Return what a list tells while it becomes another."""
    model, told = RowsModel(Row), list[str]()
    model.show(rows_of(list(before)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"remove {first}-{last}"))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"insert {first}-{last}"))
    model.rowsMoved.connect(lambda _parent, first, _last, _to, at: told.append(f"move {first} to {at}"))
    model.dataChanged.connect(lambda first, last: told.append(f"change {first.row()}-{last.row()}"))
    model.show(rows_of(list(after)))
    return told


def test_only_what_changes_is_told() -> None:
    assert steps("abc", "abc") == []
    assert steps("abcd", "bcd") == ["remove 0-0"]
    assert steps("abcd", "abcde") == ["insert 4-4"]
    assert steps("abcdef", "cf") == ["remove 3-4", "remove 0-1"]
    assert steps("ad", "abcd") == ["insert 1-2"]


def test_whoever_moves_is_the_only_one_that_moves() -> None:
    assert steps("abcdef", "bcdefa") == ["move 0 to 6"]
    assert steps("abcdef", "fabcde") == ["move 5 to 0"]


def test_a_row_that_changes_stays_where_it_is() -> None:
    model = RowsModel(Row)
    model.show((Row("a", "x"), Row("b", "x"), Row("c", "x")))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show((Row("a", "x"), Row("b", "y"), Row("c", "x")))
    assert told == [(1, 1)]


def test_roles_are_the_fields() -> None:
    model = RowsModel(Row)
    model.show((Row("a", "x"),))
    names = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert set(names) == {"key", "label"}
    assert model.data(model.index(0), names["label"]) == "x"
