"""The French public holidays (Code du travail, art. L3133-1), computed: a calendar library takes 150 ms to say them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

ZONES = frozenset({"FR", "aucun"})

_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
"""Days from Easter Sunday to Easter Monday, Ascension and Whit Monday."""


def public_holidays(zone: str, years: Iterable[int]) -> frozenset[date]:
    """Return the public holidays of `zone`, one of `ZONES`."""
    if zone != "FR":
        return frozenset()
    return frozenset(
        day
        for year in years
        for day in (
            *(date(year, month, day) for month, day in _FIXED),
            *(easter(year) + timedelta(days=days) for days in _AFTER_EASTER),
        )
    )


def easter(year: int) -> date:
    """Return Easter Sunday (Meeus, Jones and Butcher's algorithm for the Gregorian calendar)."""
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(year_of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
