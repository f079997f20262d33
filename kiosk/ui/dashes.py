"""Dashed outlines, which QML rectangles cannot have: `image://dashes/line` and `image://dashes/frame`.

Options: `ink=RRGGBB`, `stroke` and `radius` in pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.painted import Options

_DASH, _SPACE = 2.6, 1.9


def paint_dashes(painter: QPainter, size: QSize, name: str, options: Options) -> None:
    """Paint a dashed line through the middle, or a dashed frame with round corners."""
    stroke = float(options["stroke"])
    pen = QPen(QColor(f"#{options['ink']}"), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([_DASH, _SPACE])
    painter.setPen(pen)
    if name == "line":
        painter.drawLine(QLineF(0, size.height() / 2, size.width(), size.height() / 2))
        return
    half = stroke / 2
    radius = float(options["radius"]) - half
    painter.drawRoundedRect(QRectF(half, half, size.width() - stroke, size.height() - stroke), radius, radius)
