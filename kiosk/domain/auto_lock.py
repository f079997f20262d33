"""Staff who walk away (fault I6): what they had opened closes by itself. All times are monotonic seconds."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LockAfter:
    """How long somebody stays signed in: without touching anything, and at all."""

    idle_seconds: float
    absolute_seconds: float


PANEL = LockAfter(idle_seconds=60.0, absolute_seconds=15 * 60.0)
"""The panel on the kiosk itself, where the next to touch is a visitor."""

DESK = LockAfter(idle_seconds=15 * 60.0, absolute_seconds=5 * 3600.0)
"""The desk's own screen, whose absolute time is longer than half a day's opening."""


@dataclass(frozen=True, slots=True)
class AutoLock:
    """Somebody signed in at `opened_at` who touched something last at `touched_at`."""

    after: LockAfter
    opened_at: float
    touched_at: float

    def touched(self, now: float) -> AutoLock:
        """Return the same with a touch now; one that comes too late opens nothing again."""
        return self if self.locked(now) else replace(self, touched_at=now)

    def seconds_left(self, now: float) -> float:
        """Return how long until it locks; 0 once it has."""
        ends = min(self.touched_at + self.after.idle_seconds, self.opened_at + self.after.absolute_seconds)
        return max(0.0, ends - now)

    def locked(self, now: float) -> bool:
        """Tell whether it has locked."""
        return self.seconds_left(now) == 0


def signed_in(after: LockAfter, now: float) -> AutoLock:
    """Return the lock of somebody who signs in now."""
    return AutoLock(after, now, now)
