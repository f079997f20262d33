"""A list of frozen rows as QML wants it: what changes is told row by row, so that focus and place in the list stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractListModel):
    """Rows of one frozen dataclass, each known by its field `key`, no two alike; every field is a role.

    No field may be called `text` or `name`, which delegates have already.
    """

    def __init__(self, kind: type[Any], parent: Any = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]
        self._rows: list[Any] = []

    @property
    def rows(self) -> Sequence[Any]:
        """The rows, in order."""
        return tuple(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name each field."""
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Count the rows; no row has rows of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[place])
        return list(value) if isinstance(value, tuple) else value

    def show(self, rows: Sequence[Any]) -> None:
        """Become `rows`, with as few steps as are seen: rows go, move, come and change."""
        wanted = {row.key for row in rows}
        for first, last in _stretches([place for place, row in enumerate(self._rows) if row.key not in wanted]):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        self._move(rows)
        self._insert(rows)
        for first, last in _stretches([place for place, row in enumerate(rows) if row != self._rows[place]]):
            self._rows[first : last + 1] = rows[first : last + 1]
            self.dataChanged.emit(self.index(first), self.index(last))

    def _move(self, rows: Sequence[Any]) -> None:
        """Put those that stay into their new order; the longest run already in order stays where it is."""
        kept = {row.key for row in self._rows}
        order = {key: place for place, key in enumerate(row.key for row in rows if row.key in kept)}
        still = _longest_rise([order[row.key] for row in self._rows])
        for key, place in order.items():
            if place in still:
                continue
            source = next(at for at, row in enumerate(self._rows) if row.key == key)
            before = [at for at, row in enumerate(self._rows) if order[row.key] in still and order[row.key] < place]
            target = before[-1] + 1 if before else 0
            still.add(place)
            if target in (source, source + 1):
                continue
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
            self._rows.insert(target if target < source else target - 1, self._rows.pop(source))
            self.endMoveRows()

    def _insert(self, rows: Sequence[Any]) -> None:
        here = {row.key for row in self._rows}
        coming = [place for place, row in enumerate(rows) if row.key not in here]
        for first, last in sorted(_stretches(coming)):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of neighbours, the last first, so that removing one leaves the others where they are."""
    end = None
    for index in range(len(places) - 1, -1, -1):
        end = places[index] if end is None else end
        if index == 0 or places[index - 1] != places[index] - 1:
            yield places[index], end
            end = None


def _longest_rise(places: Sequence[int]) -> set[int]:
    """Return a longest subsequence of `places` that rises."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(tails, place)
        before[place] = tails[at - 1] if at else None
        tails[at : at + 1] = [place]
    found: set[int] = set()
    step = tails[-1] if tails else None
    while step is not None:
        found.add(step)
        step = before[step]
    return found
