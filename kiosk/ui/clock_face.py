"""A clock face with hands: `image://clock/HOUR/MINUTE`, with `from=10&to=25` a sector in minutes from now.

Options: `ink=RRGGBB`, `face=RRGGBB` (left out: transparent), `sector=RRGGBB`.
"""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.pictograms import INK
from kiosk.ui.painted import Options

_STROKE = 0.05
_HOUR_HAND = 0.5
_MINUTE_HAND = 0.72
_LONGEST_SECTOR = 60


def paint_clock(painter: QPainter, size: QSize, name: str, options: Options) -> None:
    """Paint the clock that `name` (`HOUR/MINUTE`) tells; the sector goes from now + `from` to now + `to` minutes."""
    hour, minute = (int(part) for part in name.split("/"))
    side = min(size.width(), size.height())
    centre = QPointF(size.width() / 2, size.height() / 2)
    stroke = max(side * _STROKE, 1.5)
    radius = (side - stroke) / 2 - 0.5
    ink = QColor(f"#{options.get('ink', INK[1:])}")

    if "face" in options:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(f"#{options['face']}"))
        painter.drawEllipse(centre, radius, radius)
    if "from" in options and "to" in options:
        start, length = sector(minute, int(options["from"]), int(options["to"]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(f"#{options.get('sector', 'F5C04A')}"))
        inner = radius - stroke
        painter.drawPie(QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner), start, length)

    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, stroke))
    painter.drawEllipse(centre, radius, radius)
    for mark in range(12):
        quarter = mark % 3 == 0
        painter.setPen(_round(ink, stroke * (0.9 if quarter else 0.6)))
        painter.drawLine(
            _at(centre, radius * (0.76 if quarter else 0.82), mark * 30),
            _at(centre, radius * (0.86 if quarter else 0.87), mark * 30),
        )
    painter.setPen(_round(ink, stroke * 1.7))
    painter.drawLine(centre, _at(centre, radius * _HOUR_HAND, (hour % 12 + minute / 60) * 30))
    painter.setPen(_round(ink, stroke * 1.2))
    painter.drawLine(centre, _at(centre, radius * _MINUTE_HAND, minute * 6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(centre, stroke * 1.3, stroke * 1.3)


def sector(minute: int, wait_from: int, wait_to: int) -> tuple[int, int]:
    """Return where the sector starts and how far it goes, in sixteenths of a degree, anticlockwise from three o'clock.

    A face tells one hour: a longer wait fills it and no more.
    """
    length = min(wait_to - wait_from, _LONGEST_SECTOR)
    return (90 - (minute + wait_from) * 6) * 16, -length * 6 * 16


def _round(ink: QColor, width: float) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _at(centre: QPointF, distance: float, degrees: float) -> QPointF:
    return QPointF(centre.x() + distance * sin(radians(degrees)), centre.y() - distance * cos(radians(degrees)))
