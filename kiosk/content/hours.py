"""Hours, days and seasons as a coordinator writes them: «9:00-12:30», «lundi», «10 avril»."""

from __future__ import annotations

import re
from datetime import date, time

from kiosk.domain.schedule import Closure, Opening
from kiosk.domain.triage import Season
from kiosk.toml.findings import Spot
from kiosk.toml.reader import Table

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_TIME = r"([0-9]{1,2})\s*[:h]\s*([0-9]{2})"
_STRETCH = re.compile(rf"\s*{_TIME}\s*[-–à]\s*{_TIME}\s*")
_MOMENT = re.compile(rf"\s*{_TIME}\s*")
_DAY_OF_YEAR = re.compile(r"\s*([0-9]{1,2})(?:er)?\s+(\w+)\s*")
_DAY_OF_MONTH = re.compile(r"\s*([0-9]{1,2})\s*")


def openings(table: Table, key: str) -> tuple[Opening, ...]:
    """Read weekly hours, a table from day names to lists of «9:00-12:30»; a day left out is a closed day."""
    week = table.table(key)
    found: list[Opening] = []
    for weekday, name in enumerate(WEEKDAYS):
        day: list[Opening] = []
        for index, text in enumerate(week.texts(name)):
            spot = week.spot.under(name, index)
            opening = _opening(week, spot, weekday, text)
            if opening is None:
                continue
            clash = next((other for other in day if opening.start < other.end and other.start < opening.end), None)
            if clash is not None:
                problem = f"{text} chevauche {clash.start:%H:%M}-{clash.end:%H:%M}"
                week.notebook.error(spot, problem, "réunissez les deux horaires en un seul")
            day.append(opening)
        found += day
    week.close()
    return tuple(sorted(found, key=lambda opening: (opening.weekday, opening.start)))


def _opening(week: Table, spot: Spot, weekday: int, text: str) -> Opening | None:
    match = _STRETCH.fullmatch(text)
    if match is None:
        week.notebook.error(spot, f"l’horaire {text[:40]} ne se lit pas", 'écrivez par exemple "9:00-12:30"')
        return None
    start, end = _time(week, spot, match[1], match[2]), _time(week, spot, match[3], match[4])
    if start is None or end is None:
        return None
    if start >= end:
        remedy = "le début va avant la fin ; une nuit se coupe à 23:59"
        week.notebook.error(spot, f"l’horaire {text[:40]} finit avant de commencer", remedy)
        return None
    return Opening(weekday, start, end)


def moment(table: Table, key: str) -> time:
    """Read one time of the day."""
    text = table.text(key)
    match = _MOMENT.fullmatch(text)
    spot = table.spot.under(key)
    if match is None:
        if text:
            table.notebook.error(spot, f"l’heure {text[:40]} ne se lit pas", 'écrivez par exemple "14:00"')
        return time()
    return _time(table, spot, match[1], match[2]) or time()


def _time(table: Table, spot: Spot, hour: str, minute: str) -> time | None:
    if int(hour) > 23 or int(minute) > 59:
        table.notebook.error(spot, f"{hour}:{minute} n’existe pas", "une heure va de 0:00 à 23:59")
        return None
    return time(int(hour), int(minute))


def closures(table: Table, key: str) -> tuple[Closure, ...]:
    """Read the days on which nothing opens."""
    found = []
    for row in table.rows(key):
        first = row.day("first")
        last = row.day("last") if row.has("last") else first
        reason = row.text("reason", "")
        row.close()
        if last < first:
            row.error("last", "la fermeture finit avant de commencer", "mettez first avant last")
        found.append(Closure(first, last, reason))
    return tuple(found)


def season(code: str, table: Table) -> Season:
    """Read a period that comes back each year («10 avril») or each month («28»)."""
    first, last = _end(table, "first"), _end(table, "last")
    if (first[0] == 0) is not (last[0] == 0) and first != last:
        remedy = "écrivez deux jours du mois (28 et 15) ou deux dates (10 avril et 8 juin)"
        table.error("last", "un jour du mois et une date ne vont pas ensemble", remedy)
    return Season(code, first, last, monthly=first[0] == 0)


def _end(table: Table, key: str) -> tuple[int, int]:
    text = table.text(key)
    if monthly := _DAY_OF_MONTH.fullmatch(text):
        if 1 <= int(monthly[1]) <= 31:
            return 0, int(monthly[1])
    elif (yearly := _DAY_OF_YEAR.fullmatch(text)) and yearly[2].lower() in _MONTHS:
        month = _MONTHS.index(yearly[2].lower()) + 1
        try:
            return date(2024, month, int(yearly[1])).timetuple()[1:3]
        except ValueError:
            pass
    if text:
        table.error(key, f"le jour {text[:40]} ne se lit pas", 'écrivez "10 avril", ou "28" pour chaque mois')
    return 1, 1
