"""How words are written on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk import fonts

SMALLEST = 27
"""The size of letters that is just read at arm's length: nothing on paper is smaller."""


class Side(Enum):
    """Where lines stand."""

    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    CENTRE = Qt.AlignmentFlag.AlignHCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are written."""

    size: int
    bold: bool = False
    rtl: bool = False
    white: bool = False
    side: Side = Side.LEFT

    @property
    def font(self) -> QFont:
        """The face, with no grey edge."""
        font = QFont(list(fonts.FAMILIES))
        font.setPixelSize(self.size)
        font.setBold(self.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        return font

    @property
    def second(self) -> Letters:
        """What repeats these words in the other language: smaller, but never too small for paper."""
        return replace(self, size=max(SMALLEST, self.size * 6 // 7))

    def width_of(self, words: str) -> int:
        """Return how wide words are on one line."""
        return int(QFontMetricsF(self.font).horizontalAdvance(words)) + 1
