"""The whole set of drawings on paper: each as large as on a tile and as on a slip, with its words in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from kiosk.language import Catalogue, Language
from kiosk.paper.raster import drawing_in_dots
from kiosk.paper.raster.blocks import ITEM_DRAWING
from kiosk.pictograms import Pictograms
from kiosk.ui.a4 import GREY, INCH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, A4Pen, painting, write_pages
from kiosk.usecases.picturing import Meaning

TILE = 46.0
"""A tile's drawing on the kiosk."""
DOT = 0.125
"""A dot of the printer."""
LETTERS, SMALL_LETTERS = 3.6, 2.6
GAP = 4.0
"""All in millimetres."""

IMAGE_DPI = 150

_WORDS_LEFT = MARGIN + TILE + GAP + ITEM_DRAWING * DOT + GAP
_WORDS_WIDTH = PAGE_WIDTH - MARGIN - _WORDS_LEFT
_COLUMN = (_WORDS_WIDTH - GAP) / 2
"""Languages stand in two columns."""
_TAG = SMALL_LETTERS * 3.6
_HEADING = SMALL_LETTERS * 2


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
    return write_pages(path, lambda pen: _Sheet(pen).pages(shown), lambda pen, page: _Sheet(pen).paint(page))


def write_images(shown: Sequence[Entry], folder: Path) -> int:
    """Write one PNG a page and return how many there are. Raises OSError where they cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    scale = IMAGE_DPI / INCH
    image = QImage(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale), QImage.Format.Format_RGB32)
    pages = 0
    with painting(image) as painter:
        sheet = _Sheet(A4Pen(painter, scale))
        for pages, page in enumerate(sheet.pages(shown), start=1):
            image.fill(Qt.GlobalColor.white)
            sheet.paint(page)
            path = folder / f"{pages:02}.png"
            if not image.save(str(path)):
                raise OSError(0, "image impossible à écrire", str(path))
    return pages


class _Sheet:
    """Lays entries out on pages, each entry whole."""

    def __init__(self, pen: A4Pen) -> None:
        self._pen = pen

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
        columns = (sum(self._line_height(*line) for line in column) for column in _columns(entry))
        return max(TILE, _HEADING + max(columns)) + GAP

    def _line_height(self, language: Language, words: str) -> float:
        return self._pen.height(words or "–", LETTERS, _COLUMN - _TAG, rtl=language.rtl)

    def _entry(self, entry: Entry, top: float) -> None:
        pen, side = self._pen, ITEM_DRAWING * DOT
        pen.svg(entry.svg, MARGIN, top, TILE)
        slip = QRectF(*map(pen.pixels, (MARGIN + TILE + GAP, top, side, side)))
        pen.painter.drawImage(slip, drawing_in_dots(entry.svg, ITEM_DRAWING))
        pen.write(entry.name, SMALL_LETTERS, _WORDS_LEFT, top, _WORDS_WIDTH, colour=GREY)
        for left, column in zip((_WORDS_LEFT, _WORDS_LEFT + _COLUMN + GAP), _columns(entry), strict=False):
            down = top + _HEADING
            for language, words in column:
                pen.write(language.tag, SMALL_LETTERS, left, down + (LETTERS - SMALL_LETTERS), _TAG, colour=GREY)
                pen.write(words or "–", LETTERS, left + _TAG, down, _COLUMN - _TAG, rtl=language.rtl)
                down += self._line_height(language, words)


def _columns(entry: Entry) -> Sequence[Sequence[tuple[Language, str]]]:
    half = -(-len(entry.words) // 2)
    return entry.words[:half], entry.words[half:]
