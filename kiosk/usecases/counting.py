"""What the day has been like so far."""

from __future__ import annotations

from datetime import datetime, time

from kiosk.domain.day_figures import DayFigures, day_figures
from kiosk.store import journal, tickets
from kiosk.store.journal import Happening
from kiosk.usecases.house import House


def figures(house: House) -> DayFigures:
    """Count the tickets of the business day."""
    day, zone = house.day, house.clock.now().tzinfo
    with house.database.reading() as connection:
        first_calls = journal.first_of(connection, Happening.CALLED, datetime.combine(day, time(), zone))
        return day_figures(tickets.of_day(connection, day, zone), first_calls)
