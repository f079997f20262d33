"""What is said of a forecast: that nobody has to wait, a band in round minutes, or that nobody can tell yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor, isfinite

from kiosk.domain.forecast import Forecast
from kiosk.domain.learning import Levels
from kiosk.domain.room import moment_of

ROUND = 5
"""Minutes: no wait and no hour that is said or printed is finer."""

WIDEST_BAND = 40
KNOWN_VISITS = 20
"""Closed visits for a need below which its waits are not put into figures."""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """A desk is free now, and nobody is before."""


@dataclass(frozen=True, slots=True)
class Band:
    """Probably `low` to `high` minutes, both multiples of five; `latest`, a minute of the day, goes on the slip."""

    low: int
    high: int
    latest: float


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Too wide, or too little known: somebody will tell."""


ShownWait = AtOnce | Band | Uncertain


def shown(wait: Forecast, levels: Levels, known: int, now: float) -> ShownWait:
    """Return what to say of `wait` at `now`; `known` counts the closed visits for that need."""
    if not wait.must_wait:
        return AtOnce()
    low, high = wait.quantile(levels.read(0.2)), wait.quantile(levels.read(0.8))
    if not isfinite(high) or known < KNOWN_VISITS:
        return Uncertain()
    band = Band(floor(low / ROUND) * ROUND, max(ROUND, ceil(high / ROUND) * ROUND), now + high)
    return Uncertain() if band.high - band.low > WIDEST_BAND else band


def on_the_clock(minute: float, now: datetime) -> datetime:
    """Return a minute of the day of `now`, which is in the site's zone, rounded up to one that may be said."""
    assert now.tzinfo is not None
    return moment_of(ceil(minute / ROUND) * ROUND, now.date(), now.tzinfo)
