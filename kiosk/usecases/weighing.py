"""Gathering what a decision weighs."""

from __future__ import annotations

from kiosk.domain.situation import Outlook, Situation
from kiosk.domain.visit import Visit
from kiosk.store import bookings, seats
from kiosk.usecases import day, room
from kiosk.usecases.house import House


def situation(house: House, visit: Visit) -> Situation:
    """Return the moment of a visit, as it is now."""
    return moment(house, visit.id, visit.language, room.outlook(house))


def moment(house: House, visit: str, language: str, outlook: Outlook | None) -> Situation:
    """Return what is weighed now for `visit`, a visit or a ticket by its id, with the `outlook` that is known."""
    now, today = house.clock.now(), day.today(house)
    return Situation(
        now=now,
        directory=day.directory(house, today),
        booked=bookings.booked_cells(house.database, now),
        given=bookings.given(house.database, now),
        seats=seats.seats_taken(house.database, now),
        numbers=today.state.gives_numbers,
        outlook=outlook,
        visit=visit,
        language=language,
    )
