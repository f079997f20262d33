"""A site's own log in place of the assumptions: a CSV with one line a visit.

The columns are `day` (2026-11-23), `taken` (9:30), `need`, `urgent` (0 or 1), `language` and `minutes` at the desk.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from statistics import fmean, median, pstdev

from kiosk.simulation.scenario import NeedMix, Scenario

COLUMNS = ("day", "taken", "need", "urgent", "language", "minutes")
LEAST_VARIATION = 0.1


class UnreadableLog(ValueError):
    """Lines that cannot be read; the message names every one of them."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of a log."""

    day: date
    taken: time
    need: str
    urgent: bool
    language: str
    minutes: float


def read(lines: Iterable[str]) -> list[Visit]:
    """Read a CSV with a header; raises UnreadableLog with every mistake at once."""
    rows = csv.DictReader(lines)
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise UnreadableLog(f"columns missing: {', '.join(missing)}")
    visits, mistakes = [], []
    for number, row in enumerate(rows, 2):
        try:
            visits.append(_visit(row))
        except (ValueError, TypeError) as mistake:
            mistakes.append(f"line {number}: {mistake}")
    if mistakes or not visits:
        raise UnreadableLog("\n".join(mistakes) or "no visit in the log")
    return visits


def _visit(row: dict[str, str]) -> Visit:
    minutes = float(row["minutes"])
    if not 0 < minutes < 24 * 60:
        raise ValueError(f"a visit cannot last {row['minutes']} minutes")
    return Visit(
        date.fromisoformat(row["day"]),
        time.fromisoformat(row["taken"].zfill(5)),
        row["need"],
        row["urgent"] == "1",
        row["language"],
        minutes,
    )


def as_scenario(visits: Sequence[Visit], base: Scenario, here: str = "fr") -> Scenario:
    """Return `base` with the crowd, the hours, the needs, their lengths and the languages of a log.

    `here` is the language every desk speaks. What no log tells (patience, answers to offers) and who receives stay as
    in `base`; every desk that takes all needs takes those `base` does not know.
    """
    days = {visit.day for visit in visits}
    a_day = len(visits) / len(days)
    hours = Counter(int((visit.taken.hour * 60 + visit.taken.minute - base.opens) // 60) for visit in visits)
    known = {need.code: need for need in base.needs}
    needs = tuple(_need(code, visits, known.get(code)) for code in sorted({visit.need for visit in visits}))
    every = frozenset(known)
    new = frozenset(need.code for need in needs) - every
    return replace(
        base,
        name="own log",
        visitors=a_day,
        by_weekday=tuple(_weekday(visits, day) / a_day or 1.0 for day in range(len(base.by_weekday))),
        by_hour=tuple(hours[hour] / len(visits) for hour in range(len(base.by_hour))),
        at_the_door=0.0,
        needs=needs,
        appointment_needs=tuple(code for code in base.appointment_needs if code in {need.code for need in needs})
        or (max(needs, key=lambda need: need.minutes).code,),
        desks=tuple(replace(d, skills=d.skills | new) if d.skills >= every else d for d in base.desks),
        urgent_times=1.0,
        other_language=fmean(visit.language != here for visit in visits),
    )


def _weekday(visits: Sequence[Visit], weekday: int) -> float:
    of_day = [visit.day for visit in visits if visit.day.weekday() == weekday]
    return len(of_day) / max(1, len(set(of_day)))


def _need(code: str, visits: Sequence[Visit], known: NeedMix | None) -> NeedMix:
    mine = [visit for visit in visits if visit.need == code]
    minutes = [visit.minutes for visit in mine]
    return NeedMix(
        code=code,
        share=len(mine) / len(visits),
        minutes=fmean(minutes),
        variation=max(LEAST_VARIATION, pstdev(minutes) / fmean(minutes)),
        urgent=fmean(visit.urgent for visit in mine),
        patience=known.patience if known else max(25.0, 2 * median(minutes)),
    )
