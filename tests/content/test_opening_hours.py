"""Hours as OpenStreetMap writes them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.opening_hours import read, write
from kiosk.domain.schedule import Calendar, Closure, Opening

TODAY = date(2026, 11, 24)
MORNING, AFTERNOON = (time(9), time(12, 30)), (time(13, 30), time(17))


def test_equal_days_stand_together_and_closures_and_holidays_are_told() -> None:
    openings = [Opening(day, *span) for day in (0, 1, 2, 4) for span in (MORNING, AFTERNOON)] + [Opening(5, *MORNING)]
    christmas = Closure(date(2026, 12, 24), date(2026, 12, 31))
    over = Closure(date(2026, 8, 1), date(2026, 8, 31))
    calendar = Calendar(tuple(openings), (over, christmas), frozenset({date(2026, 12, 25)}))
    told = "Mo-We,Fr 09:00-12:30,13:30-17:00; Sa 09:00-12:30; 2026 Dec 24-2026 Dec 31 off; PH off"
    assert write(calendar, TODAY) == told
    assert write(Calendar(), TODAY) == ""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mo-Fr 08:30-12:30; PH off", [0, 1, 2, 3, 4]),
        ("Mo,We 09:00-12:00", [0, 2]),
        ("Sa-Mo 10:00-12:00", [0, 5, 6]),
        ("09:00-17:00", [0, 1, 2, 3, 4, 5, 6]),
        ("Mo-Fr 09:00-17:00; We off", [0, 1, 3, 4]),
    ],
)
def test_what_is_read(text: str, days: list[int]) -> None:
    openings = read(text)
    assert openings is not None
    assert sorted({one.weekday for one in openings}) == days


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr sunrise-sunset",
        "week 1-53/2 Mo 09:00-12:00",
        "Mo 18:00-02:00",
        "Mo 25:00-26:00",
        "lundi",
        "Mo 09:00",
        "Jan Mo",
    ],
)
def test_what_says_more_than_a_week_is_not_guessed(text: str) -> None:
    assert read(text) is None


@given(st.sets(st.tuples(st.integers(0, 6), st.booleans())))
def test_what_is_written_reads_the_same(chosen: set[tuple[int, bool]]) -> None:
    openings = tuple(Opening(day, *(AFTERNOON if late else MORNING)) for day, late in sorted(chosen))
    assert read(write(Calendar(openings), TODAY)) == openings
