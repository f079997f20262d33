"""Tells a window that another one, or itself, has changed the store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MILLISECONDS = 150
"""How often the store is looked at: what one window does is shown by the others well within half a second."""


class StoreWatch(QObject):
    """Asks `look` whether the store has changed, and emits `changed` when it has."""

    changed = Signal()

    def __init__(self, look: Callable[[], bool]) -> None:
        super().__init__()
        self._look = look
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        if self._look():
            self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
