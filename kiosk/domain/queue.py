"""Tickets: their number and their place in the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.ticket_life import Stage

LETTERS = "ACEFHJKLMNPRTUVWXY"
"""Letters no one takes for a digit: B 8, D O Q 0, G 6, I 1, S 5 and Z 2 are left out."""

PER_LETTER = 999


class Printed(StrEnum):
    """What is known of a slip: `UNKNOWN` when the printer fell silent half-way."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in the queue of one day. Times are aware.

    `minutes` is the usual length of what it is for; `promised_at` when it is owed its call (`promises`); `stage_at`
    when it got to its stage; `counter` where it was last called to. `placed_at` stands in for the promise in the order
    of the queue when somebody of the team has moved it; `returns_at` is when its visitor was told to come back;
    `latest_at` the wait that was said. `call_order` is the place of its last call among all of the
    day, those taken back included. `version` counts its changes.
    """

    id: str
    day: date
    sequence: int
    need: str | None
    service: str
    language: str
    urgent: bool
    minutes: int
    taken_at: datetime
    promised_at: datetime
    stage: Stage = Stage.WAITING
    stage_at: datetime | None = None
    booking: str | None = None
    booked_at: datetime | None = None
    placed_at: datetime | None = None
    returns_at: datetime | None = None
    latest_at: datetime | None = None
    counter: str | None = None
    called_at: datetime | None = None
    calls: int = 0
    call_order: int | None = None
    printed: Printed = Printed.NO
    version: int = 0

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
