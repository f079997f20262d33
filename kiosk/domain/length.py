"""How long a visit lasts, as a lognormal: half of the visits are shorter than its median, and a few are much longer."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from random import Random
from statistics import NormalDist

USUAL_VARIATION = 0.6
"""Standard deviation of the length of visits for one need, as a share of their mean, until a site knows its own."""

UNSHARED_LANGUAGE = 1.35
"""How many times longer a visit lasts when nobody at the desk speaks the visitor's language."""

_STANDARD = NormalDist()
_CERTAIN = 0.999


@dataclass(frozen=True, slots=True)
class Length:
    """Minutes a visit lasts: exp(Normal(log `median`, `sigma`))."""

    median: float
    sigma: float

    @staticmethod
    def usual(minutes: float, variation: float = USUAL_VARIATION) -> Length:
        """Return the length whose mean is `minutes` and whose standard deviation is `variation` times that."""
        variance = log(1 + variation * variation)
        return Length(minutes * exp(-variance / 2), sqrt(variance))

    @property
    def mean(self) -> float:
        """The mean in minutes."""
        return self.median * exp(self.sigma * self.sigma / 2)

    def quantile(self, level: float) -> float:
        """Return the minutes that a share `level` of such visits does not pass; `level` is inside (0, 1)."""
        return self.median * exp(self.sigma * _STANDARD.inv_cdf(level))

    def passed(self, elapsed: float) -> float:
        """Return the share of such visits that are over after `elapsed` minutes."""
        return _STANDARD.cdf(log(elapsed / self.median) / self.sigma) if elapsed > 0 else 0.0

    def rest(self, elapsed: float, level: float = 0.5) -> float:
        """Return the minutes within which a share `level` of the visits still going on after `elapsed` will end."""
        over = self.passed(elapsed)
        if over >= _CERTAIN:
            return elapsed * level / 4
        return max(0.0, self.quantile(over + level * (1 - over)) - elapsed)

    def draw(self, random: Random) -> float:
        """Draw a visit's minutes."""
        return random.lognormvariate(log(self.median), self.sigma)

    def draw_rest(self, random: Random, elapsed: float) -> float:
        """Draw the minutes that a visit going on for `elapsed` minutes has yet to last."""
        return self.rest(elapsed, min(max(random.random(), 1e-9), 1 - 1e-9))

    def times(self, factor: float) -> Length:
        """Return the length of visits that all last `factor` times longer."""
        return Length(self.median * factor, self.sigma)
