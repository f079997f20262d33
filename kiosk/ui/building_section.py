"""The building cut open: you at the bottom, the floor to go to lit, an arrow up: `image://building/FLOOR`.

Options, each a colour RRGGBB: `floor` (other floors), `number` (their numbers), `lit`, `onlit`, `ink`, `halo` (around
the arrow), `person`. Never mirrored: the building stays where it is, whatever way one reads.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kiosk.ui.painted import Options

FLOORS = 4
"""Floors drawn at least, the ground floor among them."""

_GAP = 0.1
_ROUND = 0.12


def paint_building(painter: QPainter, size: QSize, name: str, options: Options) -> None:
    """Paint the section with the floor `name` lit; 0 is where the visitor stands."""
    target = max(0, int(name))
    floors = max(FLOORS, target + 1)
    step = size.height() / (floors - _GAP)
    rooms = [
        QRectF(0, size.height() - step * (floor + 1) + step * _GAP, size.width(), step * (1 - _GAP))
        for floor in range(floors)
    ]
    colour = {key: QColor(f"#{value}") for key, value in options.items()}
    for floor, room in enumerate(rooms):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour["lit"] if floor == target else colour["floor"])
        painter.drawRoundedRect(room, step * _ROUND, step * _ROUND)
        if floor > 0:
            _paint_number(painter, room, str(floor), colour["onlit"] if floor == target else colour["number"])
    _paint_door(painter, rooms[target], colour["onlit"])
    _paint_person(painter, rooms[0], colour["person"], colour["ink"])
    _paint_arrow(painter, rooms[0], rooms[target], colour["ink"], colour["halo"])


def _paint_number(painter: QPainter, room: QRectF, text: str, colour: QColor) -> None:
    font = QFont("Noto Sans")
    font.setBold(True)
    font.setPixelSize(max(8, round(room.height() * 0.58)))
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(room.left() + room.height() * 0.12, room.top(), room.height() * 0.7, room.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_door(painter: QPainter, room: QRectF, colour: QColor) -> None:
    side = room.height()
    stroke = side * 0.065
    door = QRectF(room.right() - side * 0.78, room.top() + side * 0.18, side * 0.48, side * 0.82 - stroke / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
    outline = QPainterPath(QPointF(door.left(), room.bottom()))
    outline.lineTo(door.topLeft())
    outline.lineTo(door.topRight())
    outline.lineTo(QPointF(door.right(), room.bottom()))
    painter.drawPath(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(door.left() + door.width() * 0.74, door.center().y()), stroke * 0.9, stroke * 0.9)


def _paint_person(painter: QPainter, room: QRectF, fill: QColor, ink: QColor) -> None:
    side = room.height()
    painter.setPen(QPen(ink, side * 0.06, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(fill)
    middle = room.left() + side * 0.48
    ground = room.bottom() - side * 0.09
    body = QPainterPath(QPointF(middle - side * 0.3, ground))
    body.cubicTo(
        middle - side * 0.3,
        ground - side * 0.52,
        middle + side * 0.3,
        ground - side * 0.52,
        middle + side * 0.3,
        ground,
    )
    body.closeSubpath()
    painter.drawPath(body)
    painter.drawEllipse(QPointF(middle, room.top() + side * 0.31), side * 0.165, side * 0.165)


def _paint_arrow(painter: QPainter, start: QRectF, end: QRectF, ink: QColor, halo: QColor) -> None:
    side = start.height()
    x = start.left() + start.width() * 0.5
    y = start.bottom() - side * 0.32
    path = QPainterPath(QPointF(start.left() + side * 0.95, y))
    if end == start:
        tip = QPointF(start.right() - side * 0.98, y)
        path.lineTo(tip)
        barbs = [QPointF(tip.x() - side * 0.22, y - side * 0.22), QPointF(tip.x() - side * 0.22, y + side * 0.22)]
    else:
        corner = side * 0.3
        path.lineTo(x - corner, y)
        path.quadTo(x, y, x, y - corner)
        tip = QPointF(x, end.top() + end.height() * 0.36)
        path.lineTo(tip)
        barbs = [
            QPointF(tip.x() - side * 0.24, tip.y() + side * 0.24),
            QPointF(tip.x() + side * 0.24, tip.y() + side * 0.24),
        ]
    path.moveTo(barbs[0])
    path.lineTo(tip)
    path.lineTo(barbs[1])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((halo, 0.27), (ink, 0.12)):
        painter.setPen(
            QPen(colour, side * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
