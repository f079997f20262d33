"""What may stand in a cell: nothing that a spreadsheet would take for a formula, whatever was typed (fault H1)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from functools import lru_cache

Cell = str | int | float | date | time | None
"""None is an empty cell. Numbers are never negative: no cell begins with a minus."""

_BEGINNINGS = "=+\\-@＝＋－＠﹦﹢﹣﹫−"
"""What a formula begins with, in each width; also the minus of mathematics."""

_FORMULA = re.compile(rf"(^|[;,|\t\r\n\"'«»])([\s\"']*)(?=[{_BEGINNINGS}])")
"""At the start of the cell, or of what a reader with another separator in mind would take for one."""

_SHIELD = "’"
"""What goes before it. Typographic, since Excel swallows a straight one and shows the formula as typed."""

_KEPT_CONTROLS = "\n\u200c\u200d"
"""A line feed within a cell, and what joins letters in Arabic."""


# The same labels come back in thousands of cells.
@lru_cache(maxsize=4096)
def harmless(text: str) -> str:
    """Return a text with nothing in it that is invisible, and no formula at the start or after any separator."""
    told = "".join(_visible(letter) for letter in text.replace("\r\n", "\n").replace("\t", " ").replace("\r", "\n"))
    return _FORMULA.sub(rf"\1\2{_SHIELD}", told.strip())


def lines(texts: list[str]) -> str:
    """Return several values for one cell, one a line, as La Coop writes them."""
    return "\n".join(harmless(text).replace("\n", " ") for text in texts)


def _visible(letter: str) -> str:
    hidden = unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and letter not in _KEPT_CONTROLS
    return "" if hidden else letter
