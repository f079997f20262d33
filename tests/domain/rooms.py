"""Rooms to try the queue in: 9:00 is 540."""

from kiosk.domain.length import Length
from kiosk.domain.promises import SHORT_TASK_MINUTES, promise
from kiosk.domain.room import Appointment, Desk, QueueTicket, Shift

NINE, TEN, NOON = 540.0, 600.0, 720.0
SKILLS = frozenset({"print", "account", "procedure"})


def a_desk(code: str = "1", skills: frozenset[str] = SKILLS, end: float = NOON) -> Desk:
    """Return a desk that is open from nine."""
    return Desk(code, skills, frozenset({"fr"}), (Shift(NINE, end),))


def a_ticket(
    name: str, taken_at: float, minutes: float = 20.0, *, urgent: bool = False, service: str = "account"
) -> QueueTicket:
    """Return a walk-in whose visit should last `minutes` at the median."""
    short = minutes <= SHORT_TASK_MINUTES
    due = promise(taken_at, urgent, short)
    return QueueTicket(name, name, service, service, Length(minutes, 0.5), "fr", urgent, short, taken_at, due)


def checked_in(appointment: Appointment, arrives: float) -> QueueTicket:
    """Return the ticket of somebody who has come for an appointment."""
    due = promise(arrives, urgent=False, short=False, booked_at=appointment.at)
    a = appointment
    return QueueTicket(
        a.id, a.id, a.service, a.service, a.length, "fr", False, False, arrives, due, booked_at=appointment.at
    )


def an_appointment(at: float, *, desk: str = "1", here: bool = False, name: str = "R1") -> Appointment:
    """Return an appointment for a procedure of half an hour."""
    return Appointment(name, desk, "procedure", at, Length(30.0, 0.5), here)
