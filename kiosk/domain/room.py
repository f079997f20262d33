"""The room as the queue sees it: tickets, desks and appointments as values.

Every time is in minutes of the service day, counted on the wall clock from its midnight (9:30 is 570): differences are
minutes waited, and a run of the forecast adds floats instead of dates. `minutes_of` and `moment_of` go across.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from kiosk.domain.length import Length


def minutes_of(moment: datetime) -> float:
    """Return the wall-clock minutes since midnight of `moment`, which is in the site's zone."""
    return moment.hour * 60 + moment.minute + moment.second / 60 + moment.microsecond / 60_000_000


def moment_of(minutes: float, day: date, zone: tzinfo) -> datetime:
    """Return the moment that stands `minutes` after midnight on the clocks of `day`."""
    return (datetime.combine(day, time()) + timedelta(minutes=minutes)).replace(tzinfo=zone)


@dataclass(frozen=True, slots=True)
class QueueTicket:
    """Somebody to be called. `promised_at` is set once, when the ticket is taken (`promises.promise`).

    `service` is the skill a desk must have, `length` what the visit should last, `booked_at` the time of the
    appointment they come for, `returns_at` the time they were told to come back at.
    """

    id: str
    number: str
    need: str
    service: str
    length: Length
    language: str
    urgent: bool
    short: bool
    taken_at: float
    promised_at: float
    booked_at: float | None = None
    returns_at: float | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """One uninterrupted stretch during which somebody receives at a desk."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one is received, with who is there today: `skills` are the services they know."""

    code: str
    skills: frozenset[str]
    languages: frozenset[str]
    shifts: tuple[Shift, ...]

    def shift_at(self, minute: float) -> Shift | None:
        """Return the stretch that `minute` lies in, or None when nobody is there."""
        for shift in self.shifts:
            if shift.start <= minute < shift.end:
                return shift
        return None


@dataclass(frozen=True, slots=True)
class Appointment:
    """A booking of today that has neither begun nor been cancelled. `here`: they have checked in and hold a ticket."""

    id: str
    desk: str
    service: str
    at: float
    length: Length
    here: bool = False


@dataclass(frozen=True, slots=True)
class AtDesk:
    """Somebody called to a desk or served there; `since` is when they were called."""

    ticket: QueueTicket
    since: float

    def elapsed(self, now: float) -> float:
        """Return how long the visit has gone on, less than nothing while they come to the desk.

        A clock set back since the call takes nothing more off (fault B1).
        """
        return max(0.0, now - self.since) - CHANGEOVER


@dataclass(frozen=True)
class RoomState:
    """Everything that decides who is next. `at_desks` goes by desk code; `appointments` are in the order of the day."""

    desks: tuple[Desk, ...]
    waiting: tuple[QueueTicket, ...] = ()
    at_desks: Mapping[str, AtDesk] = field(default_factory=dict)
    held: tuple[QueueTicket, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    rush: bool = False

    def free_at(self, now: float) -> dict[str, float]:
        """Return when each desk should be free: `now`, or the median end of the visit going on there."""
        free = dict.fromkeys((desk.code for desk in self.desks), now)
        for code, busy in self.at_desks.items():
            free[code] = now + busy.ticket.length.rest(busy.elapsed(now))
        return free


CHANGEOVER = 2.0
"""Minutes between two visits at a desk."""
