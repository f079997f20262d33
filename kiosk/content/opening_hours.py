"""Weekly hours as OpenStreetMap writes them: «Mo-Fr 09:00-12:30,13:30-17:00; Sa 09:00-12:00; PH off».

Of the specification, what data·inclusion and the places of digital help use; what is beyond that is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

from kiosk.domain.schedule import Calendar, Opening

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY = f"(?:{'|'.join(_DAYS)})"
_RULE = re.compile(rf"(?:({_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*)\s+)?(off|closed|[0-9:,\- ]+)")
_STRETCH = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*")


def write(calendar: Calendar, today: date) -> str:
    """Return hours, closures that are not over and closed public holidays; nothing where there are no hours."""
    by_hours: dict[str, list[int]] = {}
    for weekday in range(len(_DAYS)):
        hours = ",".join(f"{one.start:%H:%M}-{one.end:%H:%M}" for one in calendar.openings if one.weekday == weekday)
        if hours:
            by_hours.setdefault(hours, []).append(weekday)
    rules = [f"{_names(weekdays)} {hours}" for hours, weekdays in by_hours.items()]
    if not rules:
        return ""
    rules += [f"{_day(one.first)}-{_day(one.last)} off" for one in calendar.closures if one.last >= today]
    return "; ".join((*rules, *(("PH off",) if calendar.holidays else ())))


def _day(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}"


def _names(weekdays: Iterable[int]) -> str:
    runs: list[list[int]] = []
    for weekday in weekdays:
        if runs and runs[-1][-1] == weekday - 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    return ",".join(_DAYS[run[0]] if len(run) == 1 else f"{_DAYS[run[0]]}-{_DAYS[run[-1]]}" for run in runs)


def read(text: str) -> tuple[Opening, ...] | None:
    """Return the weekly hours of a text, or None when it says more than these can hold."""
    week: dict[int, tuple[Opening, ...]] = {}
    for rule in filter(None, (part.strip() for part in text.split(";"))):
        if rule in ("PH off", "PH closed"):
            continue
        match = _RULE.fullmatch(rule)
        if match is None:
            return None
        weekdays = _weekdays(match[1]) if match[1] else tuple(range(len(_DAYS)))
        stretches = () if match[2] in ("off", "closed") else _stretches(match[2])
        if stretches is None:
            return None
        week |= {day: tuple(Opening(day, start, end) for start, end in stretches) for day in weekdays}
    return tuple(one for day in sorted(week) for one in week[day])


def _weekdays(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        begins, ends = _DAYS.index(first), _DAYS.index(last or first)
        found += range(begins, ends + 1) if begins <= ends else [*range(begins, len(_DAYS)), *range(ends + 1)]
    return tuple(found)


def _stretches(text: str) -> tuple[tuple[time, time], ...] | None:
    found: list[tuple[time, time]] = []
    for part in text.split(","):
        match = _STRETCH.fullmatch(part)
        if match is None:
            return None
        begins, ends = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if ends == (24, 0):
            ends = (23, 59)
        if begins[0] > 23 or ends[0] > 23 or begins[1] > 59 or ends[1] > 59 or begins >= ends:
            return None
        if found and time(*begins) < found[-1][1]:
            return None
        found.append((time(*begins), time(*ends)))
    return tuple(found)
