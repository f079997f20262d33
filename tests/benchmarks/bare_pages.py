"""Two pages of six drawings and words that a touch turns: what any Qt Quick program takes to show a next screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest


class BarePages:
    """A window of 1080 × 1920 beside the kiosk's, under the same application."""

    def __init__(self, touch: Callable[[QQuickWindow, QPoint], float]) -> None:
        self._touch = touch
        self._engine = QQmlApplicationEngine()
        self._engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("BarePages.qml"))))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        QTest.qWaitForWindowExposed(window)
        for _ in range(4):
            self.turn()

    def turn(self) -> float:
        """Touch the page and return what the next one took."""
        return self._touch(self._window, QPoint(self._window.width() // 2, self._window.height() // 2))

    def close(self) -> None:
        """Take the window down."""
        shiboken6.delete(self._engine)
