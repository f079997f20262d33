"""Taking back what one has just done."""

from __future__ import annotations

from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.store import acts, bookings, seats, tickets, undoing
from kiosk.store.acts import Act
from kiosk.store.bookings import StoredBooking
from kiosk.store.journal import Happening
from kiosk.store.seats import StoredSeat
from kiosk.store.undoing import UndoRefusal
from kiosk.usecases.house import House

Subject = Ticket | StoredBooking | StoredSeat


def last_act(house: House, by: By) -> Act | None:
    """Return what `by` did last and can take back."""
    with house.database.reading() as connection:
        return acts.last(connection, house.day, by)


def subject_of(house: House, act: Act) -> Subject:
    """Return what an act was done to, as it is now, wherever it has gone since."""
    zone = house.clock.now().tzinfo
    with house.database.reading() as connection:
        match act.kind:
            case Happening.BOOKED | Happening.BOOKING_CANCELLED:
                return bookings.by_id(connection, act.subject, zone)
            case Happening.SEAT_TAKEN | Happening.SEAT_CANCELLED | Happening.SEAT_ARRIVED:
                return seats.by_id(connection, act.subject, zone)
            case _:
                return tickets.one(connection, act.subject, zone)


def take_back(house: House, by: By, act: Act, command: str) -> str | UndoRefusal:
    """Take back `act`, which `last_act` told, and return the id of what it was done to."""
    return undoing.undo(house.database, act.id, by=by, command=command, now=house.clock.now())
