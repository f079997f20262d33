"""`kiosk simulate`: the rule of the queue against first come, on the same invented people."""

from __future__ import annotations

import argparse

from kiosk.commands.parsing import Refused
from kiosk.simulation.report import failures, text
from kiosk.simulation.run import QUICK_SEEDS, full, quick
from kiosk.simulation.run import run as compare
from kiosk.simulation.scenario import SCENARIOS


def run(options: argparse.Namespace) -> int:
    """Play, print the table, and return 1 when a rule of the house was broken."""
    names = options.scenario
    unknown = [name for name in names if name not in SCENARIOS and name != "all"]
    if unknown:
        raise Refused(f"« {unknown[0]} » n’est pas un scénario ({', '.join(SCENARIOS)}, all).")
    if "all" in names:
        report = full()
    elif names:
        report = compare([SCENARIOS[name] for name in names], QUICK_SEEDS)
    else:
        report = quick()
    print(text(report))
    return 1 if failures(report) else 0
