"""Ink on a page of A4, in millimetres from the upper left corner, with the kiosk's own letters and colours.

ReportLab (BSD) draws it: it needs no screen and no Qt, so that a command and a worker's thread can, and gives the same
bytes each time.
"""

from __future__ import annotations

from typing import BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk import fonts

INK, SOFT, GREEN, MINT, YELLOW, RED, SAND, LINE, PAPER, WHITE = (
    "#20242F",
    "#5A5D67",
    "#0F5549",
    "#DCEBE3",
    "#F5C04A",
    "#8F2510",
    "#EFE6D6",
    "#DDD0BA",
    "#FAF5EC",
    "#FFFFFF",
)
WIDTH, HEIGHT = A4[0] / mm, A4[1] / mm

_PLAIN, _BOLD = "NotoSans-Regular", "NotoSans-Bold"


class Page:
    """One page; `finish` writes it."""

    def __init__(self, stream: BinaryIO, title: str) -> None:
        for file in fonts.files():
            if file.stem in (_PLAIN, _BOLD):
                pdfmetrics.registerFont(TTFont(file.stem, str(file)))
        self._canvas = Canvas(stream, pagesize=A4, invariant=1, lang="fr-FR")
        self._canvas.setTitle(title)

    def box(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """Fill a rectangle."""
        self._canvas.setFillColor(HexColor(colour))
        below = HEIGHT - y - height
        radius = min(radius, width / 2, height / 2)
        self._canvas.roundRect(x * mm, below * mm, width * mm, height * mm, radius * mm, stroke=0, fill=1)

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: str = LINE, width: float = 0.2) -> None:
        """Draw a straight line."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(width * mm)
        self._canvas.line(x * mm, (HEIGHT - y) * mm, to_x * mm, (HEIGHT - to_y) * mm)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
        most: float = WIDTH,
    ) -> None:
        """Write a line on the baseline `y`, `size` in points, cut with an ellipsis to `most` millimetres."""
        font = _BOLD if bold else _PLAIN
        self._canvas.setFont(font, size)
        self._canvas.setFillColor(HexColor(colour))
        fitted = _fitted(text, font, size, most * mm)
        place, above = x * mm, (HEIGHT - y) * mm
        if align == "right":
            self._canvas.drawRightString(place, above, fitted)
        elif align == "centre":
            self._canvas.drawCentredString(place, above, fitted)
        else:
            self._canvas.drawString(place, above, fitted)

    def finish(self) -> None:
        """Write the page to its stream."""
        self._canvas.showPage()
        self._canvas.save()


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return in millimetres how wide a text is, once a page has begun."""
    return float(pdfmetrics.stringWidth(text, _BOLD if bold else _PLAIN, size)) / mm


def _fitted(text: str, font: str, size: float, most: float) -> str:
    if pdfmetrics.stringWidth(text, font, size) <= most:
        return text
    while text and pdfmetrics.stringWidth(f"{text}…", font, size) > most:
        text = text[:-1]
    return f"{text.rstrip()}…"
