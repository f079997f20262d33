"""Who is next at a desk, and why: the earliest promise among those this desk can serve in the time it has.

There are four answers to «why this person?», and each is a value the desk words: an earlier promise, or, for everybody
passed over, a skill this desk lacks, an appointment that would be late, a shift about to end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.length import Length
from kiosk.domain.promises import order_key
from kiosk.domain.room import CHANGEOVER, Appointment, Desk, QueueTicket, RoomState

CALLED_EARLY = 10.0
"""Minutes before its time from which an appointment may be called."""

PUNCTUAL = 10.0
"""Minutes after its time up to which an appointment counts as kept."""

RELEASED = 10.0
"""Minutes after its time at which the slot of somebody absent is free."""

RISK = 0.15
RISK_OF_THE_PRESSING = 0.7
"""Chance up to which a visit may make an appointment late; the second when urgent or waiting for `LONG_WAIT`.

A chance instead of a fixed slack on the median: long visits vary by more minutes than short ones, and two colleagues
who may be free are surer than one. At equal urgency it keeps two appointments in a hundred more on time.
"""

UNSURE = 0.7
"""Spread of the logarithm of the minutes until a colleague is free, around what is expected."""

LOOK_AHEAD = 75.0
"""Minutes ahead of which no appointment is looked after: longer than most visits."""

EVEN = 0.5
LONG_WAIT = 60.0
OVERTIME = 10.0
OVERTIME_FOR_THE_URGENT = 25.0
"""Minutes after the end of a shift by which a visit must be expected to end."""


@dataclass(frozen=True, slots=True)
class TooEarly:
    """Their appointment is not called before `callable_at`."""

    callable_at: float


@dataclass(frozen=True, slots=True)
class LacksSkill:
    """Nobody at this desk knows `service`."""

    service: str


@dataclass(frozen=True, slots=True)
class BeforeAppointment:
    """It does not fit before the appointment of `at`."""

    at: float


@dataclass(frozen=True, slots=True)
class AboutToClose:
    """It would not end with the shift, at `ends_at`."""

    ends_at: float


Obstacle = TooEarly | LacksSkill | BeforeAppointment | AboutToClose


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Somebody whose promise is earlier than that of whoever is called, and why this desk does not call them."""

    ticket: QueueTicket
    why: Obstacle


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call, and why: their promise is the earliest of those this desk can serve.

    `before` is whoever came earlier and is promised next, when there is such a one; `passed` have an earlier promise.
    """

    ticket: QueueTicket
    before: QueueTicket | None
    passed: tuple[PassedOver, ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """An appointment to be free for: `alone` is the chance that no colleague who can take it will be."""

    appointment: Appointment
    alone: float = 1.0

    def allows(self, ticket: QueueTicket, now: float) -> bool:
        """Tell whether `ticket`, begun now, leaves the appointment its time."""
        if ticket.booked_at is not None:
            return True
        if not self.appointment.here and now >= self.appointment.at:
            return ticket.short
        pressing = ticket.urgent or now - ticket.taken_at >= LONG_WAIT
        left = self.appointment.at + PUNCTUAL - CHANGEOVER - now
        return self.alone * (1 - ticket.length.passed(left)) <= (RISK_OF_THE_PRESSING if pressing else RISK)


def next_for(desk: Desk, state: RoomState, now: float) -> Call | None:
    """Return whom a free desk calls, or None when it can serve nobody now."""
    queue = sorted(state.waiting, key=order_key(state.rush))
    guard = guard_of(desk, state.desks, state.appointments, state.free_at(now), now)
    passed: list[PassedOver] = []
    for place, ticket in enumerate(queue):
        why = obstacle(ticket, desk, guard, now)
        if why is None:
            return Call(ticket, _came_before(ticket, queue[place + 1 :]), tuple(passed))
        passed.append(PassedOver(ticket, why))
    return None


def obstacle(ticket: QueueTicket, desk: Desk, guard: Guard | None, now: float) -> Obstacle | None:
    """Return why `desk` cannot call `ticket` now, or None when it can."""
    if ticket.service not in desk.skills:
        return LacksSkill(ticket.service)
    if ticket.booked_at is not None and now < ticket.booked_at - CALLED_EARLY:
        return TooEarly(ticket.booked_at - CALLED_EARLY)
    shift = desk.shift_at(now)
    ends_at = shift.end if shift else now - OVERTIME
    overtime = OVERTIME_FOR_THE_URGENT if ticket.urgent else OVERTIME
    if now + ticket.length.median > ends_at + overtime:
        return AboutToClose(ends_at)
    if guard is not None and not guard.allows(ticket, now):
        return BeforeAppointment(guard.appointment.at)
    return None


def guard_of(
    desk: Desk, desks: Iterable[Desk], appointments: Iterable[Appointment], free_at: Mapping[str, float], now: float
) -> Guard | None:
    """Return the first appointment that could be late without `desk`, whichever desk it was booked at, or None.

    Appointments are handed out in the order of the day, each to the colleague who will be free last among those likely
    to be free in time, so that two never count on the same one. `free_at` tells when each desk should be free.
    """
    free: dict[str, float] | None = None
    for appointment in appointments:
        if appointment.at > now + LOOK_AHEAD:
            break
        if appointment.service not in desk.skills or _released(appointment, now):
            continue
        if free is None:
            free = {colleague.code: free_at[colleague.code] for colleague in desks if colleague.code != desk.code}
        alone, takes = _without(appointment, desks, free, now)
        if alone > RISK:
            return Guard(appointment, alone)
        if takes is not None:
            free[takes] = max(free[takes], appointment.at) + appointment.length.median + CHANGEOVER
    return None


def _released(appointment: Appointment, now: float) -> bool:
    return not appointment.here and now > appointment.at + RELEASED


def _without(
    appointment: Appointment, desks: Iterable[Desk], free: Mapping[str, float], now: float
) -> tuple[float, str | None]:
    """Return the chance that nobody in `free` can take it in time, and who most likely will."""
    alone, takes = 1.0, None
    left, there_at = appointment.at + PUNCTUAL - now, max(now, appointment.at)
    for colleague in desks:
        code = colleague.code
        if code not in free or appointment.service not in colleague.skills or colleague.shift_at(there_at) is None:
            continue
        rest = free[code] - now
        busy = 1 - Length(rest, UNSURE).passed(left) if rest > 0 else 0.0
        alone *= busy
        if busy < EVEN and (takes is None or free[code] > free[takes]):
            takes = code
    return alone, takes


def _came_before(called: QueueTicket, later: Iterable[QueueTicket]) -> QueueTicket | None:
    return next((ticket for ticket in later if ticket.taken_at < called.taken_at), None)
