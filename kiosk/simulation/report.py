"""What a comparison comes to: the goals, met or not, and whatever must not have happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean

from kiosk.simulation.measures import Measures
from kiosk.simulation.outcome import Estimate
from kiosk.simulation.paired import Paired, paired
from kiosk.simulation.run import Pairs, Report

SHOWN = (
    "mean_wait",
    "p95_wait",
    "urgent_in_20",
    "urgent_lost",
    "kept",
    "lost",
    "angry",
    "appointments_on_time",
    "worst_wait",
)


@dataclass(frozen=True, slots=True)
class Goal:
    """What the worse end of an interval must keep: at least `least`, or at most `most`."""

    measure: str
    least: float | None = None
    most: float | None = None

    def bound(self, value: Paired) -> float:
        """Return the end of the interval that the goal looks at."""
        return value.low if self.least is not None else value.high

    def holds(self, value: float) -> bool:
        """Tell whether `value` keeps the goal."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal and what it came to. `group` is the need or the language it is about, if any.

    `mean` and `bound` are those of our rule or, for a group, of the difference to first come.
    """

    scenario: str
    goal: Goal
    mean: float
    bound: float
    group: str = ""

    @property
    def met(self) -> bool:
        """Whether even the worse end of the interval keeps it."""
        return self.goal.holds(self.bound)


GOALS = {
    "reference": (
        Goal("urgent_in_20", least=82.0),
        Goal("urgent_lost", most=4.0),
        Goal("kept", least=82.0),
        Goal("lost", most=14.0),
        Goal("angry", most=1.7),
        Goal("appointments_on_time", least=88.0),
    ),
    "rush": (
        Goal("urgent_in_20", least=72.0),
        Goal("urgent_lost", most=8.0),
        Goal("kept", least=70.0),
        Goal("lost", most=21.8),
        Goal("angry", most=4.4),
        Goal("appointments_on_time", least=80.0),
    ),
}
ESTIMATE_GOALS = (Goal("estimate_mae", most=8.7), Goal("estimate_cover80", least=78.0, most=83.0))
GROUPS = ("lost_by_need", "lost_by_language")
"""No need and no language may be lost more often than under first come, wherever there are goals."""

SHORT_NAMES = {"reference": "base", "rush": "rush"}


def compare(pairs: Pairs, measure: str) -> Paired:
    """Compare one measure over all seeds of a scenario."""
    return paired([getattr(m, measure) for m in pairs.ours], [getattr(m, measure) for m in pairs.theirs])


def columns(report: Report) -> dict[str, float]:
    """Return the figures worth following from one version to the next, by name; bounds end in `_bound`."""
    found: dict[str, float] = {}
    for pairs in report.pairs:
        for goal in GOALS.get(pairs.scenario, ()):
            value, name = compare(pairs, goal.measure), f"sim_{SHORT_NAMES[pairs.scenario]}_{goal.measure}"
            found |= {name: value.ours, f"{name}_first_come": value.theirs, f"{name}_bound": goal.bound(value)}
    return found | estimates(report)


def estimates(report: Report) -> dict[str, float]:
    """Return how far off the estimates of the first scenario were, and how often 10 to 90 % held the wait.

    The error is that of everybody, in minutes, then of those who had to wait; the share, in per cent, is theirs too: at
    a free desk there is nothing to foresee.
    """
    told = [told for pairs in report.pairs[:1] for measures in pairs.ours for told in measures.estimates]
    waiting = [(said, waited) for said, waited in told if said.must_wait]
    if not waiting:
        return {}
    return {
        "estimate_mae": _mean_error(told),
        "estimate_mae_waiting": _mean_error(waiting),
        "estimate_cover80": 100 * fmean(said.q10 <= waited <= said.q90 for said, waited in waiting),
    }


def judged(report: Report) -> list[Judged]:
    """Return every goal with what it came to, met or not."""
    found = [one for pairs in report.pairs for one in _judged(pairs)]
    told = estimates(report)
    if told and report.pairs[0].scenario in GOALS:
        found += [Judged(report.pairs[0].scenario, g, told[g.measure], told[g.measure]) for g in ESTIMATE_GOALS]
    return found


def failures(report: Report) -> list[tuple[str, str]]:
    """Return the scenario and, in French, whatever must not be: a broken rule, a seed that does not repeat."""
    return [(pairs.scenario, what) for pairs in report.pairs for what in _failures(pairs)]


def _mean_error(told: Iterable[tuple[Estimate, float]]) -> float:
    return fmean(abs(said.q50 - waited) for said, waited in told)


def _judged(pairs: Pairs) -> Iterator[Judged]:
    goals = GOALS.get(pairs.scenario, ())
    for goal in goals:
        value = compare(pairs, goal.measure)
        yield Judged(pairs.scenario, goal, value.ours, goal.bound(value))
    for groups in GROUPS if goals else ():
        for group in sorted({name for measures in (*pairs.ours, *pairs.theirs) for name in getattr(measures, groups)}):
            value = paired(_share(pairs.ours, groups, group), _share(pairs.theirs, groups, group))
            bound = value.difference + value.half
            yield Judged(pairs.scenario, Goal(groups, most=0.0), value.difference, bound, group)


def _failures(pairs: Pairs) -> Iterator[str]:
    if not pairs.repeats:
        yield f"graine {pairs.first} : rejouée, elle donne un autre journal"
    for seed, measures in enumerate(pairs.ours, pairs.first):
        yield from (f"graine {seed} : {broken}" for broken in measures.broken)


def _share(all_measures: tuple[Measures, ...], groups: str, group: str) -> list[float]:
    return [getattr(measures, groups).get(group, 0.0) for measures in all_measures]
