"""The frames of a window, as those wait for them who play on it."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

PATIENCE_SECONDS = 20.0
"""How long a window may take to settle before whoever plays on it gives up."""


def next_frame(window: QQuickWindow) -> None:
    """Handle events until the next frame is drawn, the first one included; before it, new items have no place or size.

    Not QTest's waiting, which keeps Python's lock while other threads want it.
    """
    drawn = QEventLoop()
    window.frameSwapped.connect(drawn.quit)
    QTimer.singleShot(int(PATIENCE_SECONDS * 1000), drawn, drawn.quit)
    window.update()
    drawn.exec()
    window.frameSwapped.disconnect(drawn.quit)
