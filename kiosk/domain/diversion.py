"""Something better than a long wait: what a visitor is offered besides waiting, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, isfinite

from kiosk.domain.forecast import Forecast
from kiosk.domain.learning import Levels
from kiosk.domain.next_call import OVERTIME

SHORT_ENOUGH = 15.0
ENOUGH = 25.0
"""Minutes of probable wait up to which a short task, or another, is offered nothing else."""

WITHIN_DAYS = 5
"""Opened days within which an appointment is worth offering instead of a wait."""

SLOTS_A_DAY = 4
"""Appointments the kiosk gives in one day."""

LEAST_ABSENCE = 30.0
"""Minutes below which nobody is told to come back later."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A seat in a workshop that teaches the matter."""


@dataclass(frozen=True, slots=True)
class NextAppointment:
    """The next slot with the right skill."""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Leave, and be among the first when back at `at`."""

    at: float


Offer = Workshop | NextAppointment | ComeBack


def offers(
    wait: Forecast, levels: Levels, urgent: bool, short: bool, minutes: float, teaches: bool, now: float, closes: float
) -> tuple[Offer, ...]:
    """Return what to offer, best first; nothing when waiting is best.

    `minutes` is the usual length of the visit, `teaches` whether a workshop teaches the matter, `closes` the end of the day.
    """
    probable = wait.quantile(levels.read(0.5))
    in_time = now + wait.quantile(levels.read(0.8)) + minutes <= closes + OVERTIME
    if urgent or (probable <= (SHORT_ENOUGH if short else ENOUGH) and in_time):
        return ()
    found: list[Offer] = [Workshop()] if teaches else []
    found.append(NextAppointment())
    if isfinite(probable):
        back = now + max(LEAST_ABSENCE, ceil(probable / 5) * 5)
        if back + minutes <= closes:
            found.append(ComeBack(back))
    return tuple(found)
