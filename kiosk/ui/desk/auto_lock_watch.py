"""Locks the desk that somebody has walked away from (fault I6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.devices.clock import Clock
from kiosk.domain.auto_lock import DESK, AutoLock, signed_in
from kiosk.ui.desk.controller import DeskController


class AutoLockWatch:
    """Counts from the sign-in and from the last touch, on the monotonic clock."""

    def __init__(self, clock: Clock, minutes: Callable[[], int], controller: DeskController) -> None:
        self._clock, self._minutes, self._controller = clock, minutes, controller
        self._lock: AutoLock | None = None

    def touched(self) -> None:
        """Somebody is there."""
        if self._lock is not None:
            self._lock = self._lock.touched(self._clock.monotonic())

    def look(self) -> None:
        """Lock if it is time to."""
        now = self._clock.monotonic()
        if self._controller.member is None:
            self._lock = None
        elif self._lock is None:
            self._lock = signed_in(replace(DESK, idle_seconds=self._minutes() * 60.0), now)
        elif self._lock.locked(now):
            self._lock = None
            self._controller.lock()
