"""A visit written beforehand, as a TOML file that a volunteer can write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.printing import PrinterStatus
from kiosk.toml.reader import Table
from kiosk.toml.whole import read_whole


@dataclass(frozen=True, slots=True)
class Touch:
    """Touch the item of that object name."""

    name: str


@dataclass(frozen=True, slots=True)
class Type:
    """Type a text on the keyboard, as a scanner does, with Enter at its end."""

    text: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Let that many seconds pass without touching anything."""

    seconds: int


Step = Touch | Type | Wait


@dataclass(frozen=True, slots=True)
class Script:
    """A visit: when it takes place (naive, by the site's wall clock), how the printer is, and what is done in turn."""

    title: str
    at: datetime
    printer: PrinterStatus
    steps: tuple[Step, ...]


def read_script(path: Path) -> Script:
    """Read a script. Raises `Mistakes` with every one of them, located."""
    return read_whole(path, _script)


def _script(root: Table) -> Script:
    script = Script(
        title=root.text("title"),
        at=_moment(root),
        printer=root.member("printer", PrinterStatus, "l’état de l’imprimante", PrinterStatus.READY),
        steps=tuple(_step(row) for row in root.rows("steps")),
    )
    root.close()
    return script


def _moment(root: Table) -> datetime:
    text = root.text("at")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        root.error("at", "ce n’est pas une date et une heure", 'écrivez par exemple at = "2026-11-24T10:00"')
        return datetime(2026, 1, 1)  # noqa: DTZ001 - by the site's wall clock, as every script's


def _step(row: Table) -> Step:
    step: Step
    if row.has("wait"):
        step = Wait(row.number("wait", 0, 3600))
    elif row.has("type"):
        step = Type(row.text("type"))
    else:
        step = Touch(row.text("touch"))
    row.close()
    return step
