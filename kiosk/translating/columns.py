"""What stands where in the spreadsheet, for the writer and the reader."""

from __future__ import annotations

from enum import IntEnum

HEAD_ROWS = 2
"""The sentence that says what to do, and the titles."""


class Column(IntEnum):
    """The columns, from the left."""

    PICTURE = 0
    PLACE = 1
    FRENCH = 2
    NUMBERS = 3
    WORDING = 4
    STATE = 5
    BY = 6
    ON = 7
    KEY = 8


TITLES = {
    Column.PICTURE: "Écran",
    Column.PLACE: "Où",
    Column.FRENCH: "Français",
    Column.NUMBERS: "Pour les nombres",
    Column.WORDING: "Traduction",
    Column.STATE: "État",
    Column.BY: "Relu par",
    Column.ON: "Relu le",
    Column.KEY: "Clé",
}
WIDTHS = {
    Column.PICTURE: 14,
    Column.PLACE: 26,
    Column.FRENCH: 42,
    Column.NUMBERS: 14,
    Column.WORDING: 48,
    Column.STATE: 11,
    Column.BY: 14,
    Column.ON: 12,
    Column.KEY: 2,
}


def line_key(key: str, form: int) -> str:
    """Return what tells a line from every other."""
    return f"{key}#{form}"
