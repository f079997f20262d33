"""Appointments and workshop seats from the desk: booked, cancelled, checked in by somebody of the team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kiosk.domain import code
from kiosk.domain.deciding import APPOINTMENT_DAYS
from kiosk.domain.directory import Session
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.room_now import owed_at
from kiosk.domain.schedule import Slot, free_slots
from kiosk.domain.triage import plan
from kiosk.domain.visit import Booking, Seat
from kiosk.store import bookings, seats, tickets
from kiosk.store.bookings import StoredBooking
from kiosk.store.database import Connection
from kiosk.store.seats import StoredSeat
from kiosk.usecases.booking import fresh_number
from kiosk.usecases.house import House

COMING_DAYS = 14
"""Days after today whose appointments the desk sees."""

COMING_WEEKS = 4
"""Weeks whose sessions the desk sees."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An appointment, and the ticket of its visitor once they have come today."""

    booking: StoredBooking
    ticket: Ticket | None


@dataclass(frozen=True, slots=True)
class Attendance:
    """A session and who has a seat in it: seated first, then the waiting list, each in its order; nobody cancelled."""

    session: Session
    capacity: int
    seats: tuple[StoredSeat, ...]

    @property
    def left(self) -> int:
        """How many seats are free."""
        return max(0, self.capacity - sum(not seat.waiting for seat in self.seats))


def appointments(house: House) -> tuple[Entry, ...]:
    """Return the appointments of today and of the coming days, cancelled ones too, in time order."""
    now = house.clock.now()
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    with house.database.reading() as connection:
        kept = bookings.of_day(connection, midnight, midnight + timedelta(days=COMING_DAYS + 1))
        here = {ticket.booking: ticket for ticket in tickets.arrived(connection, house.day, now.tzinfo)}
    return tuple(Entry(booking, here.get(booking.id)) for booking in kept)


def sessions(house: House) -> tuple[Attendance, ...]:
    """Return the sessions of today and of the coming weeks, begun ones too, in time order.

    One that the content no longer holds is there as long as somebody has a seat in it.
    """
    now, workshops = house.clock.now(), house.pack.directory.workshops
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    ends = midnight + timedelta(weeks=COMING_WEEKS)
    with house.database.reading() as connection:
        kept = [seat for seat in seats.of_day(connection, midnight, ends) if not seat.cancelled]
    planned = {
        (session.workshop, session.start): session
        for workshop in workshops.values()
        for session in workshop.sessions(midnight - timedelta(seconds=1), COMING_WEEKS + 1)
        if session.start < ends
    }
    all_of_them = {(seat.session.workshop, seat.session.start): seat.session for seat in kept} | planned
    return tuple(
        Attendance(
            session,
            workshops[session.workshop].seats if session.workshop in workshops else 0,
            tuple(seat for seat in kept if (seat.session.workshop, seat.session.start) == key),
        )
        for key, session in sorted(all_of_them.items(), key=lambda item: (item[1].start, item[1].workshop))
    )


def seat_of(house: House, seat_id: str) -> StoredSeat:
    """Return a seat as it is now."""
    with house.database.reading() as connection:
        return seats.by_id(connection, seat_id, house.clock.now().tzinfo)


def slots_for(house: House, need: str) -> tuple[Slot, ...]:
    """Return every free slot for a need, today's too, in time order."""
    now, directory = house.clock.now(), house.pack.directory
    wanted = plan(house.pack.triage, house.pack.triage.needs[need], frozenset(), now.date())
    taken = bookings.booked_cells(house.database, now)
    length = timedelta(minutes=wanted.minutes)
    found = [
        slot
        for adviser in directory.advisers.values()
        if wanted.service in adviser.skills
        for slot in free_slots(adviser.code, adviser.appointments, taken, length, now, APPOINTMENT_DAYS)
    ]
    return tuple(sorted(found, key=lambda slot: (slot.start, slot.adviser)))


Then = Callable[[Connection, str], None]
"""What goes with it, in the same transaction, given the id of what is kept."""


def book(
    house: House, by: By, need: str, slot: Slot, language: str, command: str, then: Then | None = None
) -> Booking | SlotTaken:
    """Keep a slot for somebody at the desk."""
    while True:
        kept = bookings.book(
            house.database,
            command=command,
            need=need,
            service=plan(house.pack.triage, house.pack.triage.needs[need], frozenset(), slot.start.date()).service,
            slot=slot,
            language=language,
            now=house.clock.now(),
            number=fresh_number(house),
            code=code.draw(house.random),
            journal_need=house.journal_need(need),
            by=by,
            then=then,
        )
        if not isinstance(kept, NumberClash):
            return kept


def enrol(
    house: House, by: By, need: str, session: Session, language: str, command: str, then: Then | None = None
) -> Seat:
    """Keep a seat, or a place on the waiting list, for somebody at the desk."""
    while True:
        kept = seats.enrol(
            house.database,
            command=command,
            need=need,
            session=session,
            capacity=house.pack.directory.workshops[session.workshop].seats,
            language=language,
            now=house.clock.now(),
            number=fresh_number(house),
            code=code.draw(house.random),
            journal_need=house.journal_need(need),
            by=by,
            then=then,
        )
        if not isinstance(kept, NumberClash):
            return kept


def cancel_booking(house: House, by: By, booking_id: str, reason: Reason, command: str) -> None:
    """Cancel an appointment; its slot is free again."""
    bookings.cancel(house.database, booking_id, by=by, command=command, now=house.clock.now(), reason=reason)


def cancel_seat(house: House, by: By, seat_id: str, reason: Reason, command: str) -> str | None:
    """Cancel a seat and return the id of the seat that moves up from the waiting list, if any does."""
    return seats.cancel(house.database, seat_id, by=by, command=command, now=house.clock.now(), reason=reason)


def check_in(house: House, by: By, booking: StoredBooking, command: str) -> Ticket:
    """Note that somebody has come for their appointment, however late: who is at the desk decides."""
    now = house.clock.now()
    minutes = int((booking.ends_at - booking.starts_at).total_seconds() // 60)
    return bookings.arrive(
        house.database,
        booking.id,
        command=command,
        day=house.day,
        minutes=minutes,
        now=now,
        promised_at=owed_at(now, minutes, urgent=False, booked_at=booking.starts_at),
        by=by,
    )


def check_in_seat(house: House, by: By, seat_id: str, command: str) -> None:
    """Note that somebody has come for their workshop."""
    seats.arrive(house.database, seat_id, command=command, now=house.clock.now(), by=by)
