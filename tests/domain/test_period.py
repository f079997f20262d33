"""Weeks, months and years by their names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kiosk.domain.period import Period, month, week, year


@pytest.mark.parametrize(
    ("reads", "name", "found"),
    [
        (week, "2026-W48", Period("2026-W48", date(2026, 11, 23), date(2026, 11, 29))),
        (week, "2026-11-29", Period("2026-W48", date(2026, 11, 23), date(2026, 11, 29))),
        (week, "2027-01-01", Period("2026-W53", date(2026, 12, 28), date(2027, 1, 3))),
        (month, "2028-02", Period("2028-02", date(2028, 2, 1), date(2028, 2, 29))),
        (month, "2026-12", Period("2026-12", date(2026, 12, 1), date(2026, 12, 31))),
        (year, "2026", Period("2026", date(2026, 1, 1), date(2026, 12, 31))),
        (week, "2026-W54", None),
        (week, "48", None),
        (week, "9999-12-31", None),
        (month, "2026-13", None),
        (month, "2026-11-24", None),
        (year, "0000", None),
        (year, "26", None),
    ],
)
def test_a_name_is_a_stretch_of_days(reads: Callable[[str], Period | None], name: str, found: Period | None) -> None:
    assert reads(name) == found


def test_both_ends_are_days_of_it() -> None:
    week_48 = week("2026-W48")
    assert week_48 is not None
    assert len(list(week_48.days())) == 7
    assert list(week_48.days())[-1] == week_48.last
