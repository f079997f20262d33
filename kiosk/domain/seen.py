"""A stretch of days as the team looks back on it, and what it came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.totals import Key, What


class Span(StrEnum):
    """How much is looked at: one day, Monday to Sunday, a calendar year."""

    DAY = "day"
    WEEK = "week"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`."""

    span: Span
    first: date
    last: date

    @staticmethod
    def around(span: Span, day: date) -> Stretch:
        """Return the stretch that `day` lies in."""
        match span:
            case Span.DAY:
                return Stretch(span, day, day)
            case Span.WEEK:
                monday = day - timedelta(days=day.weekday())
                return Stretch(span, monday, monday + timedelta(days=6))
            case Span.YEAR:
                return Stretch(span, date(day.year, 1, 1), date(day.year, 12, 31))

    @property
    def before(self) -> Stretch:
        """The one before it."""
        return Stretch.around(self.span, self.first - timedelta(days=1))

    @property
    def after(self) -> Stretch:
        """The one after it."""
        return Stretch.around(self.span, self.last + timedelta(days=1))

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Seen:
    """What a stretch came to; `came` goes by day, days on which nobody came are absent."""

    stretch: Stretch
    numbers: Mapping[Key, int]
    came: Mapping[date, int]

    def number(self, what: What, key: str = "") -> int:
        """Return one count."""
        return self.numbers.get((what, key), 0)

    def kinds(self, what: What) -> dict[str, int]:
        """Return what there is of one thing, by its key, the most first."""
        found = {key: number for (kind, key), number in self.numbers.items() if kind == what and number}
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def total(self, what: What) -> int:
        """Return all kinds of one thing together."""
        return sum(number for (kind, _), number in self.numbers.items() if kind == what)
