"""What the days before tell of those who come."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.domain.habits import Matter, Past
from kiosk.store import arrivals
from kiosk.store.database import Database
from tests.store.acts import NOW, TODAY, arrive, booked, take


def past(database: Database, today: date = TODAY) -> Past:
    """Return what is known on `today`."""
    return arrivals.of_last_days(database, today, NOW.tzinfo)


def test_walk_ins_of_the_days_before_are_counted_by_hour_and_by_matter(database: Database) -> None:
    for days, hours in ((1, 0), (1, 5), (3, 0), (0, 0), (arrivals.DAYS_BACK + 1, 0)):
        take(database, now=NOW - timedelta(days=days) + timedelta(hours=hours))
    assert past(database) == Past(2, {9: 2, 14: 1}, {Matter("A1", "demarches", 20, urgent=False): 3})


def test_whoever_had_an_appointment_is_no_walk_in(database: Database) -> None:
    arrive(database, booked(database, "000001").id, "v/arrival")
    assert past(database, TODAY + timedelta(days=1)) == Past()


def test_a_new_store_knows_nothing(database: Database) -> None:
    assert past(database) == Past()
