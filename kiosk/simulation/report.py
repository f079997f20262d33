"""What a comparison says: a table, the goals, and whatever must not have happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from kiosk.simulation.measures import Measures
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
    """A bound that the worse end of the interval must keep: at least `least`, or at most `most`."""

    measure: str
    least: float | None = None
    most: float | None = None

    def bound(self, value: Paired) -> float:
        """Return the end of the interval that the goal looks at."""
        return value.low if self.least is not None else value.high

    def is_met(self, value: Paired) -> bool:
        """Tell whether even that end keeps the goal."""
        if self.least is not None:
            return self.bound(value) >= self.least
        return self.most is None or self.bound(value) <= self.most


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
    """Return how far off the estimates of the first scenario were, and how often 10 to 90 % held the wait."""
    told = [told for pairs in report.pairs[:1] for measures in pairs.ours for told in measures.estimates]
    if not told:
        return {}
    return {
        "estimate_mae": fmean(abs(said.q50 - waited) for said, waited in told),
        "estimate_cover80": 100 * fmean(said.q10 <= waited <= said.q90 for said, waited in told),
    }


def failures(report: Report) -> list[str]:
    """Return everything that must not be, in words: broken rules, a seed that does not repeat, somebody worse off."""
    return [f"{pairs.scenario}: {what}" for pairs in report.pairs for what in _failures(pairs)]


def _failures(pairs: Pairs) -> Iterator[str]:
    if not pairs.repeats:
        yield "the same seed gave another log"
    for seed, measures in enumerate(pairs.ours):
        yield from (f"seed {seed}: {broken}" for broken in measures.broken)
    for groups in ("lost_by_need", "lost_by_language"):
        for group in sorted(_groups(pairs, groups)):
            value = paired(_share(pairs.ours, groups, group), _share(pairs.theirs, groups, group))
            if value.difference - value.half > 0:
                yield f"{group} is lost more often: {value.ours:.1f} % instead of {value.theirs:.1f} %"


def unmet(report: Report) -> list[str]:
    """Return the goals that the worse end of an interval does not keep, in words."""
    found = []
    for pairs in report.pairs:
        for goal in GOALS.get(pairs.scenario, ()):
            value = compare(pairs, goal.measure)
            if not goal.is_met(value):
                wanted = f"at least {goal.least}" if goal.least is not None else f"at most {goal.most}"
                found.append(f"{pairs.scenario}: {goal.measure} is {goal.bound(value):.2f}, not {wanted}")
    return found


def text(report: Report) -> str:
    """Return the whole report in plain words and figures: ours, first come, and the interval of the difference."""
    lines = []
    for pairs in report.pairs:
        lines += [f"{pairs.scenario} ({len(pairs.ours)} seeds)", f"{'':24}{'ours':>8}{'first':>8}{'difference':>18}"]
        for measure in SHOWN:
            value = compare(pairs, measure)
            difference = f"{value.difference:+.2f} ± {value.half:.2f}"
            lines.append(f"  {measure:22}{value.ours:8.2f}{value.theirs:8.2f}{difference:>18}")
        lines.append("")
    lines += [f"{name}: {value:.2f}" for name, value in estimates(report).items()]
    lines += [f"goal not met: {goal}" for goal in unmet(report)]
    lines += [f"FAILED: {failure}" for failure in failures(report)]
    return "\n".join(lines) + "\n"


def _groups(pairs: Pairs, groups: str) -> set[str]:
    return {name for measures in (*pairs.ours, *pairs.theirs) for name in getattr(measures, groups)}


def _share(all_measures: tuple[Measures, ...], groups: str, group: str) -> list[float]:
    return [getattr(measures, groups).get(group, 0.0) for measures in all_measures]
