"""A table as a file of comma-separated values that a French Excel opens with a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, time
from typing import BinaryIO

from kiosk.export.cells import Cell, harmless
from kiosk.export.sheet import Sheet


def write_csv(sheet: Sheet, stream: BinaryIO) -> None:
    """Write UTF-8 with a byte-order mark, semicolons, CRLF and decimal commas, row by row."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=False)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(column.title) for column in sheet.columns])
    for row in sheet.rows():
        writer.writerow(_texts(row))
    # Without this the stream, which is somebody else's, would be closed with the wrapper.
    text.flush()
    text.detach()


def _texts(row: Sequence[Cell]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return harmless(cell)
        case date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return _number(cell)


def _number(number: float) -> str:
    if number < 0:
        raise ValueError(f"a number in a file is a count or a length, never {number}")
    return str(number).replace(".", ",")
