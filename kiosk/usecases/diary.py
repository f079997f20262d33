"""Appointments and workshop seats from the desk: booked, cancelled, checked in by somebody of the team."""

from __future__ import annotations

from datetime import timedelta

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
from kiosk.store import bookings, seats
from kiosk.store.bookings import StoredBooking
from kiosk.usecases.booking import fresh_number
from kiosk.usecases.house import House


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


def book(house: House, need: str, slot: Slot, language: str, command: str) -> Booking | SlotTaken:
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
        )
        if not isinstance(kept, NumberClash):
            return kept


def enrol(house: House, need: str, session: Session, language: str, command: str) -> Seat:
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
