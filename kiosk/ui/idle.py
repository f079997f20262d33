"""Nobody touches the screen any more: warn, then forget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.devices.clock import Clock
from kiosk.ui.controller import Controller

SEGMENTS = 12
TICK_MILLISECONDS = 250


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: without a touch before the warning, of the warning, and before a finished visit is forgotten."""

    quiet: float = 90.0
    warning: float = 30.0
    farewell: float = 30.0


class IdleWatch(QObject):
    """Counts the seconds since the last touch, on the monotonic clock, while there is a visit to forget.

    A visitor who has what they came for is forgotten after the farewell, without a warning. While something is said to
    them (`speaking`) they are there; the warning itself does not stop for its own words.
    """

    changed = Signal()
    warned = Signal()
    expired = Signal()

    def __init__(
        self, clock: Clock, patience: Patience, controller: Controller, speaking: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__()
        self._clock, self._patience, self._controller, self._speaking = clock, patience, controller, speaking
        self._touched_at = clock.monotonic()
        self._segments = 0
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @property
    def segments(self) -> int:
        """Segments of the warning still lit; 0 when there is no warning."""
        return self._segments

    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._clock.monotonic()
        self._light(0)

    def noticed(self) -> None:
        """Somebody touched something; during the warning only its own answers count, so that they can be told apart."""
        if self._segments == 0:
            self.touched()

    def stop(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clock."""
        quiet = self._clock.monotonic() - self._touched_at
        if self._controller.pristine or (self._segments == 0 and self._speaking()):
            self.touched()
        elif self._controller.visit.served:
            if quiet >= self._patience.farewell:
                self._expire()
        elif quiet >= self._patience.quiet + self._patience.warning:
            self._expire()
        elif quiet >= self._patience.quiet:
            left = 1 - (quiet - self._patience.quiet) / self._patience.warning
            self._light(max(1, -(-int(left * SEGMENTS * 1000) // 1000)))

    def _expire(self) -> None:
        self.touched()
        self.expired.emit()

    def _light(self, segments: int) -> None:
        if segments != self._segments:
            begins = self._segments == 0
            self._segments = segments
            self.changed.emit()
            if begins:
                self.warned.emit()
