"""Somebody who waits in front of a real board: the real window, a real store, a clock that obeys."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtQuick import QQuickItem

from kiosk.app.board import BoardWindow
from kiosk.devices.clock import PretendClock
from kiosk.rehearsal.frames import PATIENCE_SECONDS, next_frame

FULL_HD, LAPTOP, UPRIGHT = QSize(1920, 1080), QSize(1280, 720), QSize(1080, 1920)


class BoardWatcher:
    """A board and eyes for it. The clock of its site must be the `clock` given."""

    def __init__(self, board: BoardWindow, clock: PretendClock, size: QSize = FULL_HD) -> None:
        self.board, self.clock = board, clock
        board.window.setGeometry(0, 0, size.width(), size.height())
        board.show()
        self.until(board.window.isExposed, "the window")

    def words(self) -> list[str]:
        """Return every text on the screen; a number and its letter stand together."""
        return [item.property("text").replace("\u00a0", " ") for item in _texts(self.board.window.contentItem())]

    def plate(self) -> tuple[str, str]:
        """Return the number on the plate and where it is to go, both empty when nobody is called."""
        found = {item.objectName(): item.property("text") for item in _texts(self.board.window.contentItem())}
        return found.get("number", "").replace("\u00a0", " "), found.get("place", "").replace("\u00a0", " ")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Look until something holds. Raises AssertionError, telling what can be read, when it never does."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            assert time.monotonic() < give_up, f"{what} never came; the board reads {self.words()}"
            next_frame(self.board.window)
        next_frame(self.board.window)

    def reads(self, part: str) -> None:
        """Wait until some text holds `part`."""
        self.until(lambda: any(part in text for text in self.words()), part)

    def calls(self, number: str, place: str) -> None:
        """Wait until `number` is on the plate, with the place to go."""
        self.until(lambda: self.plate() == (number, place), f"{number} at {place}")

    def look_again(self) -> None:
        """Have the room read, whether or not anybody has written, and wait until it was."""
        before = self.board.controller.sight
        self.board.controller.refresh()
        self.until(lambda: self.board.controller.sight is not before, "another look")

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and let the board see it."""
        self.clock.advance(seconds)
        self.board.announcer.tick()
        self.board.controller.tick()

    def clipped(self) -> list[str]:
        """Return every text that does not lie whole in the window and in its item, or overlaps another."""
        screen = QRectF(0, 0, self.board.window.width(), self.board.window.height())
        boxes = [(item.property("text"), _ink(item)) for item in _texts(self.board.window.contentItem())]
        wrong = [f"off the screen: {text!r}" for text, box in boxes if not screen.contains(box)]
        for place, (text, box) in enumerate(boxes):
            wrong += [f"{text!r} on {other!r}" for other, another in boxes[place + 1 :] if box.intersects(another)]
        return wrong + [
            f"too wide: {item.property('text')!r}"
            for item in _texts(self.board.window.contentItem())
            if item.property("contentWidth") > item.width() + 1
        ]


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    if item.inherits("QQuickText") and item.property("text"):
        yield item
    for child in item.childItems():
        yield from _texts(child)


def _ink(item: QQuickItem) -> QRectF:
    """Return the box of the letters, without the room kept for accents and tails."""
    size = item.property("font").pixelSize()
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).adjusted(1, size * 0.2, -1, -size * 0.25)
