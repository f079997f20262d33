"""The expected «no»s, as values: whoever gets one says it to the visitor and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SlotTaken:
    """Somebody else has just booked that slot."""


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
    """The number drawn for a booking already belongs to another: draw again."""
