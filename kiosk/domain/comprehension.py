"""Whether drawings are understood: what was answered to each, shown alone, and how sure that makes anybody.

The method is that of ISO 9186: an open question, no words, the answer put into one of seven classes by whoever asked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum
from math import sqrt
from random import Random

Z = 1.959964
"""Of the normal distribution, for 95 %."""


class Answer(IntEnum):
    """The seven classes."""

    CERTAIN = 1
    LIKELY = 2
    ARGUABLE = 3
    OPPOSITE = 4
    WRONG = 5
    UNKNOWN = 6
    NONE = 7


UNDERSTOOD = frozenset({Answer.CERTAIN, Answer.LIKELY})


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing by its name and by what it looks like: one that a site has put in its place is another."""

    name: str
    print: str


@dataclass(frozen=True, slots=True)
class Interval:
    """A share from 0 to 1, and between which bounds the true one lies, nineteen times in twenty."""

    low: float
    share: float
    high: float


@dataclass(frozen=True, slots=True)
class Tally:
    """What people of one language have answered to one drawing. Nothing of any one of them is kept."""

    drawing: Drawing
    language: str
    counts: Mapping[Answer, int]

    @property
    def asked(self) -> int:
        """How many people were asked; those who gave no answer count."""
        return sum(self.counts.values())

    @property
    def understood(self) -> Interval:
        """The share that said what it means."""
        return wilson(sum(self.counts.get(answer, 0) for answer in UNDERSTOOD), self.asked)

    @property
    def opposite(self) -> Interval:
        """The share that took it for the contrary, which is worse than not knowing."""
        return wilson(self.counts.get(Answer.OPPOSITE, 0), self.asked)


def wilson(successes: int, trials: int) -> Interval:
    """Return a share with Wilson's interval, which holds for few trials and for shares near 0 and 1.

    Without any trial everything is possible.
    """
    if trials == 0:
        return Interval(0.0, 0.0, 1.0)
    share, square = successes / trials, Z * Z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z * sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return Interval(max(0.0, middle - half), share, min(1.0, middle + half))


def next_name(asked: Mapping[str, int], seen: Collection[str], random: Random) -> str | None:
    """Return which drawing to show next: one of those asked of the fewest, never twice to the same person.

    `asked` has every name, with how many people of this language it was shown to. None when all have been `seen`.
    """
    left = sorted(name for name in asked if name not in seen)
    if not left:
        return None
    fewest = min(asked[name] for name in left)
    return random.choice([name for name in left if asked[name] == fewest])
