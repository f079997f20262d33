"""`python -m tests.benchmarks`: how fast, beside the bare equivalent of each thing.

Figures are milliseconds; what counts is the ratio of two things done in turns on the same machine.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.ui.engine import prepare_environment
from tests.benchmarks import (
    desk_list,
    export,
    listening,
    outcome,
    queue,
    routes,
    seeing,
    simulated,
    slip,
    start,
    ticket,
    touch,
    words,
)
from tests.benchmarks.measuring import TINY, Measure, Sizes

MODULES = (start, touch, ticket, outcome, queue, desk_list, slip, routes, simulated, export, seeing, listening, words)
MEASURES = {module.__name__.rpartition(".")[2]: module.measure for module in MODULES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table line by line, and write the JSON file."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=f"some of {', '.join(MEASURES)} (default: all)")
    parser.add_argument("--out", type=Path, default=Path("build/benchmarks.json"), help="the JSON file")
    parser.add_argument("--tiny", action="store_true", help="a few of each: to see that everything runs")
    options = parser.parse_args(arguments)
    unknown = set(options.measures) - MEASURES.keys()
    if unknown:
        parser.error(f"no such measure: {', '.join(unknown)}")
    prepare_environment()
    # In software and nowhere, so that the figures of two machines can be compared.
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    found = {}
    print(f"{'':22} {'ours':>9} {'bare':>9} {'ratio':>7}  goal")
    for name, measured in _measured(options.measures or list(MEASURES), TINY if options.tiny else Sizes()):
        figures = f"{measured.value:9.2f} {measured.against:9.2f} {measured.ratio:6.2f}×"
        print(f"{name:22} {figures}  {measured.goal}", flush=True)
        found[name] = {
            "value": _told(measured.value),
            "unit": measured.unit,
            "against": _told(measured.against),
            "ratio": _told(measured.ratio),
        }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


def _told(figure: float) -> float:
    """Keep four digits that tell, of seconds and of milliseconds alike."""
    return float(f"{figure:.4g}")


def _measured(names: Sequence[str], sizes: Sizes) -> Iterator[tuple[str, Measure]]:
    for name in names:
        with tempfile.TemporaryDirectory(prefix="kiosk-benchmark-") as folder:
            yield from MEASURES[name](Path(folder), sizes).items()


if __name__ == "__main__":
    sys.exit(main())
