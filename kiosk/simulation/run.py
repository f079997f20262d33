"""A whole comparison: each scenario under first come and under the rule of the room, seed by seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from kiosk.simulation.measures import Measures, measure
from kiosk.simulation.rules import FirstCome, ThreePromises
from kiosk.simulation.scenario import SCENARIOS, Scenario
from kiosk.simulation.weeks import live

QUICK_SEEDS, FULL_SEEDS, VARIANT_SEEDS = 5, 60, 40
QUICK = ("reference", "rush")
FORECAST_RUNS = 30
"""Nearly as good as the hundred of the kiosk, in a third of the time."""


@dataclass(frozen=True)
class Pairs:
    """One scenario under both rules, seed by seed from `first` on.

    `repeats`: the first seed, played again, went the same.
    """

    scenario: str
    ours: tuple[Measures, ...]
    theirs: tuple[Measures, ...]
    repeats: bool
    first: int = 0


@dataclass(frozen=True)
class Report:
    """Everything that was compared."""

    pairs: tuple[Pairs, ...]


def quick(first: int = 0, workers: int = 2) -> Report:
    """Compare over the reference and the rush, a few seeds each: under a minute."""
    return run([SCENARIOS[name] for name in QUICK], QUICK_SEEDS, first, workers)


def full(first: int = 0, workers: int = 2) -> Report:
    """Compare over every scenario, with as many seeds as the goals are stated for."""
    rest = [scenario for name, scenario in SCENARIOS.items() if name not in QUICK]
    main = run([SCENARIOS[name] for name in QUICK], FULL_SEEDS, first, workers)
    return Report((*main.pairs, *run(rest, VARIANT_SEEDS, first, workers).pairs))


def run(scenarios: Iterable[Scenario], seeds: int, first: int = 0, workers: int = 2) -> Report:
    """Compare over `scenarios`, with `seeds` seeds of each from `first` on, in `workers` processes."""
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return Report(tuple(_compare(scenario, range(first, first + seeds), pool) for scenario in scenarios))


def _compare(scenario: Scenario, seeds: Sequence[int], pool: ProcessPoolExecutor) -> Pairs:
    again = pool.submit(by_three_promises, scenario, seeds[0])
    count = len(seeds)
    theirs = tuple(pool.map(by_first_come, [scenario] * count, seeds, chunksize=5))
    ours = tuple(pool.map(by_three_promises, [scenario] * count, seeds))
    return Pairs(scenario.name, ours, theirs, again.result().digest == ours[0].digest, seeds[0])


def by_first_come(scenario: Scenario, seed: int) -> Measures:
    """Measure one replication under first come, first served."""
    return measure(live(scenario, seed, FirstCome(scenario)), scenario)


def by_three_promises(scenario: Scenario, seed: int) -> Measures:
    """Measure one replication under the rule of the room."""
    return measure(live(scenario, seed, ThreePromises(scenario, seed, runs=FORECAST_RUNS)), scenario)
