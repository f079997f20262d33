"""Which screen the board fills, and that it fills it again when screens come and go (fault G6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

Screen = TypeVar("Screen")

SETTLING_MILLISECONDS = 500
"""How long a machine may take, after a screen came or went, until it has laid out the others."""


def screen_for(screens: Sequence[Screen], primary: Screen) -> Screen:
    """Return the screen that the board fills: where there are several, the last that is not the team's."""
    others = [screen for screen in screens if screen is not primary]
    return others[-1] if others else primary


class Display(QObject):
    """Keeps a window on the whole of its screen.

    A board that had a screen of its own is hidden while that is away: it does not cover the one the team works on.
    """

    def __init__(self, qt: QGuiApplication, window: QQuickWindow) -> None:
        super().__init__()
        self._qt, self._window = qt, window
        self._had_its_own = False
        self._settling = QTimer(self, interval=SETTLING_MILLISECONDS, singleShot=True)
        self._settling.timeout.connect(self.settle)
        qt.screenAdded.connect(self._follow)
        qt.screenRemoved.connect(self._later)
        qt.primaryScreenChanged.connect(self._later)
        for screen in qt.screens():
            screen.geometryChanged.connect(self._later)

    def settle(self) -> None:
        """Fill the screen there is now."""
        primary = self._qt.primaryScreen()
        if primary is None:
            return
        screen = screen_for(self._qt.screens(), primary)
        if self._had_its_own and screen is primary:
            self._window.hide()
            return
        self._had_its_own = screen is not primary
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        # Not `showFullScreen`, which asks for the keyboard.
        self._window.setWindowStates(Qt.WindowState.WindowFullScreen)
        self._window.show()

    def stop(self) -> None:
        """Leave the window where it is."""
        self._settling.stop()
        self._qt.screenAdded.disconnect(self._follow)
        self._qt.screenRemoved.disconnect(self._later)
        self._qt.primaryScreenChanged.disconnect(self._later)
        for screen in self._qt.screens():
            screen.geometryChanged.disconnect(self._later)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._later)
        self._later()

    def _later(self) -> None:
        self._settling.start()
