"""On which days something comes back, by a rule of iCalendar (RFC 5545): «FREQ=MONTHLY;BYDAY=1TU».

Of its grammar, what a place needs: days, weeks or months, every so many, on some days, until a day or so many times.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import takewhile

AHEAD = timedelta(days=3 * 366)
"""How far ahead days are known: as far as public holidays."""

_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_PARTS = {
    "FREQ": re.compile("DAILY|WEEKLY|MONTHLY"),
    "INTERVAL": re.compile("[1-9]|[1-4][0-9]|5[0-2]"),
    "BYDAY": re.compile(f"(?:-?[1-4])?{_DAY}(?:,(?:-?[1-4])?{_DAY}){{0,6}}"),
    "BYMONTHDAY": re.compile("(?:[1-9]|1[0-9]|2[0-8])(?:,(?:[1-9]|1[0-9]|2[0-8])){0,9}"),
    "UNTIL": re.compile("2[0-9]{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"),
    "COUNT": re.compile("[1-9][0-9]{0,2}"),
}
_ORDINAL = re.compile("[0-9]")


def fault(rule: str) -> str:
    """Return what is wrong with a rule, or nothing."""
    parts = [part.partition("=") for part in rule.split(";")]
    names = [name for name, _, _ in parts]
    for name, _, value in parts:
        known = _PARTS.get(name)
        if known is None:
            return f"la partie {name[:20] or '(vide)'} n’est pas connue"
        if not known.fullmatch(value):
            return f"{name} ne peut pas valoir {value[:20] or '(vide)'}"
    if len(set(names)) < len(names):
        return "une partie est écrite deux fois"
    if "FREQ" not in names:
        return "il manque FREQ"
    if {"UNTIL", "COUNT"} <= set(names):
        return "UNTIL et COUNT ne vont pas ensemble"
    found = {name: value for name, _, value in parts}
    if found["FREQ"] != "MONTHLY" and _ORDINAL.search(found.get("BYDAY", "")):
        return "un rang dans BYDAY demande FREQ=MONTHLY"
    if found["FREQ"] == "WEEKLY" and "BYMONTHDAY" in names:
        return "BYMONTHDAY ne va pas avec FREQ=WEEKLY"
    return ""


def days(rule: str, first: date, today: date) -> frozenset[date]:
    """Return the days from `first` on, until long after `today`, on which a rule without fault falls.

    `first` is where the count of a rule begins, and a day of it only where the rule says so.
    """
    from dateutil.rrule import rrulestr

    begins = datetime.combine(first, datetime.min.time())
    ends = datetime.combine(max(first, today) + AHEAD, datetime.min.time())
    return frozenset(moment.date() for moment in takewhile(lambda at: at <= ends, rrulestr(rule, dtstart=begins)))
