"""Something better than a long wait: what a visitor is offered besides waiting, in which order, and which slot.

The wait is never shown alone where it is long: a figure without an alternative makes more people leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, isfinite

from kiosk.domain.forecast import Forecast
from kiosk.domain.learning import Levels
from kiosk.domain.next_call import OVERTIME
from kiosk.domain.room import QueueTicket

ENOUGH_FOR_A_SHORT_TASK = 15.0
ENOUGH_FOR_A_LONG_TASK = 40.0
ENOUGH = 20.0
"""Minutes of probable wait, what was waited already included, up to which nothing else is offered."""

LONG_TASK_MINUTES = 30.0
"""Median length from which a task is long: whoever comes for one has the time to wait, and loses by a missed slot."""

WORTH_LEAVING = 10.0
"""Minutes still to wait below which nobody is offered to leave."""

OFFERED_AGAIN = 15.0
"""Minutes after which whoever still waits, and is not urgent, is offered once more: estimates can be wrong."""

WITHIN_DAYS = 5
"""Opened days within which an appointment is worth offering instead of a wait."""

SLOTS_A_DAY = 4
"""Appointments that the kiosk gives in one day."""

LEAST_ABSENCE = 15.0
"""Minutes below which nobody is told to come back later."""


@dataclass(frozen=True, slots=True)
class WorkshopSeat:
    """A seat in a workshop that teaches the matter."""


@dataclass(frozen=True, slots=True)
class NextAppointment:
    """A slot with the right skill within `WITHIN_DAYS`."""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Leave now and, back at `at`, be called within a few minutes."""

    at: float


Offer = WorkshopSeat | NextAppointment | ComeBack


def offers(
    ticket: QueueTicket, wait: Forecast, levels: Levels, taught: bool, now: float, closes: float
) -> tuple[Offer, ...]:
    """Return what to offer, best first; nothing when waiting is best, and never anything to the urgent.

    `wait` is from `now` on, whether the ticket is taken now or has been waiting. `taught` tells whether a workshop
    teaches the matter, `closes` when the last desk goes.
    """
    probable, late = wait.quantile(levels.read(0.5)), wait.quantile(levels.read(0.8))
    in_time = now + late + ticket.length.median <= closes + OVERTIME
    bearable = now - ticket.taken_at + probable <= _enough(ticket) or probable <= WORTH_LEAVING
    if ticket.urgent or (bearable and in_time):
        return ()
    found: list[Offer] = [WorkshopSeat()] if taught else []
    found.append(NextAppointment())
    back = _come_back(ticket, late, now, closes)
    if back is not None:
        found.append(back)
    return tuple(found)


def due_again(ticket: QueueTicket, now: float) -> bool:
    """Tell whether somebody who waits, and was never offered anything, is to be offered what there is by now.

    Whoever has an appointment or was told to come back has their own time already.
    """
    anytime = ticket.booked_at is None and ticket.returns_at is None
    return anytime and not ticket.urgent and now >= ticket.taken_at + OFFERED_AGAIN


def _come_back(ticket: QueueTicket, late: float, now: float, closes: float) -> ComeBack | None:
    """Return when the wait will surely be over, in round minutes: who comes back then is hardly ever made to wait."""
    if not isfinite(late):
        return None
    back = now + max(LEAST_ABSENCE, ceil(late / 5) * 5)
    return ComeBack(back) if back + ticket.length.median <= closes else None


def _enough(ticket: QueueTicket) -> float:
    if ticket.short:
        return ENOUGH_FOR_A_SHORT_TASK
    return ENOUGH_FOR_A_LONG_TASK if ticket.length.median >= LONG_TASK_MINUTES else ENOUGH
