"""The whole set of drawings on paper: each as large as on a tile and as on a slip, with its words in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk import fonts
from kiosk.language import Catalogue, Language
from kiosk.paper.raster import drawing_in_dots
from kiosk.paper.raster.blocks import ITEM_DRAWING
from kiosk.pictograms import INK, Pictograms
from kiosk.usecases.picturing import Meaning

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 210.0, 297.0, 10.0
TILE = 46.0
"""A tile's drawing on the kiosk."""
DOT = 0.125
"""A dot of the printer."""
LETTERS, SMALL_LETTERS = 3.6, 2.6
GAP = 4.0
"""All in millimetres."""

PDF_DPI, IMAGE_DPI = 300, 150
INCH = 25.4

_WORDS_LEFT = MARGIN + TILE + GAP + ITEM_DRAWING * DOT + GAP
_WORDS_WIDTH = PAGE_WIDTH - MARGIN - _WORDS_LEFT


@dataclass(frozen=True, slots=True)
class Entry:
    """A drawing and, for each language in turn, what it is shown beside: empty where nobody has said it yet."""

    name: str
    svg: str
    words: tuple[tuple[Language, str], ...]


def entries(
    pictograms: Pictograms, meanings: Mapping[str, Sequence[Meaning]], catalogues: Sequence[Catalogue]
) -> tuple[Entry, ...]:
    """Return every drawing there is, with its words."""
    return tuple(
        Entry(
            name,
            pictograms.svg(name),
            tuple(
                (catalogue.language, " · ".join(filter(None, (m.said(catalogue) for m in meanings.get(name, ())))))
                for catalogue in catalogues
            ),
        )
        for name in pictograms.names()
    )


def write_pdf(shown: Sequence[Entry], path: Path) -> int:
    """Write one PDF and return how many pages it has. Raises OSError where it cannot be written."""
    path.open("wb").close()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DPI)
    with _painting(writer) as painter:
        sheet = _Sheet(painter, PDF_DPI / INCH)
        for number, page in enumerate(sheet.pages(shown)):
            if number:
                writer.newPage()
            sheet.paint(page)
    return number + 1


def write_images(shown: Sequence[Entry], folder: Path) -> int:
    """Write one PNG a page and return how many there are. Raises OSError where they cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    scale = IMAGE_DPI / INCH
    image = QImage(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale), QImage.Format.Format_RGB32)
    with _painting(image) as painter:
        sheet = _Sheet(painter, scale)
        for number, page in enumerate(sheet.pages(shown), start=1):
            image.fill(Qt.GlobalColor.white)
            sheet.paint(page)
            path = folder / f"{number:02}.png"
            if not image.save(str(path)):
                raise OSError(0, "image impossible à écrire", str(path))
    return number


@contextmanager
def _painting(device: QImage | QPdfWriter) -> Iterator[QPainter]:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


class _Sheet:
    """Lays entries out on pages, each entry whole; `scale` is in device pixels a millimetre."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        self._painter, self._scale = painter, scale

    def pages(self, shown: Sequence[Entry]) -> Iterator[list[Entry]]:
        """Yield what stands on each page."""
        page: list[Entry] = []
        used = MARGIN
        for entry in shown:
            height = self._height(entry)
            if page and used + height > PAGE_HEIGHT - MARGIN:
                yield page
                page, used = [], MARGIN
            page.append(entry)
            used += height
        yield page

    def paint(self, page: Sequence[Entry]) -> None:
        """Paint a page that is blank."""
        top = MARGIN
        for entry in page:
            self._entry(entry, top)
            top += self._height(entry)

    def _height(self, entry: Entry) -> float:
        return max(TILE, self._heading_height + sum(self._line_height(*line) for line in entry.words)) + GAP

    @property
    def _heading_height(self) -> float:
        return SMALL_LETTERS * 2

    def _line_height(self, language: Language, words: str) -> float:
        room = QRectF(0, 0, self._pixels(_WORDS_WIDTH - self._tag_width), 1e6)
        box = QFontMetricsF(self._font(LETTERS)).boundingRect(room, self._flags(language.rtl), words or "–")
        return box.height() / self._scale

    def _entry(self, entry: Entry, top: float) -> None:
        painter = self._painter
        tile = QRectF(self._pixels(MARGIN), self._pixels(top), self._pixels(TILE), self._pixels(TILE))
        renderer = QSvgRenderer(QByteArray(entry.svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, tile)
        side = ITEM_DRAWING * DOT
        slip = QRectF(*map(self._pixels, (MARGIN + TILE + GAP, top, side, side)))
        painter.drawImage(slip, drawing_in_dots(entry.svg, ITEM_DRAWING))
        painter.setPen(QColor("#5E5749"))
        self._write(entry.name, SMALL_LETTERS, _WORDS_LEFT, top, _WORDS_WIDTH)
        top += self._heading_height
        for language, words in entry.words:
            painter.setPen(QColor("#5E5749"))
            self._write(language.tag, SMALL_LETTERS, _WORDS_LEFT, top + (LETTERS - SMALL_LETTERS), self._tag_width)
            painter.setPen(QPen(QColor(INK)))
            left = _WORDS_LEFT + self._tag_width
            self._write(words or "–", LETTERS, left, top, _WORDS_WIDTH - self._tag_width, rtl=language.rtl)
            top += self._line_height(language, words)

    @property
    def _tag_width(self) -> float:
        return SMALL_LETTERS * 3.6

    def _write(self, words: str, size: float, left: float, top: float, width: float, *, rtl: bool = False) -> None:
        self._painter.setFont(self._font(size))
        room = QRectF(self._pixels(left), self._pixels(top), self._pixels(width), self._pixels(PAGE_HEIGHT))
        self._painter.drawText(room, self._flags(rtl), words)

    @staticmethod
    def _flags(rtl: bool) -> int:
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        direction = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
        place = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        return place.value | direction.value | Qt.TextFlag.TextWordWrap.value

    def _font(self, size: float) -> QFont:
        font = QFont(list(fonts.FAMILIES))
        font.setPixelSize(round(self._pixels(size)))
        return font

    def _pixels(self, millimetres: float) -> float:
        return millimetres * self._scale
