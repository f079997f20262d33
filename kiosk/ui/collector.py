"""Python's garbage, collected on the screens' thread alone.

Python collects cycles on whichever thread allocates when it is time, and a QObject in a cycle is deleted there, away
from its own thread: Qt then crashes or hangs.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG_MILLISECONDS = 1_000
ALL_MILLISECONDS = 300_000
"""A full collection takes some fifty milliseconds, which a touch may feel: seldom."""


class Collector(QObject):
    """Takes collecting over from Python for as long as the process lives; made on the screens' thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        for interval, collect in ((YOUNG_MILLISECONDS, self.collect_young), (ALL_MILLISECONDS, gc.collect)):
            timer = QTimer(self, interval=interval)
            timer.timeout.connect(collect)
            timer.start()

    @staticmethod
    def collect_young() -> None:
        """Collect what was made lately, if there is enough of it."""
        if gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(1)
