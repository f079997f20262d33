"""What is known of the rendered clips of one language: a JSON file beside them."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

NAME = "manifest.json"
CLIP_SUFFIX = ".ogg"

_log = logging.getLogger(__name__)


class Voice(StrEnum):
    """Where a sound comes from, best first."""

    RECORDED = "recorded"
    RENDERED = "rendered"
    ROBOT = "robot"


@dataclass(frozen=True, slots=True)
class Entry:
    """One rendered clip. `voice` is the engine's own name of it; `sha256` is that of the file."""

    text: str
    engine: str
    voice: str
    grade: Voice
    seconds: float
    sha256: str


def read(folder: Path) -> Mapping[str, Entry]:
    """Return the entries of a folder by the name of their clip; what cannot be read counts as nothing (fault E3)."""
    path = folder / NAME
    try:
        found = json.loads(path.read_text("utf-8"))
        return {name: Entry(**{**entry, "grade": Voice(entry["grade"])}) for name, entry in found.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        _log.warning("the manifest %s cannot be read", path, exc_info=True)
        return {}


def write(folder: Path, entries: Mapping[str, Entry]) -> None:
    """Write the manifest of a folder, whole or not at all."""
    fresh = folder / f"{NAME}.new"
    text = json.dumps({name: asdict(entries[name]) for name in sorted(entries)}, ensure_ascii=False, indent=1)
    fresh.write_text(f"{text}\n", encoding="utf-8")
    fresh.replace(folder / NAME)
