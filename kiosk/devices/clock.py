"""Two times: the wall's, which people read and somebody may set, and the monotonic one, which only goes on."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time to whoever is handed it."""

    def now(self) -> datetime:
        """Return the wall's time, aware, in the site's zone."""
        ...

    def monotonic(self) -> float:
        """Return seconds from an unknown start that never go back."""
        ...

    def boot_id(self) -> str:
        """Return a name for this boot of the machine: under another one, monotonic seconds begin anew."""
        ...


class SystemClock:
    """The machine's own clock."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """Return the wall's time, aware, in the site's zone."""
        return datetime.now(self._zone)

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds."""
        return time.monotonic()

    def boot_id(self) -> str:
        """Return the UUID that Linux draws at each start of the machine."""
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()


class PretendClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, start: datetime) -> None:
        """Begin at `start`, which is aware; its zone is the site's."""
        self._now = start
        self._monotonic = 0.0
        self._boots = 1

    def now(self) -> datetime:
        """Return the time reached."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds gone since the start."""
        return self._monotonic

    def boot_id(self) -> str:
        """Return a name for the machine's present boot."""
        return f"boot-{self._boots}"

    def advance(self, seconds: float) -> None:
        """Let time pass, through a change of daylight-saving time if there is one on the way."""
        self._now = (self._now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(self._now.tzinfo)
        self._monotonic += seconds

    def set_wall(self, now: datetime) -> None:
        """Set the wall's time, forward or back, as somebody with a screwdriver might; the monotonic one goes on."""
        self._now = now

    def reboot(self) -> None:
        """Stop the machine and start it again at once: the monotonic clock begins anew."""
        self._boots += 1
        self._monotonic = 0.0
