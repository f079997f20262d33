"""Who is next at a desk, and why: the earliest promise among those this desk can serve in the time it has.

There are four answers to «why this person?», and each is a value the desk words: an earlier promise, or, for everybody
passed over, a skill this desk lacks, an appointment that would be late, a shift about to end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.promises import order_key
from kiosk.domain.room import CHANGEOVER, Appointment, Desk, QueueTicket, RoomState

CALLED_EARLY = 10.0
"""Minutes before its time from which an appointment may be called."""

LATENESS = 10.0
"""Minutes an appointment may be late, and minutes after which the slot of somebody absent is released."""

LATENESS_FOR_THE_PRESSING = 25.0
"""Minutes an appointment may be late when what is called before it is urgent or has waited `LONG_WAIT`."""

LONG_WAIT = 60.0
OVERTIME = 10.0
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
    """An appointment a desk must be free for. `covered`: a colleague who knows the matter will be free in time."""

    appointment: Appointment
    covered: bool

    def allows(self, ticket: QueueTicket, now: float) -> bool:
        """Tell whether `ticket`, begun now, leaves the appointment its time."""
        if ticket.booked_at is not None or self.covered:
            return True
        if not self.appointment.here and now >= self.appointment.at:
            return ticket.short
        pressing = ticket.urgent or now - ticket.taken_at >= LONG_WAIT
        slack = LATENESS_FOR_THE_PRESSING if pressing else LATENESS
        return now + ticket.length.median + CHANGEOVER <= self.appointment.at + slack


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
    if now + ticket.length.median > ends_at + OVERTIME:
        return AboutToClose(ends_at)
    if guard is not None and not guard.allows(ticket, now):
        return BeforeAppointment(guard.appointment.at)
    return None


def guard_of(
    desk: Desk, desks: Iterable[Desk], appointments: Iterable[Appointment], free_at: Mapping[str, float], now: float
) -> Guard | None:
    """Return the next appointment of `desk` that is not released yet, or None. `free_at` tells when each desk will be free."""
    for appointment in appointments:
        if appointment.desk == desk.code and (appointment.here or now <= appointment.at + LATENESS):
            return Guard(appointment, _covered(appointment, desk, desks, appointments, free_at, now))
    return None


def _covered(
    appointment: Appointment,
    desk: Desk,
    desks: Iterable[Desk],
    appointments: Iterable[Appointment],
    free_at: Mapping[str, float],
    now: float,
) -> bool:
    return any(
        colleague.code != desk.code
        and appointment.service in colleague.skills
        and free_at[colleague.code] <= appointment.at + LATENESS
        and colleague.shift_at(max(now, appointment.at)) is not None
        and not _has_own(colleague, appointment.at, appointments)
        for colleague in desks
    )


def _has_own(desk: Desk, at: float, appointments: Iterable[Appointment]) -> bool:
    return any(
        own.desk == desk.code and own.at - own.length.median < at < own.at + own.length.median + LATENESS
        for own in appointments
    )


def _came_before(called: QueueTicket, later: Iterable[QueueTicket]) -> QueueTicket | None:
    return next((ticket for ticket in later if ticket.taken_at < called.taken_at), None)
