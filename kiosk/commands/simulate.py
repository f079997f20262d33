"""`kiosk simulate`: the rule of the queue against first come, on the same invented people."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.parsing import Refused
from kiosk.simulation.own_log import UnreadableLog, as_scenario, read
from kiosk.simulation.report import failures
from kiosk.simulation.run import QUICK, QUICK_SEEDS, Report, full
from kiosk.simulation.run import run as compare
from kiosk.simulation.scenario import REFERENCE, SCENARIOS, Scenario
from kiosk.simulation.table import as_json, text


def run(options: argparse.Namespace) -> int:
    """Play, print the table, and return 1 when a rule of the house was broken; a goal missed is only told."""
    if options.seed < 0 or (options.seeds is not None and options.seeds < 1):
        raise Refused("--seed commence à 0, et --seeds à 1.")
    report = _compared(options)
    print(as_json(report) if options.format == "json" else text(report))
    return 1 if failures(report) else 0


def _compared(options: argparse.Namespace) -> Report:
    if options.log is not None:
        if options.scenario:
            raise Refused("--log prend la place des scénarios : donnez l’un ou les autres.")
        scenarios = [_of_log(options.log)]
    else:
        scenarios = _named(options.scenario)
        if "all" in options.scenario and options.seeds is None:
            return full(options.seed)
    return compare(scenarios, options.seeds or QUICK_SEEDS, options.seed)


def _named(names: list[str]) -> list[Scenario]:
    unknown = [name for name in names if name not in SCENARIOS and name != "all"]
    if unknown:
        raise Refused(f"« {unknown[0]} » n’est pas un scénario ({', '.join(SCENARIOS)}, all).")
    return [SCENARIOS[name] for name in (SCENARIOS if "all" in names else names or QUICK)]


def _of_log(path: Path) -> Scenario:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return as_scenario(read(lines), REFERENCE)
    except OSError as error:
        raise Refused(f"{path} : ce fichier ne peut pas être lu.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} : ce n’est pas du texte en UTF-8. Enregistrez-le en « CSV UTF-8 ».") from error
    except UnreadableLog as error:
        raise Refused("\n".join(f"{path} : {mistake}" for mistake in str(error).splitlines())) from error
