"""The test of the drawings, as a volunteer and somebody who sees no words go through it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import datetime
from random import Random

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.comprehension import ComprehensionWindow
from kiosk.app.site import Site
from kiosk.devices.clock import PretendClock
from kiosk.devices.printer import NoPrinter
from kiosk.domain.comprehension import Answer
from kiosk.paths import SiteFolders
from kiosk.settings import load
from kiosk.store import comprehension
from tests.ui.looking import is_text, of_words, scene, seen

PATIENCE_MILLISECONDS = 20_000

LARGE, SMALL = QSize(1920, 1080), QSize(1366, 768)


class Asking:
    """The window, and a volunteer's hands."""

    def __init__(self, window: ComprehensionWindow) -> None:
        self.window = window
        QTest.qWaitForWindowExposed(window.window)
        self.settle()

    def settle(self) -> None:
        """Let the next frame be laid out and drawn, its lists filled."""
        window = self.window.window
        for _ in range(2):
            drawn = QEventLoop()
            window.frameSwapped.connect(drawn.quit)
            QTimer.singleShot(PATIENCE_MILLISECONDS, drawn, drawn.quit)
            window.update()
            drawn.exec()
            window.frameSwapped.disconnect(drawn.quit)

    def items(self) -> dict[str, QQuickItem]:
        return {item.objectName(): item for item in seen(self.window.window.contentItem()) if item.objectName()}

    def words(self) -> list[str]:
        return [item.property("text") for item in seen(self.window.window.contentItem()) if is_text(item)]

    def press(self, name: str) -> None:
        item = self.items()[name]
        middle: QPoint = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        self.settle()

    @property
    def drawing(self) -> str:
        return str(self.window.view_model.property("drawing"))

    def counted(self) -> dict[tuple[str, str], dict[Answer, int]]:
        found = comprehension.tallies(self.window.house.database)
        return {(tally.drawing.name, tally.language): dict(tally.counts) for tally in found}


@pytest.fixture
def new_asking(demo_site: SiteFolders, no_complaints: None) -> Iterator[Callable[[QSize], Asking]]:
    windows: list[ComprehensionWindow] = []

    def make(size: QSize = LARGE) -> Asking:
        settings = load(demo_site.settings)
        clock = PretendClock(datetime(2026, 11, 24, 10, 0, tzinfo=settings.zone))
        window = ComprehensionWindow(Site(demo_site, settings, clock, Random(1), NoPrinter(), windowed=True))
        windows.append(window)
        window.show()
        window.window.resize(size)
        return Asking(window)

    yield make
    for window in windows:
        window.close()


def test_the_words_come_after_the_answer_and_the_answer_is_counted(new_asking: Callable[..., Asking]) -> None:
    asking = new_asking()
    asking.press("language:ar")
    shown = asking.drawing
    assert shown
    assert "drawing" in asking.items()
    assert not [name for name in asking.items() if name.startswith("class:")]
    assert asking.window.view_model._meanings[0] not in asking.words()
    asking.press("answered")
    assert asking.window.view_model._meanings[0] in asking.words()
    asking.press("class:2")
    assert asking.counted() == {(shown, "ar"): {Answer.LIKELY: 1}}
    assert asking.drawing not in ("", shown)


def test_a_mistake_is_taken_back_and_a_drawing_can_be_passed(new_asking: Callable[..., Asking]) -> None:
    asking = new_asking()
    asking.press("language:fr")
    first = asking.drawing
    asking.press("answered")
    asking.press("class:7")
    asking.press("takeBack")
    assert asking.drawing == first
    assert asking.counted() == {}
    asking.press("class:1")
    assert asking.counted() == {(first, "fr"): {Answer.CERTAIN: 1}}
    passed = asking.drawing
    asking.press("skip")
    assert asking.drawing not in (first, passed)
    asking.press("stop")
    assert "language:fr" in asking.items()


def test_the_results_can_be_read_and_kept_as_files(new_asking: Callable[..., Asking], demo_site: SiteFolders) -> None:
    asking = new_asking()
    asking.press("language:fr")
    shown = asking.drawing
    asking.press("answered")
    asking.press("class:1")
    asking.press("stop")
    asking.press("results")
    assert any("100\u202f% compris, de 21 à 100\u202f%" in text for text in asking.words())
    asking.press("save")
    assert any(str(demo_site.comprehension) in text for text in asking.words())
    table = demo_site.comprehension / "2026-11-24.csv"
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert (row["dessin"], row["langue"], row["personnes"], row["de_%"], row["classe_1"]) == (
        shown,
        "fr",
        "1",
        "21",
        "1",
    )
    assert (demo_site.comprehension / "2026-11-24.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told(new_asking: Callable[..., Asking], demo_site: SiteFolders) -> None:
    asking = new_asking()
    asking.press("language:fr")
    asking.press("answered")
    asking.press("class:5")
    asking.press("stop")
    asking.press("results")
    demo_site.comprehension.write_text("")
    asking.press("save")
    assert any("n’ont pas pu être enregistrés" in text for text in asking.words())


def test_whoever_has_seen_every_drawing_is_thanked(new_asking: Callable[..., Asking]) -> None:
    asking = new_asking()
    asking.press("language:fr")
    while asking.drawing:
        asking.window.view_model.skip()
    asking.settle()
    assert any("Merci" in text for text in asking.words())
    asking.press("stop")


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
def test_nothing_is_cut_or_covered(new_asking: Callable[..., Asking], size: QSize) -> None:
    asking = new_asking(size)
    wrong: list[str] = []

    def look() -> None:
        asking.settle()
        window = asking.window.window
        texts = [item for item in seen(window.contentItem()) if is_text(item)]
        screen = scene(window.contentItem())
        wrong.extend(of_words(texts, screen))

    look()
    asking.press("language:ar")
    look()
    for _ in range(12):
        asking.press("answered")
        look()
        asking.press("class:1")
    assert not wrong, "\n".join(wrong)


def test_the_drawing_is_as_large_as_on_a_tile(new_asking: Callable[..., Asking]) -> None:
    asking = new_asking()
    asking.press("language:fr")
    millimetre = asking.window.view_model.property("millimetre")
    assert asking.items()["drawing"].width() == pytest.approx(46 * millimetre, abs=1)
