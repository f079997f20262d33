"""Public holidays, by people who follow the law. The library is imported when a calendar wants it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

ZONES = frozenset({"FR", "aucun"})


def public_holidays(zone: str, years: Iterable[int]) -> frozenset[date]:
    """Return the public holidays of `zone`, one of `ZONES`."""
    if zone != "FR":
        return frozenset()
    from holidays import country_holidays

    return frozenset(country_holidays("FR", years=years))
