"""How fast one screen gives numbers, so that nobody collects them (fault F8)."""

from __future__ import annotations

from dataclasses import dataclass

PAUSE_SECONDS = 8.0
"""Seconds between two numbers; no honest visitor has chosen a language and answered sooner."""


@dataclass
class Pace:
    """Remembers the last number given: another visit gets none within `PAUSE_SECONDS` of it. Times are monotonic."""

    _visit: str = ""
    _given_at: float = float("-inf")

    def allows(self, visit: str, now: float) -> bool:
        """Tell whether `visit` may be given a number; its own is given again at any time."""
        return visit == self._visit or now - self._given_at >= PAUSE_SECONDS

    def given(self, visit: str, now: float) -> None:
        """Take note that `visit` has been given its number."""
        if visit != self._visit:
            self._visit, self._given_at = visit, now
