"""A site's own log in place of the assumptions: a CSV with one line a visit.

The columns are `day` (2026-11-23), `taken` (9:30), `need`, `urgent` (0 or 1), `language` and `minutes` at the desk.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from statistics import fmean, median, pstdev
from typing import TypeVar

from kiosk.simulation.scenario import NeedMix, Scenario

T = TypeVar("T")

COLUMNS = ("day", "taken", "need", "urgent", "language", "minutes")
LEAST_VARIATION = 0.1
LONGEST_VISIT = 24 * 60


class UnreadableLog(ValueError):
    """Lines that cannot be read; the message names every one of them, in French, one a line."""


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
        raise UnreadableLog(f"il manque les colonnes {', '.join(missing)}")
    visits, mistakes = [], []
    for row in rows:
        try:
            visits.append(_visit(row))
        except _Mistake as mistake:
            mistakes.append(f"ligne {rows.line_num} : {mistake}")
    if mistakes or not visits:
        raise UnreadableLog("\n".join(mistakes) or "aucune visite")
    return visits


class _Mistake(ValueError):
    """What is wrong with one value."""


def _visit(row: Mapping[str, str | None]) -> Visit:
    urgent, need, language = (_text(row, column) for column in ("urgent", "need", "language"))
    if urgent not in ("0", "1"):
        raise _Mistake(f"urgent est « {urgent} », et non 0 ou 1")
    return Visit(
        _parsed(row, "day", date.fromisoformat, "un jour comme 2026-11-23"),
        _parsed(row, "taken", lambda told: time.fromisoformat(told.zfill(5)), "une heure comme 9:30"),
        need,
        urgent == "1",
        language,
        _parsed(row, "minutes", _minutes, "une durée en minutes"),
    )


def _text(row: Mapping[str, str | None], column: str) -> str:
    value = (row[column] or "").strip()
    if not value:
        raise _Mistake(f"{column} est vide")
    return value


def _parsed(row: Mapping[str, str | None], column: str, parse: Callable[[str], T], wanted: str) -> T:
    value = _text(row, column)
    try:
        return parse(value)
    except ValueError as error:
        raise _Mistake(f"{column} est « {value} », et non {wanted}") from error


def _minutes(told: str) -> float:
    minutes = float(told.replace(",", "."))
    if not 0 < minutes < LONGEST_VISIT:
        raise ValueError(told)
    return minutes


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
