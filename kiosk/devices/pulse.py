"""What each window says of itself, in a small file that the desk reads: nothing of it is worth a line in the store."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.clock import Clock

EVERY_SECONDS = 5
"""How often a window leaves its pulse."""

LONGEST = 4_096
"""Bytes of such a file that are read: whatever is longer is not ours."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pulse:
    """What a window told `age` seconds ago: codes by name."""

    age: float
    told: Mapping[str, str]


def beat(folder: Path, window: str, clock: Clock, told: Mapping[str, str]) -> None:
    """Leave the pulse of a window, whole or not at all. A folder that cannot be written is told to the log."""
    target = folder / f"{window}.json"
    fresh = target.with_suffix(".new")
    kept = {"boot": clock.boot_id(), "at": clock.monotonic(), "told": dict(told)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        fresh.replace(target)
    except OSError:
        _log.warning("the pulse of %s cannot be left", window, exc_info=True)


def felt(folder: Path, window: str, clock: Clock) -> Pulse | None:
    """Return the last pulse of a window since the machine was started, or None where there is none that can be read.

    Its age goes by the monotonic clock, which is one for all processes of a boot: setting the wall's brings no window
    to life.
    """
    try:
        with (folder / f"{window}.json").open("rb") as file:
            kept = json.loads(file.read(LONGEST))
        age = clock.monotonic() - float(kept["at"])
        told = {str(name): str(value) for name, value in kept["told"].items()}
        return Pulse(age, told) if kept["boot"] == clock.boot_id() and age >= 0 else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
