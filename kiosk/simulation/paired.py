"""Means and intervals over replications, paired by seed: the same people under two rules differ by the rule alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist, fmean, stdev

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Paired:
    """A mean under our rule, that of the other, and half the width of the 95 % interval of their difference."""

    ours: float
    theirs: float
    half: float

    @property
    def difference(self) -> float:
        """How much more it is under our rule."""
        return self.ours - self.theirs

    @property
    def low(self) -> float:
        """The lower bound of ours, the other's mean being taken as it came out."""
        return self.ours - self.half

    @property
    def high(self) -> float:
        """The upper bound of ours, likewise."""
        return self.ours + self.half


def paired(ours: Sequence[float], theirs: Sequence[float]) -> Paired:
    """Compare two series of the same seeds, in the same order."""
    differences = [mine - other for mine, other in zip(ours, theirs, strict=True)]
    count = len(differences)
    half = inf if count < 2 else student(count - 1) * stdev(differences) / sqrt(count)
    return Paired(fmean(ours), fmean(theirs), half)


def student(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t, by its expansion around the normal; within 1 % from 4 degrees on."""
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )
