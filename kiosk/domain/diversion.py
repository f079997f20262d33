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
ENOUGH_FOR_WHAT_A_WORKSHOP_TEACHES = 5.0
ENOUGH = 20.0
"""Minutes of probable wait up to which nothing else is offered."""

WITHIN_DAYS = 5
"""Opened days within which an appointment is worth offering instead of a wait."""

SLOTS_A_DAY = 4
"""Appointments that the kiosk gives in one day."""

LEAST_ABSENCE = 30.0
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

    `taught` tells whether a workshop teaches the matter, `closes` when the last desk goes.
    """
    probable, length = wait.quantile(levels.read(0.5)), ticket.length.median
    in_time = now + wait.quantile(levels.read(0.8)) + length <= closes + OVERTIME
    if ticket.urgent or (probable <= _enough(ticket, taught) and in_time):
        return ()
    found: list[Offer] = [WorkshopSeat()] if taught else []
    found.append(NextAppointment())
    if isfinite(probable):
        back = now + max(LEAST_ABSENCE, ceil(probable / 5) * 5)
        if back + length <= closes:
            found.append(ComeBack(back))
    return tuple(found)


def _enough(ticket: QueueTicket, taught: bool) -> float:
    if taught:
        return ENOUGH_FOR_WHAT_A_WORKSHOP_TEACHES
    return ENOUGH_FOR_A_SHORT_TASK if ticket.short else ENOUGH
