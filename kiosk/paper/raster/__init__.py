"""Draws a slip to the dots of a thermal printer. The only part of paper that knows Qt.

Dots are 1/8 mm whatever the roll, so that sizes are the same on 80 and 58 mm: a narrow roll gives more lines, never
smaller letters. Nothing is grey: letters are drawn without antialiasing, drawings are cut at half, QR modules are whole
dots.
"""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter, Qt

from kiosk.domain.printing import Raster
from kiosk.paper.raster.blocks import Sheet
from kiosk.paper.raster.pieces import drawing
from kiosk.paper.slip import Slip
from kiosk.pictograms import Pictograms


def draw(slip: Slip, width: int, pictograms: Pictograms) -> Raster:
    """Return a slip in dots, `width` across: 576 on an 80 mm roll, 384 on 58 mm. Any thread will do."""
    page = Sheet(width, pictograms, rtl=slip.rtl).whole(slip)
    image = QImage(width, page.height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    page.paint(painter, 0, 0)
    painter.end()
    return _raster(image)


def drawing_in_dots(svg: str, side: int) -> QImage:
    """Return a pictogram as paper shows it, `side` dots square, for whoever judges it on a screen."""
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing(svg, side).paint(painter, 0, 0)
    painter.end()
    return _in_dots(image)


def _in_dots(image: QImage) -> QImage:
    return image.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    )


def _raster(image: QImage) -> Raster:
    dots = _in_dots(image)
    if dots.color(1) != 0xFF000000:  # Qt may take either colour for 1
        dots.invertPixels()
    stride, line, data = (dots.width() + 7) // 8, dots.bytesPerLine(), bytes(dots.constBits())
    rows = b"".join(data[start : start + stride] for start in range(0, len(data), line))
    return Raster(dots.width(), dots.height(), rows)
