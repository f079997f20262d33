"""How a measure is taken: in turns with a bare equivalent, so that whatever else the machine does weighs on both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is done.

    `past` is how many tickets a store remembers from the days before, `processes` of each kind, `screens` the most that
    are looked at in each posture.
    """

    starts: int = 15
    touches: int = 400
    tickets: int = 400
    past: int = 500_000
    little_past: int = 500
    rounds: int = 30
    day: int = 10_000
    year: int = 1_000_000
    erased: int = 100_000
    processes: int = 8
    screens: int = 100_000


TINY = Sizes(
    starts=1,
    touches=8,
    tickets=4,
    past=200,
    little_past=100,
    rounds=1,
    day=20,
    year=60,
    erased=200,
    processes=2,
    screens=2,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What something took, what its bare equivalent took in the same `unit`, and the goal for a figure of the two."""

    value: float
    against: float
    goal: str
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the bare equivalent it took."""
        return self.value / self.against


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long `action` took."""
    before = perf_counter()
    action()
    return (perf_counter() - before) * 1000


def in_turns(rounds: int, *actions: Callable[[], object]) -> list[list[float]]:
    """Return, for each of `actions`, what it took in each round; one round before the first does not count."""
    times = [[milliseconds(action) for action in actions] for _ in range(rounds + 1)]
    return [list(column) for column in zip(*times[1:], strict=True)]


def compared(times: Sequence[Sequence[float]], goal: str = "") -> Measure:
    """Return the medians of two things measured in turns: ours and the bare one."""
    ours, bare = times
    return Measure(median(ours), median(bare), goal)


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that `share` of all stay under."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
