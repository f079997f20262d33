"""Pieces of paper laid out: letters, drawings, boxes, and ways to put them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgRenderer

from kiosk.paper.raster.letters import Letters, Side
from kiosk.pictograms import INK, line_drawing

BLACK, WHITE = QColor(0, 0, 0), QColor(255, 255, 255)
LINE, RADIUS = 4, 22

_LATIN = (1.22, 0.96)
_ARABIC = (1.36, 0.95)
"""From line to line, and from the top of a line to its feet, in sizes of the letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something laid out, in dots: `paint` puts its top left corner at x, y."""

    width: int
    height: int
    paint: Callable[[QPainter, int, int], None]


def text(words: str, letters: Letters, width: int) -> Piece:
    """Lay words out in lines of `width`; a word that is too long for one is broken."""
    option = QTextOption(letters.side.value)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if letters.rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words, letters.font)
    layout.setTextOption(option)
    pitch, feet = (letters.size * part for part in (_ARABIC if letters.rtl else _LATIN))
    lines = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, round(lines * pitch + feet - line.ascent())))
        lines += 1
    layout.endLayout()

    def paint(painter: QPainter, x: int, y: int) -> None:
        painter.setPen(WHITE if letters.white else BLACK)
        layout.draw(painter, QPointF(x, y))

    return Piece(width, round(lines * pitch), paint)


def figures(words: str, width: int, most: int, side: Side = Side.CENTRE) -> Piece:
    """Lay one line out as large as it fits in `width`, `most` the letter size, with no space above or below."""
    natural = Letters(most, bold=True).width_of(words)
    letters = Letters(min(most, most * width // natural), bold=True, side=side)
    capital = QFontMetricsF(letters.font).capHeight()
    line = text(words, letters, width)
    above = round(letters.size * _LATIN[1] - capital)
    return Piece(width, round(capital), lambda painter, x, y: line.paint(painter, x, y - above))


def drawing(svg: str, size: int, *, white: bool = False) -> Piece:
    """Lay a pictogram out as lines, black on white or white on black."""
    lines = line_drawing(svg).replace(INK, "#000000")
    if white:
        lines = lines.replace("#FFFFFF", "#808080").replace("#000000", "#FFFFFF").replace("#808080", "#000000")
    renderer = QSvgRenderer(QByteArray(lines.encode()))

    def paint(painter: QPainter, x: int, y: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(x, y, size, size))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    return Piece(size, size, paint)


def modules(rows: Sequence[Sequence[bool]], dots: int) -> Piece:
    """Lay a QR code out, each module `dots` wide."""
    size = len(rows) * dots

    def paint(painter: QPainter, x: int, y: int) -> None:
        for down, row in enumerate(rows):
            for across, black in enumerate(row):
                if black:
                    painter.fillRect(x + across * dots, y + down * dots, dots, dots, BLACK)

    return Piece(size, size, paint)


def rule(width: int) -> Piece:
    """Lay a line across the paper."""
    return Piece(width, LINE, lambda painter, x, y: painter.fillRect(x, y, width, LINE, BLACK))


def padded(inside: Piece, across: int, down: int) -> Piece:
    """Put white around a piece."""
    return Piece(
        inside.width + 2 * across,
        inside.height + 2 * down,
        lambda painter, x, y: inside.paint(painter, x + across, y + down),
    )


def framed(inside: Piece, across: int, down: int, *, solid: bool = False) -> Piece:
    """Put a piece in a rounded frame, or on a `solid` black plate, with room around it."""
    room = padded(inside, across, down)

    def paint(painter: QPainter, x: int, y: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(BLACK, LINE))
        painter.setBrush(BLACK if solid else Qt.BrushStyle.NoBrush)
        edge = LINE / 2
        outline = QRectF(x, y, room.width, room.height).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(outline, RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        room.paint(painter, x, y)

    return Piece(room.width, room.height, paint)


def column(pieces: Sequence[Piece], gap: int = 0) -> Piece:
    """Put pieces under each other."""
    height = sum(piece.height for piece in pieces) + gap * (len(pieces) - 1)

    def paint(painter: QPainter, x: int, y: int) -> None:
        for piece in pieces:
            piece.paint(painter, x, y)
            y += piece.height + gap

    return Piece(max(piece.width for piece in pieces), height, paint)


def row(pieces: Sequence[Piece], gap: int = 0, *, top: bool = False) -> Piece:
    """Put pieces beside each other, from the left, on a common middle or a common `top`."""
    height = max(piece.height for piece in pieces)

    def paint(painter: QPainter, x: int, y: int) -> None:
        for piece in pieces:
            piece.paint(painter, x, y if top else y + (height - piece.height) // 2)
            x += piece.width + gap

    return Piece(sum(piece.width for piece in pieces) + gap * (len(pieces) - 1), height, paint)


def over(below: Piece, above: Piece) -> Piece:
    """Put two pieces on the same spot, tops together."""

    def paint(painter: QPainter, x: int, y: int) -> None:
        below.paint(painter, x, y)
        above.paint(painter, x, y)

    return Piece(max(below.width, above.width), max(below.height, above.height), paint)


def centred(piece: Piece, width: int) -> Piece:
    """Put a piece in the middle of `width`."""
    return Piece(width, piece.height, lambda painter, x, y: piece.paint(painter, x + (width - piece.width) // 2, y))
