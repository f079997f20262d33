"""A4 pages, painted in millimetres: to a PDF, or to images."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from kiosk import fonts
from kiosk.pictograms import INK

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 210.0, 297.0, 10.0
"""In millimetres."""

PDF_DPI = 300
INCH = 25.4

GREY = "#5E5749"

Page = TypeVar("Page")


class A4Pen:
    """Paints on a page in millimetres; `scale` is in device pixels a millimetre."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        self.painter, self._scale = painter, scale

    def pixels(self, millimetres: float) -> float:
        """Return a length in pixels of the device."""
        return millimetres * self._scale

    def write(
        self, words: str, size: float, left: float, top: float, width: float, *, rtl: bool = False, colour: str = INK
    ) -> None:
        """Write words in lines of `width`, from `top` on."""
        self.painter.setFont(self._font(size))
        self.painter.setPen(QColor(colour))
        room = QRectF(*map(self.pixels, (left, top, width, PAGE_HEIGHT)))
        self.painter.drawText(room, _flags(rtl), words)

    def height(self, words: str, size: float, width: float, *, rtl: bool = False) -> float:
        """Return how high words are in lines of `width`."""
        room = QRectF(0, 0, self.pixels(width), 1e6)
        return QFontMetricsF(self._font(size)).boundingRect(room, _flags(rtl), words).height() / self._scale

    def svg(self, svg: str, left: float, top: float, side: float) -> None:
        """Draw a pictogram in its colours."""
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(self.painter, QRectF(*map(self.pixels, (left, top, side, side))))

    def fill(self, colour: str, left: float, top: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(QRectF(*map(self.pixels, (left, top, width, height))), QColor(colour))

    def _font(self, size: float) -> QFont:
        font = QFont(list(fonts.FAMILIES))
        font.setPixelSize(round(self.pixels(size)))
        return font


def write_pages(path: Path, lay: Callable[[A4Pen], Iterable[Page]], paint: Callable[[A4Pen, Page], None]) -> int:
    """Write a PDF of the pages that `lay` gives, each painted by `paint`, and return how many there are.

    Raises OSError where it cannot be written.
    """
    path.open("wb").close()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DPI)
    pages = 0
    with painting(writer) as painter:
        pen = A4Pen(painter, PDF_DPI / INCH)
        for pages, page in enumerate(lay(pen), start=1):
            if pages > 1:
                writer.newPage()
            paint(pen, page)
    return pages


@contextmanager
def painting(device: QImage | QPdfWriter) -> Iterator[QPainter]:
    """Give a painter that ends in time."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def _flags(rtl: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    direction = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
    place = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    return place.value | direction.value | Qt.TextFlag.TextWordWrap.value
