from __future__ import annotations

from datetime import date

import holidays

from kiosk.content.public_holidays import easter, public_holidays

# From 2005 to 2007 Whit Monday was a working day.
YEARS = range(2008, 2101)


def test_easter_falls_on_the_sunday_the_church_says() -> None:
    assert [easter(year) for year in (2024, 2025, 2026, 2027, 2038)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ]


def test_a_century_of_public_holidays_is_what_another_program_computes() -> None:
    assert public_holidays("FR", YEARS) == set(holidays.country_holidays("FR", years=YEARS))


def test_a_site_may_keep_none() -> None:
    assert public_holidays("aucun", YEARS) == frozenset()
