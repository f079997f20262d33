"""Days as the team writes and reads them. No Qt here."""

from __future__ import annotations

import re
from datetime import date

from kiosk.domain.schedule import Closure
from kiosk.language import Catalogue

_DAY = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
_WRITTEN = re.compile(r"(?:\w+\s+)?(\d{1,2})(?:er)?\s+([a-zéû]{3,})\.?(?:\s+(\d{4}))?")
_MONTHS = ("jan", "fév", "mar", "avr", "mai", "juin", "juil", "aoû", "sep", "oct", "nov", "déc")


def read_day(text: str, today: date) -> date | None:
    """Return the day of «24/12/2026», «24/12» or «24 décembre», or None when it is none.

    Where no year is said it is the first such day from `today` on.
    """
    text = text.strip().lower()
    if match := _DAY.fullmatch(text):
        number, month, year = int(match[1]), int(match[2]), match[3]
    elif (match := _WRITTEN.fullmatch(text)) and (name := next((m for m in _MONTHS if match[2].startswith(m)), None)):
        number, month, year = int(match[1]), _MONTHS.index(name) + 1, match[3]
    else:
        return None
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, number)
        this_year = date(today.year, month, number)
        return this_year if this_year >= today else date(today.year + 1, month, number)
    except ValueError:
        return None


def span_text(words: Catalogue, closure: Closure) -> str:
    """Return «vendredi 25 décembre», or «du … au …»."""
    if closure.first == closure.last:
        return words.day(closure.first)
    told = words.gettext("du {first} au {last}")
    return told.format(first=words.day(closure.first), last=words.day(closure.last))
