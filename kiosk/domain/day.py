"""A business day: opened, paused and closed by the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DayState(StrEnum):
    """Where a day is. A site whose desk nobody uses stays at `UNOPENED` and works by its content's hours."""

    UNOPENED = "unopened"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"

    @property
    def gives_numbers(self) -> bool:
        """Whether the kiosk gives numbers."""
        return self in (DayState.UNOPENED, DayState.OPEN)

    @property
    def calls(self) -> bool:
        """Whether desks call people: those who wait are received while no number is given."""
        return self is not DayState.CLOSED


@dataclass(frozen=True, slots=True)
class Day:
    """A day as the team has set it."""

    date: date
    state: DayState = DayState.UNOPENED
    rush: bool = False
