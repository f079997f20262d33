"""Whether the window is worked by keyboard or by finger and mouse: only the first needs to see where the focus is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

_FINGER = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)


class KeyboardWatch(QObject):
    """Tells `used` of each key and each press, and lets it go on its way."""

    def __init__(self, used: Callable[[bool], None]) -> None:
        super().__init__()
        self._used = used

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Notice and let pass."""
        if event.type() == QEvent.Type.KeyPress:
            self._used(True)
        elif event.type() in _FINGER:
            self._used(False)
        return False
