"""A stretch of whole days that is told of in totals: a week, a month or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends included; `name` as ISO 8601 writes it: «2026-W48», «2026-11», «2026»."""

    name: str
    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Yield every day, in order."""
        for offset in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=offset)


def week(name: str) -> Period | None:
    """Return the week of «2026-W48», or of «2026-11-24», a day in it; None where there is no such week."""
    if not re.match(r"[12]\d{3}-", name):
        return None
    try:
        first = date.fromisoformat(name)
    except ValueError:
        return None
    first -= timedelta(days=first.weekday())
    year, number, _ = first.isocalendar()
    return Period(f"{year}-W{number:02}", first, first + timedelta(days=6))


def month(name: str) -> Period | None:
    """Return the month of «2026-11», or None where there is none."""
    if not re.fullmatch(r"[12]\d{3}-(0[1-9]|1[0-2])", name):
        return None
    first = date.fromisoformat(f"{name}-01")
    return Period(name, first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def year(name: str) -> Period | None:
    """Return the year of «2026», or None where there is none."""
    if not re.fullmatch(r"[12]\d{3}", name):
        return None
    return Period(name, date(int(name), 1, 1), date(int(name), 12, 31))
