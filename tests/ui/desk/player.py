"""Somebody of the team in front of a real desk: the real window, a real store, a clock that obeys."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.desk import DeskWindow
from kiosk.devices.clock import PretendClock
from kiosk.rehearsal.frames import PATIENCE_SECONDS, next_frame

FULL_HD = QSize(1920, 1080)


class NothingToPress(Exception):
    """What a test wants to press is not there; the text says what is."""


class DeskPlayer:
    """A desk and hands for it. The clock of its site must be the `clock` given."""

    def __init__(self, desk: DeskWindow, clock: PretendClock, size: QSize = FULL_HD) -> None:
        self.desk, self.clock = desk, clock
        desk.window.setGeometry(0, 0, size.width(), size.height())
        desk.window.show()
        self.settle()

    def press(self, name: str) -> None:
        """Press the middle of the item called `name`, and wait until it is drawn."""
        item = self.find(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, and wait until what it does is drawn."""
        QTest.keyClick(self.desk.window, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for character in text:
            QTest.keyClick(self.desk.window, Qt.Key(ord(character.upper())), _modifier(character))
        self.settle()

    def find(self, name: str) -> QQuickItem:
        """Return what is seen under `name`; «row:#2» is the second row. Raises NothingToPress."""
        kind, _, place = name.partition("#")
        seen = list(self.pressable())
        found = [item for item in seen if item.objectName() == name or (place and item.objectName().startswith(kind))]
        rank = int(place) - 1 if place.isdecimal() else 0
        if 0 <= rank < len(found):
            return found[rank]
        raise NothingToPress(f"no {name!r} among {', '.join(item.objectName() for item in seen)}")

    def sees(self, name: str) -> bool:
        """Tell whether an item called `name` is there."""
        return any(item.objectName() == name for item in self.pressable())

    def pressable(self) -> Iterator[QQuickItem]:
        """Yield everything that has a name, is visible and is enabled."""
        yield from _named(self.desk.window.contentItem())

    def words(self) -> list[str]:
        """Return every text on the screen, from top to bottom as the items stand in the tree."""
        return list(_texts(self.desk.window.contentItem()))

    def says(self, part: str) -> bool:
        """Tell whether some text on the screen holds `part`."""
        return any(part in text for text in self.words())

    def settle(self) -> None:
        """Handle what is under way until it is drawn. Raises RuntimeError when that never ends."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            busy = self.desk.frame.busy
            self._draw()
            # What a job brings is drawn one frame later.
            if not busy and not self.desk.frame.busy:
                return
            if time.monotonic() > give_up:
                raise RuntimeError("a job has not ended")

    def _draw(self) -> None:
        self.desk.qt.processEvents()
        next_frame(self.desk.window)
        self.desk.qt.processEvents()

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and let the desk see it."""
        self.clock.advance(seconds)
        self.desk.tick()
        while self.desk.controller.look_ahead():
            pass
        self.settle()

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        self.settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.desk.window.grabWindow().save(str(path))


def _modifier(character: str) -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ShiftModifier if character.isupper() else Qt.KeyboardModifier.NoModifier


def _named(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or not item.isEnabled():
        return
    # A MouseArea has an «enabled» of its own beside that of an item.
    if item.objectName() and item.property("enabled"):
        yield item
    for child in item.childItems():
        yield from _named(child)


def _texts(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible():
        return
    if item.inherits("QQuickText") and item.property("text"):
        yield item.property("text")
    for child in item.childItems():
        yield from _texts(child)
