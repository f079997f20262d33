"""The expected «no»s, as values: whoever gets one says it to whoever asked and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ticket_life import Stage


@dataclass(frozen=True, slots=True)
class SlotTaken:
    """Somebody else has just booked that slot."""


@dataclass(frozen=True, slots=True)
class SessionFull:
    """Somebody else has just taken the last seat."""


@dataclass(frozen=True, slots=True)
class UnknownNumber:
    """No booking answers to that number or code."""


@dataclass(frozen=True, slots=True)
class TooManyTries:
    """Wrong numbers came too fast; the next try counts from `until_seconds` on the monotonic clock."""

    until_seconds: float


@dataclass(frozen=True, slots=True)
class OtherDay:
    """The booking is for another day."""

    starts_at: datetime


@dataclass(frozen=True, slots=True)
class TooLate:
    """The visitor comes later than the grace allows: the desk decides."""

    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The booking was cancelled."""


CheckInRefusal = UnknownNumber | TooManyTries | OtherDay | TooLate | Cancelled


@dataclass(frozen=True, slots=True)
class NumberClash:
    """The number or code drawn already belongs to another: draw again."""


@dataclass(frozen=True, slots=True)
class NobodyToCall:
    """Nobody waits whom this desk can serve now."""


@dataclass(frozen=True, slots=True)
class StillBusy:
    """Somebody has been called to the counter, or is served there: `number` has to be dealt with first."""

    number: str


@dataclass(frozen=True, slots=True)
class NobodySits:
    """Nobody has sat down at the counter that calls."""


@dataclass(frozen=True, slots=True)
class CounterTaken:
    """Somebody else already sits at that counter."""

    staff: str


@dataclass(frozen=True, slots=True)
class TicketEnded:
    """The ticket has ended, perhaps a moment ago: nothing of it is changed any more."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """There is nothing of theirs to take back, or somebody has changed it since."""


@dataclass(frozen=True, slots=True)
class DayClosed:
    """The day is closed: no number is given or called any more."""
