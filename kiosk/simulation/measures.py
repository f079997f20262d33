"""What one replication comes to, in figures; only the days between warm-up and tail count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from math import isfinite
from typing import TypeVar

from kiosk.domain.promises import SHORT_TASK_MINUTES
from kiosk.simulation.outcome import LOST, End, Estimate, Fate, Outcome
from kiosk.simulation.scenario import Scenario

T = TypeVar("T")

SOON = 20.0
SOON_ENOUGH = 45.0
ANNOYING = 15.0
TOO_LONG = 60.0
PUNCTUAL = 10.0


@dataclass(frozen=True)
class Measures:
    """Shares are in per cent, waits in minutes, `angry` in people a day.

    `kept`: served within 20 minutes (urgent, short) or 45, or came to what was accepted instead. `angry`: left unserved
    after 15 minutes, or served after 60. `appointments_on_time`: called at most 10 minutes late.
    `worst_wait`: the longest of the day among those without urgency, whether it ended at a desk or in the street.
    """

    mean_wait: float
    p95_wait: float
    urgent_in_20: float
    urgent_lost: float
    kept: float
    lost: float
    angry: float
    appointments_on_time: float
    worst_wait: float
    busy: float
    lost_by_need: dict[str, float]
    lost_by_language: dict[str, float]
    estimates: tuple[tuple[Estimate, float], ...] = field(repr=False)
    """What was said and what came true, for everybody served who had been told a wait and did not leave in between."""
    broken: tuple[str, ...]
    digest: str


def measure(outcome: Outcome, scenario: Scenario) -> Measures:
    """Count what happened on the days that count."""
    days = range(scenario.warm_up, scenario.days - scenario.tail)
    fates = [fate for fate in outcome.fates if fate.person.day in days]
    served = [fate for fate in fates if fate.end is End.SERVED]
    urgent = [fate for fate in fates if fate.person.urgent]
    waits = sorted(fate.wait for fate in served)
    worst: dict[int, float] = defaultdict(float)
    for fate in fates:
        if not fate.person.urgent:
            worst[fate.person.day] = max(worst[fate.person.day], fate.wait)
    due = [kept for kept in outcome.appointments if kept.day in days]
    return Measures(
        mean_wait=sum(waits) / max(1, len(waits)),
        p95_wait=waits[int(0.95 * len(waits))] if waits else 0.0,
        urgent_in_20=_percent(urgent, lambda fate: fate.end is End.SERVED and fate.wait <= SOON),
        urgent_lost=_percent(urgent, _is_lost),
        kept=_percent(fates, _is_kept),
        lost=_percent(fates, _is_lost),
        angry=sum(map(_is_angry, fates)) / len(days),
        appointments_on_time=_percent(due, lambda kept: kept.late is not None and kept.late <= PUNCTUAL),
        worst_wait=sum(worst.values()) / max(1, len(worst)),
        busy=100 * outcome.busy / max(1.0, outcome.open),
        lost_by_need=_lost_by(fates, lambda fate: fate.person.need.code),
        lost_by_language=_lost_by(fates, lambda fate: fate.person.language),
        estimates=tuple(
            (fate.estimate, fate.first_call)
            for fate in served
            if fate.estimate is not None and not fate.returned and isfinite(fate.estimate.q50)
        ),
        broken=tuple(outcome.broken),
        digest=outcome.digest(),
    )


def _percent(them: Collection[T], holds: Callable[[T], bool]) -> float:
    return 100 * sum(map(holds, them)) / max(1, len(them))


def _lost_by(fates: Iterable[Fate], group: Callable[[Fate], str]) -> dict[str, float]:
    groups: dict[str, list[Fate]] = defaultdict(list)
    for fate in fates:
        groups[group(fate)].append(fate)
    return {name: _percent(members, _is_lost) for name, members in sorted(groups.items())}


def _is_lost(fate: Fate) -> bool:
    return fate.end in LOST


def _is_kept(fate: Fate) -> bool:
    soon = fate.person.urgent or fate.person.need.minutes <= SHORT_TASK_MINUTES
    in_time = fate.wait <= (SOON if soon else SOON_ENOUGH)
    return fate.end is End.ELSEWHERE or (fate.end is End.SERVED and in_time)


def _is_angry(fate: Fate) -> bool:
    if fate.end is End.SERVED:
        return fate.wait > TOO_LONG
    return fate.end in (End.LEFT, End.CLOSED) and fate.wait >= ANNOYING
