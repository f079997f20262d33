"""A spreadsheet that has come back, as lines. Nothing in it is evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from kiosk.language import LANGUAGES, SOURCE
from kiosk.translating.columns import HEAD_ROWS, Column

MOST_BYTES = 60_000_000
MOST_LINES = 20_000


class NotASheet(Exception):
    """The file is no spreadsheet of the kit."""


@dataclass(frozen=True, slots=True)
class Line:
    """One form of one wording as the sheet gives it; `number` is the row that a spreadsheet shows."""

    number: int
    key: str
    wording: str
    by: str
    on: str
    formula: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A language and its lines."""

    tag: str
    lines: tuple[Line, ...]


def read_sheet(path: Path) -> Sheet:
    """Read a spreadsheet written by `write_sheet`, whatever has been done to it since. Raises NotASheet, OSError."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if path.stat().st_size > MOST_BYTES:
        raise NotASheet
    try:
        book = load_workbook(path, read_only=True)
        tag = next((name for name in book.sheetnames if name in LANGUAGES.keys() - {SOURCE}), None)
        if tag is None:
            raise NotASheet
        rows = book[tag].iter_rows(min_row=HEAD_ROWS + 1, max_row=HEAD_ROWS + MOST_LINES, max_col=Column.KEY + 1)
        lines = tuple(_lines(rows))
    except (InvalidFileException, BadZipFile, KeyError, ValueError, SyntaxError, EOFError) as error:
        raise NotASheet from error
    return Sheet(tag, lines)


def _lines(rows: Iterable[tuple[Any, ...]]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=HEAD_ROWS + 1):
        cells = dict(zip(Column, row, strict=False))
        key = _text(cells.get(Column.KEY))
        if key:
            wording = cells.get(Column.WORDING)
            formula = any(getattr(cell, "data_type", "") == "f" for cell in row)
            yield Line(number, key, _text(wording), _text(cells.get(Column.BY)), _text(cells.get(Column.ON)), formula)


def _text(cell: Any) -> str:
    value = getattr(cell, "value", None)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).strip()
