"""The day in one page, drawn and looked at by another program's eyes."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.day_report import DayReport, Filling, Unserved, day_report
from kiosk.export.day_page import write_day_page
from kiosk.export.labels import Labels
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.usecases.house import House
from tests.usecases.conftest import TUESDAY_AT_TEN

DAY = date(2026, 11, 24)
EMPTY = day_report(DAY, [], [])
MANY = 9_999
BUSY = DayReport(
    day=DAY,
    passages=MANY,
    tickets=MANY,
    served=MANY,
    referred=MANY,
    called=MANY,
    in_time=MANY - 1,
    mean_wait=359.4,
    hours=tuple((hour, MANY) for hour in range(24)),
    needs=tuple((f"{letter}{number}", MANY) for letter in "ABCDEFGHI" for number in range(1, 9)),
    languages=tuple((tag, MANY) for tag in ("fr", "ar", "ary", "en", "es", "ro", "tr", "pt", "ru", "ps")),
    waits=tuple((MANY, MANY) for _ in range(6)),
    referrals=((CONFIDENTIAL, MANY), *((f"PERM:{number}", MANY) for number in range(30))),
    fillings=tuple(Filling("computer", 8, 8, 8, MANY) for _ in range(9)),
    unserved=tuple((why, MANY) for why in Unserved),
)

Draw = Callable[[DayReport], QPdfDocument]


@pytest.fixture
def draw(opened: House, tmp_path: Path, qtbot: QtBot) -> Draw:
    words = catalogue(SOURCE, bundled("translations"))
    labels = Labels(opened.pack.triage, opened.pack.directory, words, "NUMIKS", "Espace Gisèle Halimi")

    def drawn(report: DayReport) -> QPdfDocument:
        stream, again = io.BytesIO(), io.BytesIO()
        write_day_page(report, labels, TUESDAY_AT_TEN, stream)
        write_day_page(report, labels, TUESDAY_AT_TEN, again)
        assert stream.getvalue() == again.getvalue()
        path = tmp_path / "page.pdf"
        path.write_bytes(stream.getvalue())
        document = QPdfDocument()
        assert document.load(str(path)) is QPdfDocument.Error.None_
        return document

    return drawn


@pytest.mark.parametrize("report", [EMPTY, BUSY], ids=["nobody", "busy"])
def test_c19_it_is_exactly_one_page_of_a4_with_something_on_it(draw: Draw, report: DayReport) -> None:
    document = draw(report)
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    image = document.render(0, QSize(310, 438))
    colours = {image.pixelColor(x, y).name() for x in range(0, 310, 3) for y in range(0, 438, 3)}
    assert {"#0f5549", "#faf5ec", "#ffffff"} <= colours


def test_what_is_not_there_is_said(draw: Draw) -> None:
    said = draw(EMPTY).getAllText(0).text()
    assert "Mardi 24 novembre 2026" in said
    assert "Personne n’est venu." in said
    assert "Pas d’atelier ce jour-là." in said


def test_what_does_not_fit_is_added_up(draw: Draw) -> None:
    said = draw(BUSY).getAllText(0).text()
    assert "autres besoins" in said
    assert "autres structures" in said
    assert f"{CONFIDENTIAL}" in said
    assert "100 %" in said
