"""The rule of the queue on invented days, beside first come on the same people: shares in per cent, not times."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.simulation.report import columns
from kiosk.simulation.run import run
from kiosk.simulation.scenario import SCENARIOS
from tests.benchmarks.measuring import Measure, Sizes


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Compare over the reference and the rush, as `kiosk simulate` does."""
    seeds = 2 if sizes.rounds < 5 else 5
    found = columns(run([SCENARIOS[name] for name in ("reference", "rush")], seeds))
    told = {}
    for name, value in found.items():
        if name.endswith(("_first_come", "_bound")):
            continue
        against = found.get(f"{name}_first_come", value)
        unit = "min" if name.startswith("estimate_mae") else "people" if name.endswith("angry") else "%"
        told[name] = Measure(value, against, "", unit)
    return told
