"""A USB stick that the day is carried away on: what can be plugged in, and every way in which writing to it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Final


@dataclass(frozen=True, slots=True)
class Stick:
    """One stick: `key` tells it from every other, however often it is plugged in; `size` in bytes."""

    key: str
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class NoStick:
    """Nothing is plugged in."""


@dataclass(frozen=True, slots=True)
class SeveralSticks:
    """Nobody can tell which one is meant."""

    count: int


@dataclass(frozen=True, slots=True)
class Unmounted:
    """A stick that can be used, and that can be pulled out."""

    stick: Stick


@dataclass(frozen=True, slots=True)
class Mounted:
    """A stick in use, its files under `root`: pulled out now, it may lose some."""

    stick: Stick
    root: PurePath


@dataclass(frozen=True, slots=True)
class WriteProtected:
    """A stick that takes nothing, perhaps by the small switch at its side."""

    stick: Stick


@dataclass(frozen=True, slots=True)
class UnusableStick:
    """A stick with no files that we know, or with several parts."""


@dataclass(frozen=True, slots=True)
class UnknownSticks:
    """The machine does not say what is plugged in."""


StickStatus = NoStick | SeveralSticks | Unmounted | Mounted | WriteProtected | UnusableStick | UnknownSticks


class StickTrouble(StrEnum):
    """Why a stick could not be mounted or let go of."""

    GONE = "gone"
    BUSY = "busy"
    READ_ONLY = "read_only"
    DENIED = "denied"
    FAILED = "failed"


class Outcome(StrEnum):
    """How carrying away ended. Whatever it was, what had been carried away before is still on the stick."""

    DONE = "done"
    NO_DEVICE = "no_device"
    MULTI_DEVICE = "multi_device"
    INVALID_DEVICE = "invalid_device"
    UNKNOWN_DEVICE = "unknown_device"
    NOT_ALLOWED = "not_allowed"
    READ_ONLY = "read_only"
    NO_SPACE = "no_space"
    IO_ERROR = "io_error"
    REMOVED = "removed"
    VERIFY_FAILED = "verify_failed"
    UNMOUNT_BUSY = "unmount_busy"
    NOT_PREPARED = "not_prepared"
    ALREADY_RUNNING = "already_running"


@dataclass(frozen=True, slots=True)
class Carried:
    """An end: `folder` is where the files are when they are there; bytes `needed` and `free` where they did not fit."""

    outcome: Outcome
    folder: str = ""
    needed: int = 0
    free: int = 0


class Stage(StrEnum):
    """What is being done; each takes its share of the way."""

    PREPARING = "preparing"
    WRITING = "writing"
    FLUSHING = "flushing"
    COMPARING = "comparing"


_SHARES: Final = {
    Stage.PREPARING: (0, 30),
    Stage.WRITING: (30, 75),
    Stage.FLUSHING: (75, 80),
    Stage.COMPARING: (80, 100),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come: `done` of `total`, in whatever it counts."""

    stage: Stage
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        """How far everything has come, 0 to 100; it never goes back from one stage to the next."""
        begin, end = _SHARES[self.stage]
        return begin + (end - begin) * min(self.done, self.total) // self.total if self.total else begin


ROOM = 1.2
"""How much more room than the files take a stick must have: clusters and folders take some (fault C5)."""

_FAT_SAFE = re.compile(
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9_](?:[a-z0-9_.-]{0,98}[a-z0-9_])?", re.IGNORECASE
)


def check_names(names: Iterable[str]) -> None:
    """Raise ValueError for a name that FAT, or a Windows that reads it, could take for another or refuse."""
    seen: set[str] = set()
    for name in names:
        if not _FAT_SAFE.fullmatch(name):
            raise ValueError(f"not a name for a stick: {name!r}")
        if name.casefold() in seen:
            raise ValueError(f"two files of one name: {name!r}")
        seen.add(name.casefold())
