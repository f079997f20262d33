"""Tickets: their number and their place in the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LETTERS = "ACEFHJKLMNPRTUVWXY"
"""Letters no one takes for a digit: B 8, D O Q 0, G 6, I 1, S 5 and Z 2 are left out."""

PER_LETTER = 999


class TicketStatus(StrEnum):
    """Where a ticket is in its life. The kiosk makes `WAITING` ones; the desk moves them on."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class Printed(StrEnum):
    """What is known of a slip: `UNKNOWN` when the printer fell silent half-way."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in the queue of one day. Times are aware."""

    id: str
    day: date
    sequence: int
    need: str | None
    service: str
    language: str
    urgent: bool
    taken_at: datetime
    status: TicketStatus = TicketStatus.WAITING
    booking: str | None = None

    @property
    def number(self) -> str:
        """The number as it is shown and called."""
        return number_of(self.sequence)


def number_of(sequence: int) -> str:
    """Return the number of the `sequence`-th ticket of a day, from 1: «A 1» … «A 999», «C 1» … then «AA 1».

    One series for the whole room, so that a number tells nothing of the need.
    """
    if sequence < 1:
        raise ValueError(f"a ticket's sequence begins at 1, not {sequence}")
    block, rest = divmod(sequence - 1, PER_LETTER)
    letters = ""
    block += 1
    while block:
        block, index = divmod(block - 1, len(LETTERS))
        letters = LETTERS[index] + letters
    return f"{letters} {rest + 1}"
