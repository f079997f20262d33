"""Appointments: one visitor for each moment of an adviser, and a ticket once they are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError

from kiosk.domain.overrides import By
from kiosk.domain.queue import Printed, Ticket
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.schedule import CELL, Slot, cells
from kiosk.domain.ticket_life import Stage
from kiosk.domain.visit import Booking
from kiosk.store import acts, claims, journal, rows, slips
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import booking_cells, bookings, tickets
from kiosk.store.tickets import add, one


@dataclass(frozen=True, slots=True)
class StoredBooking:
    """An appointment as kept: its code is not known any more."""

    id: str
    number: str
    need: str
    service: str
    adviser: str
    starts_at: datetime
    ends_at: datetime
    language: str
    status: ClaimStatus

    @property
    def arrived(self) -> bool:
        """Whether its visitor has checked in."""
        return self.status is ClaimStatus.ARRIVED

    @property
    def cancelled(self) -> bool:
        """Whether it no longer stands."""
        return self.status is ClaimStatus.CANCELLED


class _CellTaken(Exception):
    """SQL refused a quarter of an hour: the whole transaction is undone."""


def book(
    database: Database,
    *,
    command: str,
    need: str,
    service: str,
    slot: Slot,
    language: str,
    now: datetime,
    number: str,
    code: str,
    journal_need: str,
    by: By | None = None,
    then: Callable[[Connection, str], None] | None = None,
) -> Booking | SlotTaken | NumberClash:
    """Keep a slot. NumberClash asks for another number and code; nothing is kept then, nor with SlotTaken.

    `by` is who of the team keeps it, and can take it back. `then` does what goes with it, in the same transaction, and
    remembers it in its own act; it is given the booking's id, and what it raises leaves everything as it was.

    Given again under the same command, the booking kept the first time, in the zone of `now`; its `code` is empty when
    `code` is another than the one kept, which only a hash remembers.
    """
    try:
        with database.transaction() as connection:
            kept = connection.execute(select(bookings).where(bookings.c.command == command)).first()
            if kept is not None:
                return _booking(kept, code, now.tzinfo)
            if claims.in_use(connection, number, code):
                return NumberClash()
            booking = Booking(new_id(now), number, code, need, slot, language)
            values = {
                "id": booking.id,
                "command": command,
                "number": number,
                "code_hash": claims.hashed(code),
                "need": need,
                "service": service,
                "adviser": slot.adviser,
                "starts_at": slot.start,
                "ends_at": slot.end,
                "language": language,
                "status": ClaimStatus.BOOKED,
                "booked_at": now,
                "printed": Printed.NO,
            }
            rows.add(connection, bookings, values)
            _occupy(connection, booking.id, slot)
            details = {"need": journal_need, "service": service, "language": language}
            if by is not None:
                details["by"] = by.staff
            journal.record(
                connection, kind=Happening.BOOKED, subject=booking.id, command=command, at=now, details=details
            )
            if then is not None:
                then(connection, booking.id)
            elif by is not None:
                acts.remember_claim(connection, Happening.BOOKED, booking.id, {}, by, now)
    except _CellTaken:
        return SlotTaken()
    return booking


def booked_cells(database: Database, after: datetime) -> frozenset[tuple[str, datetime]]:
    """Return (adviser, start in UTC) of every quarter of an hour taken from the one of `after` on."""
    query = select(booking_cells.c.adviser, booking_cells.c.cell_at).where(booking_cells.c.cell_at > after - CELL)
    with database.reading() as connection:
        return frozenset((adviser, cell) for adviser, cell in connection.execute(query))


def given(database: Database, after: datetime) -> Mapping[date, int]:
    """Return how many appointments begin after `after`, by the day in its zone."""
    begins = func.min(booking_cells.c.cell_at, type_=booking_cells.c.cell_at.type)
    query = select(begins).where(booking_cells.c.cell_at > after).group_by(booking_cells.c.booking_id)
    with database.reading() as connection:
        return Counter(start.astimezone(after.tzinfo).date() for start in connection.execute(query).scalars())


def find_by_number(database: Database, number: str) -> StoredBooking | None:
    """Return the booking of the number a visitor types."""
    return _find(database, bookings.c.number == number)


def find_by_code(database: Database, code: str) -> StoredBooking | None:
    """Return the booking of the code a scanner reads."""
    return _find(database, bookings.c.code_hash == claims.hashed(code))


def of_day(connection: Connection, begins: datetime, ends: datetime) -> tuple[StoredBooking, ...]:
    """Return the bookings that start from `begins` on and before `ends`, cancelled ones too, in time order."""
    query = select(bookings).where(bookings.c.starts_at >= begins, bookings.c.starts_at < ends)
    ordered = query.order_by(bookings.c.starts_at, bookings.c.adviser)
    return tuple(_stored(row, begins.tzinfo) for row in connection.execute(ordered))


def by_id(connection: Connection, booking_id: str, zone: tzinfo | None) -> StoredBooking:
    """Return a booking, its times in `zone`. Raises NoResultFound for an unknown id."""
    return _stored(connection.execute(select(bookings).where(bookings.c.id == booking_id)).one(), zone)


def cancel(database: Database, booking_id: str, *, by: By, command: str, now: datetime, reason: str) -> None:
    """Cancel a booking and free its slot; a second time changes nothing. Raises NoResultFound for an unknown id."""
    with database.transaction() as connection:
        known = connection.execute(select(bookings.c.status).where(bookings.c.id == booking_id)).scalar_one()
        if known == ClaimStatus.CANCELLED:
            return
        free(connection, booking_id)
        details = {"by": by.staff, "reason": reason}
        journal.record(
            connection, kind=Happening.BOOKING_CANCELLED, subject=booking_id, command=command, at=now, details=details
        )
        if known == ClaimStatus.BOOKED:
            acts.remember_claim(connection, Happening.BOOKING_CANCELLED, booking_id, {}, by, now)


def free(connection: Connection, booking_id: str) -> None:
    """Let go of a booking and its slot, inside a larger transaction."""
    rows.change(connection, bookings, booking_id, status=ClaimStatus.CANCELLED)
    connection.execute(delete(booking_cells).where(booking_cells.c.booking_id == booking_id))


def restore(connection: Connection, booking_id: str) -> SlotTaken | None:
    """Have a cancelled booking stand again, inside a larger transaction, unless somebody else has its slot."""
    slot = _slot(connection.execute(select(bookings).where(bookings.c.id == booking_id)).one(), None)
    taken = booking_cells.c.cell_at.in_(cells(slot.start, slot.end))
    if connection.execute(select(booking_cells).where(booking_cells.c.adviser == slot.adviser, taken)).first():
        return SlotTaken()
    rows.change(connection, bookings, booking_id, status=ClaimStatus.BOOKED)
    _occupy(connection, booking_id, slot)
    return None


def arrive(
    database: Database,
    booking_id: str,
    *,
    command: str,
    day: date,
    minutes: int,
    now: datetime,
    promised_at: datetime,
    by: By | None = None,
) -> Ticket:
    """Check somebody in and give them their ticket, at once or not at all; a second check-in gives the same ticket.

    `promised_at` is when their call is owed, `by` who of the team checks them in. Raises NoResultFound for an unknown
    id. A booking cancelled a moment ago gets its ticket too: its visitor is here.
    """
    with database.transaction() as connection:
        given = or_(tickets.c.booking_id == booking_id, tickets.c.command == command)
        held = connection.execute(select(tickets.c.id).where(given)).scalar()
        if held is not None:
            return one(connection, held, now.tzinfo)
        booking = connection.execute(select(bookings).where(bookings.c.id == booking_id)).one()
        rows.change(connection, bookings, booking_id, status=ClaimStatus.ARRIVED)
        journal.record(
            connection,
            kind=Happening.BOOKING_ARRIVED,
            subject=booking_id,
            command=command,
            at=now,
            details={"by": by.staff} if by else {},
        )
        ticket = add(
            connection,
            command=command,
            day=day,
            need=booking.need,
            service=booking.service,
            minutes=minutes,
            language=booking.language,
            urgent=False,
            now=now,
            promised_at=promised_at,
            details={"service": booking.service, "language": booking.language},
            booking=booking_id,
        )
        if by is not None:
            before = {"status": Stage.CANCELLED, "booking_id": None, acts.WAS: booking.status}
            acts.remember(connection, Happening.BOOKING_ARRIVED, ticket.id, 0, before, by, now)
        return ticket


def mark_printed(database: Database, booking_id: str, printed: Printed, now: datetime) -> None:
    """Remember what became of a booking's slip; saying it twice changes nothing."""
    slips.mark_printed(database, bookings, booking_id, printed, Happening.BOOKING_PRINTED, now)


def _occupy(connection: Connection, booking_id: str, slot: Slot) -> None:
    occupied = [
        {"adviser": slot.adviser, "cell_at": cell, "booking_id": booking_id} for cell in cells(slot.start, slot.end)
    ]
    try:
        connection.execute(insert(booking_cells), occupied)
    except IntegrityError:
        raise _CellTaken from None


def _booking(row: Row[Any], code: str, zone: tzinfo | None) -> Booking:
    known_code = code if row.code_hash == claims.hashed(code) else ""
    return Booking(row.id, row.number, known_code, row.need, _slot(row, zone), row.language)


def _slot(row: Row[Any], zone: tzinfo | None) -> Slot:
    return Slot(row.adviser, row.starts_at.astimezone(zone), row.ends_at.astimezone(zone))


def _find(database: Database, condition: ColumnElement[bool]) -> StoredBooking | None:
    with database.reading() as connection:
        row = connection.execute(select(bookings).where(condition)).first()
    return None if row is None else _stored(row, row.starts_at.tzinfo)


def _stored(row: Row[Any], zone: tzinfo | None) -> StoredBooking:
    return StoredBooking(
        id=row.id,
        number=row.number,
        need=row.need,
        service=row.service,
        adviser=row.adviser,
        starts_at=row.starts_at.astimezone(zone),
        ends_at=row.ends_at.astimezone(zone),
        language=row.language,
        status=ClaimStatus(row.status),
    )
