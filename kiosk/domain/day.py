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


@dataclass(frozen=True, slots=True)
class Jump:
    """The clock has gone ahead by `days` from one day of work to the next, which is `to`."""

    to: date
    days: int


def last_jump(begun: Iterable[date], today: date) -> Jump | None:
    """Return the last jump between days of work, `begun` the newest first, and `today`; None without one.

    However many days have begun since, it stays one until somebody of the team has said, on `to` or later, that the
    clock is right.
    """
    later = today
    for day in begun:
        if (later - day).days > SANE_JUMP_DAYS:
            return Jump(later, (later - day).days)
        later = day
    return None
