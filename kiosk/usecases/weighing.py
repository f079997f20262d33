"""Gathering what a decision weighs."""

from __future__ import annotations

from kiosk.domain.situation import Situation
from kiosk.domain.visit import Visit
from kiosk.store import bookings, seats
from kiosk.usecases import day, room
from kiosk.usecases.house import House


def situation(house: House, visit: Visit) -> Situation:
    """Return the moment of a visit, as it is now."""
    now, today = house.clock.now(), day.today(house)
    return Situation(
        now=now,
        directory=day.directory(house, today),
        booked=bookings.booked_cells(house.database, now),
        given=bookings.given(house.database, now),
        seats=seats.seats_taken(house.database, now),
        numbers=today.state.gives_numbers,
        outlook=room.outlook(house),
        visit=visit.id,
        language=visit.language,
    )
