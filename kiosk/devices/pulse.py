"""What each window says of itself, in a small file that the desk reads: nothing of it is worth a line in the store."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

LONGEST = 4_096
"""Bytes of such a file that are read: whatever is longer is not ours."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pulse:
    """A window that was alive at `at`, and what it told: codes by name."""

    at: datetime
    told: Mapping[str, str]


def beat(folder: Path, window: str, now: datetime, told: Mapping[str, str]) -> None:
    """Leave the pulse of a window, whole or not at all. A folder that cannot be written is told to the log."""
    target = folder / f"{window}.json"
    fresh = target.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"at": now.astimezone(UTC).isoformat(), "told": dict(told)}), encoding="utf-8")
        fresh.replace(target)
    except OSError:
        _log.warning("the pulse of %s cannot be left", window, exc_info=True)


def felt(folder: Path, window: str) -> Pulse | None:
    """Return the last pulse of a window, or None where there is none that can be read."""
    try:
        with (folder / f"{window}.json").open("rb") as file:
            kept = json.loads(file.read(LONGEST))
        at = datetime.fromisoformat(kept["at"])
        told = {str(name): str(value) for name, value in kept["told"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Pulse(at, told) if at.tzinfo is not None else None
