"""The report of a comparison: a table that a coordinator can read, or JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite

from kiosk.simulation.paired import Paired
from kiosk.simulation.report import SHOWN, Judged, compare, estimates, failures, judged
from kiosk.simulation.run import Pairs, Report

MEASURES = {
    "mean_wait": "attente moyenne, en minutes",
    "p95_wait": "attente que 95 sur 100 ne dépassent pas",
    "urgent_in_20": "urgences servies en 20 minutes, %",
    "urgent_lost": "urgences perdues, %",
    "kept": "promesses tenues, %",
    "lost": "visiteurs perdus, %",
    "angry": "mécontents par jour",
    "appointments_on_time": "rendez-vous à moins de 10 min de retard, %",
    "worst_wait": "plus longue attente du jour, sans urgence",
    "estimate_mae": "erreur moyenne de l’estimation, en minutes",
    "estimate_mae_waiting": "la même, quand il fallait attendre",
    "estimate_cover80": "attentes dans l’intervalle à 80 %, %",
    "lost_by_need": "perdus, besoin",
    "lost_by_language": "perdus, langue",
}
WIDTH = 46


def text(report: Report) -> str:
    """Return the whole report: ours, first come, the interval of the difference, the goals, what was broken."""
    lines = [line for pairs in report.pairs for line in _table(pairs)]
    told = estimates(report)
    if told:
        lines.append(f"Estimation ({report.pairs[0].scenario})")
        lines += [f"  {MEASURES[name]:{WIDTH}}{_number(value):>9}" for name, value in told.items()]
        lines.append("")
    goals = judged(report)
    lines += _goals("Objectifs atteints jusqu’au bord de l’intervalle :", [goal for goal in goals if goal.met])
    lines += _goals("Objectifs manqués :", [goal for goal in goals if not goal.met])
    broken = failures(report)
    lines += [f"RÈGLE ENFREINTE, {scenario} : {what}" for scenario, what in broken]
    if not broken:
        lines.append("Aucune règle enfreinte ; la même graine redonne le même journal.")
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """Return the same as JSON; a bound that one seed cannot give is null."""
    whole = {
        "scenarios": [
            {
                "name": pairs.scenario,
                "first_seed": pairs.first,
                "seeds": len(pairs.ours),
                "measures": {measure: _as_values(compare(pairs, measure)) for measure in SHOWN},
            }
            for pairs in report.pairs
        ],
        "estimate": estimates(report),
        "goals": [
            {
                "scenario": one.scenario,
                "measure": one.goal.measure,
                "group": one.group,
                "least": one.goal.least,
                "most": one.goal.most,
                "mean": one.mean,
                "bound": _finite(one.bound),
                "met": one.met,
            }
            for one in judged(report)
        ],
        "broken": [{"scenario": scenario, "what": what} for scenario, what in failures(report)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _as_values(value: Paired) -> dict[str, float | None]:
    return {
        "three_promises": value.ours,
        "first_come": value.theirs,
        "difference": value.difference,
        "half_interval": _finite(value.half),
    }


def _table(pairs: Pairs) -> Iterator[str]:
    seeds = len(pairs.ours)
    yield f"{pairs.scenario}, {seeds} graine{'s' if seeds > 1 else ''} à partir de {pairs.first}"
    yield f"  {'':{WIDTH}}{'promesses':>9}{'arrivée':>9}{'écart, à 95 %':>17}"
    for measure in SHOWN:
        value = compare(pairs, measure)
        apart = f"{_number(value.difference, signed=True)} ± {_number(value.half)}"
        yield f"  {MEASURES[measure]:{WIDTH}}{_number(value.ours):>9}{_number(value.theirs):>9}{apart:>17}"
    yield ""


def _goals(heading: str, goals: list[Judged]) -> list[str]:
    return [heading, *map(_goal, goals), ""] if goals else []


def _goal(one: Judged) -> str:
    goal = one.goal
    wanted = " et ".join(
        f"{words} {_number(limit)}"
        for words, limit in (("au moins", goal.least), ("au plus", goal.most))
        if limit is not None
    )
    what = f"{MEASURES[goal.measure]} {one.group}".strip()
    return f"  {one.scenario:10}{what:{WIDTH}}{_number(one.mean):>7}, au pire {_number(one.bound)} ({wanted})"


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None


def _number(value: float, *, signed: bool = False) -> str:
    """Return a figure with a decimal comma; a dash where one seed alone gives none."""
    if not isfinite(value):
        return "–"
    return format(value, "+.1f" if signed else ".1f").replace(".", ",").replace("-", "−")
