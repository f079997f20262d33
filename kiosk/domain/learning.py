"""What a site learns from its own day: how long visits last, and how far its estimates could be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, exp, log, sqrt

from kiosk.domain.length import Length

PRIOR_VISITS = 8
"""How many closed visits the usual length of a need is worth."""

SHORTEST_VISIT = 0.5
ENOUGH_OUTCOMES = 100
"""Outcomes below which an estimate is shown with its own levels."""


@dataclass(frozen=True, slots=True)
class Closed:
    """One visit that ended at a desk: its need and how many minutes it lasted."""

    need: str
    minutes: float


def learned(usual: Mapping[str, Length], closed: Iterable[Closed]) -> dict[str, Length]:
    """Return the length of each need of `usual` after the visits closed so far.

    The conjugate update of a normal on log-minutes, the usual length counting as `PRIOR_VISITS` visits.
    """
    logs: dict[str, list[float]] = {need: [] for need in usual}
    for visit in closed:
        if visit.need in logs:
            logs[visit.need].append(log(max(SHORTEST_VISIT, visit.minutes)))
    return {need: _updated(length, logs[need]) for need, length in usual.items()}


def _updated(usual: Length, logs: list[float]) -> Length:
    count = len(logs)
    if not count:
        return usual
    mean, seen = log(usual.median), sum(logs) / count
    weight = PRIOR_VISITS + count
    spread = (
        PRIOR_VISITS * usual.sigma**2
        + sum((x - seen) ** 2 for x in logs)
        + PRIOR_VISITS * count / weight * (seen - mean) ** 2
    )
    return Length(exp((PRIOR_VISITS * mean + count * seen) / weight), sqrt(spread / weight))


@dataclass(frozen=True, slots=True)
class Levels:
    """Which level of a forecast to read for a wanted one, from the ranks that past waits had in their own forecast."""

    ranks: tuple[float, ...] = ()

    @staticmethod
    def of(ranks: Iterable[float]) -> Levels:
        """Return the levels after those outcomes, each the share of runs below the wait that came true."""
        return Levels(tuple(sorted(ranks)))

    def read(self, wanted: float) -> float:
        """Return the level at which a share `wanted` of past waits would have been no longer than said."""
        if len(self.ranks) < ENOUGH_OUTCOMES:
            return wanted
        return self.ranks[min(len(self.ranks) - 1, max(0, ceil(wanted * (len(self.ranks) + 1)) - 1))]
