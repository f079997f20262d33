"""A table, before anybody says in which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.export.cells import Cell


class Kind(StrEnum):
    """How a column is laid out."""

    TEXT = "text"
    LINES = "lines"
    COUNT = "count"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `width` is in letters."""

    title: str
    width: int
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `rows` gives them anew each time it is called; `notes` is what a reader must know, a sentence each."""

    title: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Sequence[Cell]]]
    notes: tuple[str, ...] = ()
