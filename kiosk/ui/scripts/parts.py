"""The lines that several pages say: of the catalogue, with pictures, numbers to dial, what becomes of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.speech.lines import Line
from kiosk.speech.reader import Reader
from kiosk.ui.viewmodels.page import DialRow, Pictured
from kiosk.ui.viewmodels.paper import Paper

PaperWords = tuple[Paper, str, str]
"""Where the slip of a page is, and the title and the sentence that tell so."""

Lines = Iterator[Line]


def words(reader: Reader, messages: Iterable[str], item: str = "") -> Lines:
    """Yield messages of the catalogue, each as a line."""
    for message in messages:
        yield reader.line(reader.catalogue.gettext(message), item=item)


def maybe(reader: Reader, text: str, item: str = "") -> Lines:
    """Yield what a page may be without."""
    if text:
        yield reader.line(text, item=item)


def told(reader: Reader, rows: Iterable[Pictured]) -> Lines:
    """Yield what is told with pictures."""
    for row in rows:
        yield reader.line(row.label)


def bring(reader: Reader, rows: Sequence[Pictured]) -> Lines:
    """Yield what to bring, if anything."""
    if rows:
        yield from words(reader, ("À apporter",))
        yield from told(reader, rows)


def dials(reader: Reader, rows: Iterable[DialRow]) -> Lines:
    """Yield telephone numbers, each with what it is for."""
    for row in rows:
        yield reader.dialled(row.number, row.label)


def alternative(reader: Reader, row: Pictured | None) -> Lines:
    """Yield the other way on, if there is one."""
    if row is not None:
        yield reader.line(row.label, item="alternative")


def paper(reader: Reader, words_of_it: PaperWords) -> Lines:
    """Yield what becomes of the slip, and what can be touched for it."""
    where, title, text = words_of_it
    if where is Paper.OFFER:
        yield from words(reader, ("Imprimer",), item="print")
        yield from words(reader, ("Sans papier",), item="noPaper")
        return
    yield from maybe(reader, title)
    yield from maybe(reader, text)
    if where is not Paper.PRINTING:
        yield from words(reader, ("Terminer",), item="finish")


def turning(reader: Reader, onward: str = "Lire la suite", back: str = "Revoir le début") -> Lines:
    """Yield the way on through a page that is too long, and the way back to its beginning."""
    yield from words(reader, (onward,), item="nextPage")
    yield from words(reader, (back,), item="firstPage")
