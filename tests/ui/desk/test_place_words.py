"""Hours and days as the team types them."""

from __future__ import annotations

from datetime import date, time

import pytest

from kiosk.domain.schedule import Calendar, Opening
from kiosk.language import catalogue
from kiosk.paths import bundled
from kiosk.toml.edit import Drop, Put
from kiosk.ui.desk.place.dates import read_day
from kiosk.ui.desk.place.week import week_changes, week_start, week_text, written

FRENCH = catalogue("fr", bundled("translations"))
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("9:00-12:30", ["9:00-12:30"]),
        ("9h-12h30", ["9:00-12:30"]),
        ("9 h 30 à 12 h et 13h30 – 17h", ["9:30-12:00", "13:30-17:00"]),
        ("09:00 - 12:00, 14:00 - 17:00", ["9:00-12:00", "14:00-17:00"]),
        ("9-12 / 14-17", ["9:00-12:00", "14:00-17:00"]),
        ("", []),
        (" Fermé ", []),
        ("-", []),
        # What is no hour goes on to the check, which says why.
        ("midi", ["midi"]),
        ("9h", ["9h"]),
        ("9h-12h-14h", ["9h-12h-14h"]),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: list[str]) -> None:
    assert list(written(typed)) == hours


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24/12/2026", date(2026, 12, 24)),
        ("24/12", date(2026, 12, 24)),
        ("3/1", date(2027, 1, 3)),
        ("24.12.26", date(2026, 12, 24)),
        ("1er mai", date(2027, 5, 1)),
        ("mardi 24 novembre", TODAY),
        ("24 décembre 2027", date(2027, 12, 24)),
        ("31/02/2027", None),
        ("demain", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


def test_a_week_reads_in_a_line_with_equal_days_together() -> None:
    morning = [Opening(day, time(9), time(12)) for day in (0, 1, 2, 4)]
    calendar = Calendar((*morning, Opening(4, time(14), time(17))))
    assert week_text(FRENCH, calendar) == "lundi à mercredi 9 h – 12 h ; vendredi 9 h – 12 h et 14 h – 17 h"
    assert week_text(FRENCH, Calendar()) == "aucun horaire"


def test_only_the_days_that_were_typed_anew_change() -> None:
    start = week_start(Calendar((Opening(0, time(9), time(12)), Opening(1, time(9), time(12)))))
    answers = {**start, "lundi": ("9h-11h",), "mardi": ("",), "dimanche": ("10h-12h",)}
    assert list(week_changes(answers, start, ("hours",))) == [
        Put(("hours", "lundi"), ["9:00-11:00"]),
        Drop(("hours", "mardi")),
        Put(("hours", "dimanche"), ["10:00-12:00"]),
    ]
