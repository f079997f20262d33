from __future__ import annotations

from datetime import date

from kiosk.content.public_holidays import public_holidays


def test_the_holidays_of_a_year_are_those_of_the_code_du_travail() -> None:
    assert public_holidays("FR", [2026]) == {
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 8),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 14),
        date(2026, 8, 15),
        date(2026, 11, 1),
        date(2026, 11, 11),
        date(2026, 12, 25),
    }


def test_every_year_asked_for_has_its_own() -> None:
    assert {day.year for day in public_holidays("FR", range(2026, 2029))} == {2026, 2027, 2028}


def test_a_site_may_keep_none() -> None:
    assert public_holidays("aucun", [2026]) == frozenset()
