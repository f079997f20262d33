"""Appointments."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import NoResultFound

from kiosk.domain.overrides import By
from kiosk.domain.queue import Printed
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.schedule import Slot, cells
from kiosk.domain.visit import Booking
from kiosk.store import bookings
from kiosk.store import rows as sealed_rows
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.tables import bookings as table
from kiosk.store.verify import damage
from tests.store.acts import NOW, SLOT, TOMORROW, arrive, book, booked, rows, seated


def test_a_booking_is_kept_with_its_quarters_and_without_its_code(path: Path, database: Database) -> None:
    booking = booked(database, "111111")
    assert booking == Booking(booking.id, "111111", "code-111111", "A1", SLOT, "ar")
    assert bookings.booked_cells(database, NOW) == {("ana", cell) for cell in cells(SLOT.start, SLOT.end)}
    assert b"code-111111" not in path.read_bytes()
    assert rows(path, "SELECT kind, subject FROM journal") == [("booked", booking.id)]


def test_the_same_command_gives_the_same_booking_f3(path: Path, database: Database) -> None:
    first = booked(database, "111111")
    assert book(database, "111111") == first
    other_code = book(database, "222222", command="111111/booking")
    assert other_code == Booking(first.id, "111111", "", "A1", SLOT, "ar")
    assert rows(path, "SELECT count(*) FROM journal") == [(1,)]


@pytest.mark.parametrize("minutes", [-30, -15, 0, 15, 30])
def test_slots_that_overlap_are_refused_by_sql_and_leave_nothing_f5(
    path: Path, database: Database, minutes: int
) -> None:
    booked(database, "111111")
    before = rows(path, "SELECT * FROM booking_cells")
    shift = timedelta(minutes=minutes)
    assert book(database, "222222", Slot("ana", SLOT.start + shift, SLOT.end + shift)) == SlotTaken()
    assert rows(path, "SELECT number FROM bookings") == [("111111",)]
    assert rows(path, "SELECT * FROM booking_cells") == before
    assert damage(database) == ()


def test_another_adviser_or_the_next_moment_is_free(database: Database) -> None:
    booked(database, "111111")
    booked(database, "222222", Slot("bea", SLOT.start, SLOT.end))
    booked(database, "333333", Slot("ana", SLOT.end, SLOT.end + timedelta(minutes=45)))
    booked(database, "444444", Slot("ana", SLOT.start - timedelta(minutes=45), SLOT.start))


def test_after_a_refusal_the_same_command_may_book_another_slot(database: Database) -> None:
    booked(database, "111111")
    assert book(database, "222222") == SlotTaken()
    booked(database, "222222", Slot("bea", SLOT.start, SLOT.end))


def test_a_number_belongs_to_one_booking_or_seat(path: Path, database: Database) -> None:
    booked(database, "111111")
    seated(database, "222222")
    for number in ("111111", "222222"):
        other = Slot("bea", SLOT.start, SLOT.end)
        assert book(database, number, other, command="other") == NumberClash()
    assert rows(path, "SELECT count(*) FROM bookings") == [(1,)]


def test_a_booking_is_found_by_its_number_and_by_its_code(database: Database) -> None:
    booking = booked(database, "111111")
    found = bookings.find_by_number(database, "111111")
    assert found is not None
    assert found == bookings.find_by_code(database, "code-111111")
    assert (found.id, found.starts_at, found.ends_at) == (booking.id, SLOT.start, SLOT.end)
    assert found.starts_at.tzinfo is UTC
    assert (found.arrived, found.cancelled, found.language) == (False, False, "ar")
    assert bookings.find_by_number(database, "000000") is None
    assert bookings.find_by_code(database, "111111") is None


def test_a_cancelled_booking_is_found_as_such_f7(database: Database) -> None:
    booking = booked(database, "111111")
    with database.transaction() as connection:
        sealed_rows.change(connection, table, booking.id, status=ClaimStatus.CANCELLED)
    found = bookings.find_by_number(database, "111111")
    assert found is not None
    assert found.cancelled


def test_arriving_gives_one_ticket_however_often_f7(path: Path, database: Database) -> None:
    booking = booked(database, "111111")
    tickets = [arrive(database, booking.id, command) for command in ("v/arrival", "v/arrival", "w/arrival")]
    assert tickets == [tickets[0]] * 3
    assert (tickets[0].booking, tickets[0].service, tickets[0].language) == (booking.id, "demarches", "ar")
    found = bookings.find_by_code(database, "code-111111")
    assert found is not None
    assert found.arrived
    assert rows(path, "SELECT kind FROM journal ORDER BY rowid") == [
        ("booked",),
        ("booking_arrived",),
        ("ticket_taken",),
    ]
    assert damage(database) == ()


def test_one_command_checks_in_one_booking_f3(path: Path, database: Database) -> None:
    one, other = booked(database, "111111"), booked(database, "222222", Slot("bea", SLOT.start, SLOT.end))
    ticket = arrive(database, one.id, "v/arrival")
    again = arrive(database, other.id, "v/arrival")
    assert again == ticket
    assert rows(path, "SELECT status FROM bookings ORDER BY number") == [("arrived",), ("booked",)]


def test_arriving_for_nothing_is_a_mistake(path: Path, database: Database) -> None:
    with pytest.raises(NoResultFound):
        arrive(database, "nobody", "v/arrival")
    assert rows(path, "SELECT count(*) FROM tickets") == [(0,)]


def test_quarters_that_are_over_are_not_listed(database: Database) -> None:
    booked(database, "111111")
    during = TOMORROW + timedelta(minutes=20)
    assert len(bookings.booked_cells(database, during)) == 2
    assert bookings.booked_cells(database, SLOT.end) == frozenset()


def test_the_slip_of_a_booking_is_marked_d10(path: Path, database: Database) -> None:
    booking = booked(database, "111111")
    bookings.mark_printed(database, booking.id, Printed.YES, NOW)
    assert rows(path, "SELECT printed FROM bookings") == [("yes",)]
    assert damage(database) == ()


def test_the_appointments_to_come_are_counted_by_day(database: Database) -> None:
    hours = (timedelta(hours=number) for number in range(3))
    slots = [Slot("ana", SLOT.start + later, SLOT.end + later) for later in hours]
    kept = [booked(database, f"00000{number}", slot) for number, slot in enumerate(slots)]
    bookings.cancel(database, kept[-1].id, by=By("ana", "1"), command="c", now=NOW, reason="asked")
    assert bookings.given(database, NOW) == {SLOT.start.date(): 2}
    assert bookings.given(database, SLOT.end + timedelta(days=1)) == {}
