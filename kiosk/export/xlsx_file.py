"""A table as a workbook made for reading: its header stays, its columns filter, its dates are dates."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kiosk.export.cells import Cell, harmless
from kiosk.export.sheet import Column, Kind, Sheet

HEADER_HEIGHT = 48

_OPTIONS = {
    # No file beside the one asked for.
    "in_memory": True,
    # A text is a text, whatever it looks like.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top", "font_color": "#20242F"}
_EDGE = {"bottom": 1, "bottom_color": "#DDD0BA"}
_FORMATS: dict[Kind, dict[str, object]] = {
    Kind.TEXT: {},
    Kind.LINES: {"text_wrap": True},
    Kind.COUNT: {"align": "right", "num_format": "#,##0"},
    Kind.DAY: {"align": "left", "num_format": "dd/mm/yyyy"},
    Kind.TIME: {"align": "left", "num_format": "hh:mm"},
}


def write_xlsx(sheet: Sheet, made_at: datetime, stream: BinaryIO) -> None:
    """Write the table and, where there are any, its notes on a second sheet."""
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties({"title": sheet.title, "author": "", "created": made_at.replace(tzinfo=None)})
        page = book.add_worksheet(sheet.title[:31])
        formats = {kind: book.add_format(_FONT | told) for kind, told in _FORMATS.items()}
        last = _fill(page, sheet, formats, _header(book))
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        # A line under each row, empty cells too, without writing them.
        rule = {"type": "formula", "criteria": "=TRUE", "format": book.add_format(_EDGE)}
        page.conditional_format(1, 0, max(1, last), len(sheet.columns) - 1, rule)
        page.freeze_panes(1, 0)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_footer("&L&A&R&P / &N")
        if sheet.notes:
            _tell(book, sheet.notes)


def _fill(page: Worksheet, sheet: Sheet, formats: dict[Kind, Format], header: Format) -> int:
    """Write header and rows; return the number of the last row, from 0."""
    page.set_row(0, HEADER_HEIGHT)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, harmless(column.title), header)
    number = 0
    for number, row in enumerate(sheet.rows(), start=1):
        for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _write(page, number, place, column, cell, formats)
    return number


def _write(page: Worksheet, row: int, place: int, column: Column, cell: Cell, formats: dict[Kind, Format]) -> None:
    shape = formats[column.kind]
    match cell:
        case None | "":
            return
        case str():
            page.write_string(row, place, harmless(cell), shape)
        case date() | time():
            page.write_datetime(row, place, cell, shape)
        case _:
            page.write_number(row, place, cell, shape)


def _header(book: Workbook) -> Format:
    return book.add_format(
        _FONT
        | {
            "bold": True,
            "font_color": "#FFFFFF",
            "bg_color": "#0F5549",
            "text_wrap": True,
            "valign": "vcenter",
            "border": 1,
            "border_color": "#083A31",
        }
    )


def _tell(book: Workbook, notes: tuple[str, ...]) -> None:
    page = book.add_worksheet("À lire")
    page.set_column(0, 0, 100)
    page.hide_gridlines(2)
    shape = book.add_format(_FONT | {"text_wrap": True})
    for row, note in enumerate(notes):
        page.write_string(row, 0, harmless(note), shape)
