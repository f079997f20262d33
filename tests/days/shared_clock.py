"""A clock that several processes read and one test sets: the day of the whole room."""

from __future__ import annotations

import mmap
import struct
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

_LAYOUT = struct.Struct("<dd")


class SharedClock:
    """Wall and monotonic seconds in a mapped file, so that a change is seen by every process at once."""

    def __init__(self, path: Path, zone: ZoneInfo) -> None:
        """Read the clock that `make` has put at `path`."""
        self._zone = zone
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), _LAYOUT.size)

    @staticmethod
    def make(path: Path, start: datetime) -> SharedClock:
        """Put a clock at `path` that stands at `start`, which is in the site's zone."""
        path.write_bytes(_LAYOUT.pack(start.timestamp(), 0.0))
        assert isinstance(start.tzinfo, ZoneInfo)
        return SharedClock(path, start.tzinfo)

    def now(self) -> datetime:
        """Return the wall's time."""
        return datetime.fromtimestamp(self._read()[0], UTC).astimezone(self._zone)

    def monotonic(self) -> float:
        """Return the seconds that have passed."""
        return self._read()[1]

    def boot_id(self) -> str:
        """Return the one start that this machine has had."""
        return "day"

    def advance(self, seconds: float) -> None:
        """Let time pass everywhere."""
        wall, monotonic = self._read()
        self._write(wall + seconds, monotonic + seconds)

    def set_wall(self, now: datetime) -> None:
        """Set the wall's time, as somebody with a screwdriver might."""
        self._write(now.timestamp(), self._read()[1])

    def _read(self) -> tuple[float, float]:
        wall, monotonic = _LAYOUT.unpack(self._shared[: _LAYOUT.size])
        return wall, monotonic

    def _write(self, wall: float, monotonic: float) -> None:
        self._shared[: _LAYOUT.size] = _LAYOUT.pack(wall, monotonic)
