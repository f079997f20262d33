"""Plays visits on a real kiosk: the real screens, a real store in a folder of its own, a clock that obeys."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.rehearsal.frames import PATIENCE_SECONDS, next_frame
from kiosk.rehearsal.script import Script, Step, Touch, Type, Wait

PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1920, 1080)

BETWEEN_TOUCHES = 2.0
"""Seconds that pass on the pretended clock after each touch: a visitor who reads."""


class NothingToTouch(Exception):
    """What a script wants to touch is not on the screen; the text says what is."""


class Player:
    """A kiosk in front of nobody. The clock of its site must be the `clock` given."""

    def __init__(self, kiosk: Kiosk, clock: PretendClock, size: QSize = PORTRAIT) -> None:
        self.kiosk, self.clock = kiosk, clock
        kiosk.window.setGeometry(0, 0, size.width(), size.height())
        kiosk.window.show()
        self._draw()
        kiosk.house()
        self.settle()

    def play(self, step: Step) -> None:
        """Do one step of a script and wait until the screen has settled. Raises NothingToTouch."""
        match step:
            case Touch(name):
                self.touch(name)
            case Type(text):
                self.type(text)
            case Wait(seconds):
                self.wait(seconds)
        self.settle()
        self.clock.advance(BETWEEN_TOUCHES)

    def touch(self, name: str) -> None:
        """Touch the middle of the item called `name`."""
        item = self.find(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))

    def type(self, text: str) -> None:
        """Type capitals, digits and signs, then Enter, as a scanner does."""
        for character in text:
            shift = Qt.KeyboardModifier.ShiftModifier if character.isalpha() else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.kiosk.window, Qt.Key(ord(character)), shift)
        QTest.keyClick(self.kiosk.window, Qt.Key.Key_Return)

    def find(self, name: str) -> QQuickItem:
        """Return the item that a visitor sees under `name`; «slot:#2» is the second slot. Raises NothingToTouch."""
        kind, _, place = name.partition("#")
        seen = list(self.touchable())
        found = [item for item in seen if item.objectName() == name or (place and item.objectName().startswith(kind))]
        rank = int(place) - 1 if place.isdecimal() else 0
        if 0 <= rank < len(found):
            return found[rank]
        names = ", ".join(item.objectName() for item in seen)
        raise NothingToTouch(f"« {name} » n’est pas à l’écran. On peut toucher : {names}.")

    def touchable(self) -> Iterator[QQuickItem]:
        """Yield everything that has a name, is visible and is enabled."""
        yield from _named(self.kiosk.window.contentItem())

    def wait(self, seconds: int) -> None:
        """Let time pass, a second at a time, as the idle watch sees it."""
        for _ in range(seconds):
            self.clock.advance(1)
            self.kiosk.idle.tick()

    def settle(self) -> None:
        """Handle what is under way, printing included, until it is drawn. Raises RuntimeError when that never ends."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            self._draw()
            if not self.kiosk.view_model.printing:
                return
            if time.monotonic() > give_up:
                raise RuntimeError("the printer has not answered")

    def _draw(self) -> None:
        next_frame(self.kiosk.window)
        self.kiosk.qt.processEvents()

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.kiosk.window.grabWindow().save(str(path))


def play_script(player: Player, script: Script, folder: Path) -> list[Path]:
    """Play a whole script and leave a picture after each step. Raises NothingToTouch, telling which step."""
    pictures = [folder / "00-start.png"]
    player.picture(pictures[0])
    for number, step in enumerate(script.steps, start=1):
        try:
            player.play(step)
        except NothingToTouch as nothing:
            raise NothingToTouch(f"étape {number} : {nothing}") from nothing
        pictures.append(folder / f"{number:02}-{_word(step)}.png")
        player.picture(pictures[-1])
    return pictures


def _word(step: Step) -> str:
    match step:
        case Touch(name):
            return "".join(c if c.isalnum() or c in "_-" else "-" for c in name)[:40]
        case Type():
            return "type"
        case Wait(seconds):
            return f"wait-{seconds}"


def _named(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or not item.isEnabled():
        return
    if item.objectName():
        yield item
    for child in item.childItems():
        yield from _named(child)
