"""What the drawings' test has found, as a page to print and as a table that a French spreadsheet opens."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.domain.comprehension import Answer, Interval
from kiosk.language import Catalogue
from kiosk.pictograms import Pictograms
from kiosk.ui.a4 import GREY, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, A4Pen, write_pages
from kiosk.usecases.comprehending import Result

_SIDE, _ROW, _BAR_WIDTH = 14.0, 17.0, 56.0
_WORDS_LEFT = MARGIN + _SIDE + 4
_WORDS_WIDTH = 92.0
_BAR_LEFT = PAGE_WIDTH - MARGIN - _BAR_WIDTH
_LARGE, _USUAL, _SMALL = 6.0, 3.6, 2.8
"""In millimetres."""

_HEAD = 34.0
_METHOD = (
    "Chaque dessin a été montré seul, sans mot. On a demandé : « Que voyez-vous ? Que se passerait-il si on touchait "
    "? » Compris : réponse juste ou sans doute juste (classes 1 et 2 d’ISO 9186). La barre claire est l’intervalle de "
    "Wilson à 95 % : tant qu’elle est large, trop peu de personnes ont répondu pour conclure."
)

COLUMNS = (
    "dessin",
    "mots",
    "langue",
    "personnes",
    "compris_%",
    "de_%",
    "a_%",
    *(f"classe_{int(one)}" for one in Answer),
)


def percent(share: float) -> str:
    """Return «67 %»."""
    return f"{round(share * 100)}\u202f%"


def range_of(interval: Interval) -> str:
    """Return «de 53 à 78 %»."""
    return f"de {round(interval.low * 100)} à {round(interval.high * 100)}\u202f%"


def write_table(found: Sequence[Result], path: Path) -> None:
    """Write one row a drawing and language. Raises OSError where it cannot be written."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(COLUMNS)
        for result in found:
            tally, understood = result.tally, result.tally.understood
            shares = (round(part * 100) for part in (understood.share, understood.low, understood.high))
            classes = (tally.counts.get(answer, 0) for answer in Answer)
            table.writerow((tally.drawing.name, result.words, tally.language, tally.asked, *shares, *classes))


def write_report(found: Sequence[Result], pictograms: Pictograms, words: Catalogue, day: date, path: Path) -> int:
    """Write the pages and return how many there are. Raises OSError where they cannot be written."""

    def paint(pen: A4Pen, page: Sequence[Result]) -> None:
        top = MARGIN
        pen.write(
            f"Les dessins sont-ils compris ? – {words.short_date(day)}", _LARGE, MARGIN, top, PAGE_WIDTH - 2 * MARGIN
        )
        pen.write(_METHOD, _SMALL, MARGIN, top + 10, PAGE_WIDTH - 2 * MARGIN, colour=GREY)
        top += _HEAD
        for result in page:
            _row(pen, result, pictograms, words, top)
            top += _ROW

    return write_pages(path, lambda _: _pages(found), paint)


def _pages(found: Sequence[Result]) -> Iterator[Sequence[Result]]:
    most = int((PAGE_HEIGHT - 2 * MARGIN - _HEAD) // _ROW)
    for start in range(0, max(1, len(found)), most):
        yield found[start : start + most]


def _row(pen: A4Pen, result: Result, pictograms: Pictograms, words: Catalogue, top: float) -> None:
    tally, understood = result.tally, result.tally.understood
    pen.svg(pictograms.svg(tally.drawing.name), MARGIN, top, _SIDE)
    shown = result.words if len(result.words) <= 90 else f"{result.words[:89]}…"
    pen.write(shown, _USUAL, _WORDS_LEFT, top, _WORDS_WIDTH)
    people = words.ngettext("{n} personne", "{n} personnes", tally.asked).format(n=tally.asked)
    pen.write(
        f"{words.language_name(tally.language)}, {people}", _SMALL, _WORDS_LEFT, top + 9.5, _WORDS_WIDTH, colour=GREY
    )
    said = f"{percent(understood.share)} compris, {range_of(understood)}"
    if tally.counts.get(Answer.OPPOSITE):
        said = f"{said} ; {percent(tally.opposite.share)} contraire"
    pen.write(said, _SMALL, _BAR_LEFT, top, _BAR_WIDTH)
    pen.fill("#EFE6D6", _BAR_LEFT, top + 5, _BAR_WIDTH, 4)
    width = (understood.high - understood.low) * _BAR_WIDTH
    pen.fill("#A9D3C4", _BAR_LEFT + understood.low * _BAR_WIDTH, top + 5, width, 4)
    pen.fill("#0F5549", _BAR_LEFT + understood.share * _BAR_WIDTH - 0.5, top + 4, 1, 6)
