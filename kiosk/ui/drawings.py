"""The house's drawings for QML: `image://drawing/NAME`, or up to four names joined by `+`.

Options: `ink=RRGGBB` tints the ink; `lines=1` takes the colours away; `plate=1` lays the drawing on a white plate.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.pictograms import INK, Pictograms, line_drawing, tinted
from kiosk.ui.painted import Options, PaintedImages

_log = logging.getLogger(__name__)

_PLATE_MARGIN = 0.09
_PLATE_RADIUS = 0.12
_GAP_OF_FOUR = 0.06


class Drawings(PaintedImages):
    """Draws the SVG files of `pictograms`; a name without a file gives a calm circle, and one line in the log."""

    def __init__(self, pictograms: Pictograms) -> None:
        super().__init__(self._draw)
        self._pictograms = pictograms
        self._missing: set[str] = set()

    def preload(self, identifiers: Iterable[str], side: int) -> None:
        """Paint beforehand what QML will ask for: ids with their options, `side` in pixels."""
        for identifier in identifiers:
            self.image(identifier, QSize(side, side))

    def _draw(self, painter: QPainter, size: QSize, name: str, options: Options) -> None:
        area = QRectF(0, 0, size.width(), size.height())
        if "plate" in options:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)
            radius = area.width() * _PLATE_RADIUS
            painter.drawRoundedRect(area, radius, radius)
            margin = area.width() * _PLATE_MARGIN
            area.adjust(margin, margin, -margin, -margin)
        for one, where in zip(name.split("+"), _places(area, name.count("+") + 1), strict=True):
            self._draw_one(painter, where, one, options)

    def _draw_one(self, painter: QPainter, area: QRectF, name: str, options: Options) -> None:
        try:
            svg = self._pictograms.svg(name)
        except FileNotFoundError:
            if name not in self._missing:
                self._missing.add(name)
                _log.warning("no drawing named %r", name)
            _draw_placeholder(painter, area, QColor(f"#{options['ink']}" if "ink" in options else INK))
            return
        if "lines" in options:
            svg = line_drawing(svg)
        if "ink" in options:
            svg = tinted(svg, f"#{options['ink']}")
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, area)


def _places(area: QRectF, count: int) -> list[QRectF]:
    if count == 1:
        return [area]
    gap = area.width() * _GAP_OF_FOUR
    width, height = (area.width() - gap) / 2, (area.height() - gap) / 2
    return [
        QRectF(area.left() + (index % 2) * (width + gap), area.top() + (index // 2) * (height + gap), width, height)
        for index in range(count)
    ]


def _draw_placeholder(painter: QPainter, area: QRectF, ink: QColor) -> None:
    stroke = area.width() / 24
    painter.setPen(QPen(ink, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(area.width(), area.height()) / 2 - stroke * 2
    painter.drawEllipse(area.center(), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(area.center()), stroke * 1.5, stroke * 1.5)
