"""Use without sight, as values: what there is to hear and where one is in it, and a finger that slides. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.speech.lines import Line, Script

BAR = "bar:"
"""How the names of the bar's controls begin: they are there unless something covers the page."""


class Key(StrEnum):
    """What the keys beside the screen do; each of them begins the listening."""

    START = "start"
    NEXT = "next"
    PREVIOUS = "previous"
    CHOOSE = "choose"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Box:
    """Where something that can be touched is, in pixels of the window."""

    name: str
    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is inside."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


def under(boxes: Sequence[Box], x: float, y: float) -> str:
    """Return the name of what is at a point, the last of `boxes` before those below it; empty where nothing is."""
    return next((box.name for box in reversed(boxes) if box.holds(x, y)), "")


def stops(script: Script, names: Collection[str]) -> tuple[Line, ...]:
    """Return what there is to hear, in the order in which the screen is read, `names` being what can be touched now.

    Under a cover, such as the settings, the page's own words are left out with its tiles.
    """
    open_page = any(name.startswith(BAR) for name in names)
    return tuple(line for line in script if (line.item in names if line.item else open_page))


def step(there: Sequence[Line], now: Line | None, by: int) -> Line | None:
    """Return what comes `by` places after `now`, round the end; from nowhere, the first or the last."""
    if not there:
        return None
    if now not in there:
        return there[0 if by > 0 else -1]
    return there[(there.index(now) + by) % len(there)]


@dataclass(frozen=True, slots=True)
class Slide:
    """A finger on the glass of somebody who listens: what it came down on, what it is on now, whether it has slid."""

    down: bool = False
    at: str = ""
    slid: bool = False

    def pressed(self, name: str) -> Slide:
        """Follow a finger that comes down: nothing is said before it slides or is lifted."""
        return Slide(down=True, at=name)

    def moved(self, name: str) -> Slide:
        """Follow a finger; between two things it is still on the last one."""
        if not self.down or name in ("", self.at):
            return self
        return replace(self, at=name, slid=True)
