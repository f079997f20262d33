"""Any touch, click or key is a sign that somebody is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

SIGNS = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel)


class TouchWatch(QObject):
    """Tells `touched` of every sign, and lets it go on its way."""

    def __init__(self, touched: Callable[[], None]) -> None:
        super().__init__()
        self._touched = touched

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Notice and let pass."""
        if event.type() in SIGNS:
            self._touched()
        return False
