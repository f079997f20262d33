"""A business day: opened, paused and closed by the team."""

from __future__ import annotations

from collections.abc import Iterable
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


SANE_JUMP_DAYS = 3
"""Days that may lie between two days of work before the clock is asked about (fault B3)."""


def jump(begun: Iterable[date], today: date, confirmed: date | None) -> int:
    """Return by how many days the clock has jumped ahead without anybody saying that it is right; 0 when it has not.

    `begun` are days of work, the newest first. A jump stays one however many days have begun since, until somebody of
    the team has `confirmed` the clock on a day after it.
    """
    later = today
    for day in begun:
        if confirmed is not None and confirmed >= later:
            return 0
        if (later - day).days > SANE_JUMP_DAYS:
            return (later - day).days
        later = min(day, later)
    return 0
