"""The ring of twelve segments that vanish one by one: `image://countdown/SEGMENTS?ink=RRGGBB&gone=RRGGBB`."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.painted import Options

SEGMENTS = 12

_STROKE = 0.072
_SWEEP = 17.0
_GONE = 0.3


def paint_countdown(painter: QPainter, size: QSize, name: str, options: Options) -> None:
    """Paint `name` segments of twelve, clockwise from the top; those that are gone stay as thin traces."""
    left = int(name)
    stroke = size.width() * _STROKE
    margin = stroke / 2 + 0.5
    ring = QRectF(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin)
    for segment in range(SEGMENTS):
        stays = segment < left
        colour = QColor(f"#{options['ink'] if stays else options['gone']}")
        width = stroke if stays else stroke * _GONE
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = 90 - (segment + 0.5) * 360 / SEGMENTS
        painter.drawArc(ring, round((middle + _SWEEP / 2) * 16), round(-_SWEEP * 16))
