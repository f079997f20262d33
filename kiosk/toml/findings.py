"""What is wrong with a pack, or still to be confirmed, said so that a coordinator can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Key = str | int
KeyPath = tuple[Key, ...]
"""Where a value stands in a TOML file: names of tables and keys, indexes in arrays."""


class Severity(StrEnum):
    """`ERROR` refuses the pack; `TO_CONFIRM` marks example data that nobody has confirmed."""

    ERROR = "error"
    WARNING = "warning"
    TO_CONFIRM = "to_confirm"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. `line` and `column` count from 1, in characters."""

    severity: Severity
    file: str
    line: int
    column: int
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: "
        return f"{place}{self.key + ': ' if self.key else ''}{self.problem} — {self.remedy}"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the pack by the name of its file and the path of its key."""

    file: str
    key: KeyPath = ()

    def under(self, *keys: Key) -> Spot:
        """Return a place further inside."""
        return Spot(self.file, (*self.key, *keys))


@dataclass(frozen=True, slots=True)
class Note:
    """A finding whose line is still to be looked up, unless `position` (line, column) says it."""

    severity: Severity
    spot: Spot
    problem: str
    remedy: str
    position: tuple[int, int] | None = None


class Notebook:
    """Collects notes while a pack is read, so that one reading tells everything."""

    def __init__(self) -> None:
        self._notes: list[Note] = []

    def error(self, spot: Spot, problem: str, remedy: str, position: tuple[int, int] | None = None) -> None:
        """Note something that refuses the pack."""
        self._notes.append(Note(Severity.ERROR, spot, problem, remedy, position))

    def warn(self, spot: Spot, problem: str, remedy: str) -> None:
        """Note something that should be mended, though the kiosk can live with it."""
        self._notes.append(Note(Severity.WARNING, spot, problem, remedy))

    def to_confirm(self, spot: Spot, problem: str, remedy: str) -> None:
        """Note example data."""
        self._notes.append(Note(Severity.TO_CONFIRM, spot, problem, remedy))

    @property
    def notes(self) -> tuple[Note, ...]:
        """Everything noted so far."""
        return tuple(self._notes)

    @property
    def refuses(self) -> bool:
        """Whether anything noted refuses the pack."""
        return any(note.severity is Severity.ERROR for note in self._notes)


def dotted(key: Iterable[Key]) -> str:
    """Return a key path as a coordinator reads it: `A1.rules[2].fact`, items counted from 1."""
    text = ""
    for part in key:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text
