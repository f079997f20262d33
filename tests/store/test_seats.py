"""Workshop seats."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.queue import Printed
from kiosk.domain.refusals import NumberClash
from kiosk.store import rows as sealed_rows
from kiosk.store import seats
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.tables import seats as table
from kiosk.store.verify import damage
from tests.store.acts import NOW, WORKSHOP, booked, enrol, rows, seated


def test_seats_are_filled_and_then_the_waiting_list(database: Database) -> None:
    kept = [seated(database, f"00000{n}", capacity=2) for n in range(4)]
    assert [(seat.waiting, seat.position, seat.offer.seats_left) for seat in kept] == [
        (False, 1, 1),
        (False, 2, 0),
        (True, 1, 0),
        (True, 2, 0),
    ]
    assert seats.seats_taken(database, NOW) == {(WORKSHOP.workshop, WORKSHOP.start): 2}
    assert seats.seats_taken(database, WORKSHOP.start) == {}
    assert damage(database) == ()


def test_a_cancelled_seat_is_free_again(database: Database) -> None:
    first = seated(database, "000000", capacity=2)
    seated(database, "000001", capacity=2)
    with database.transaction() as connection:
        sealed_rows.change(connection, table, first.id, status=ClaimStatus.CANCELLED, position=None)
    assert seats.seats_taken(database, NOW) == {(WORKSHOP.workshop, WORKSHOP.start): 1}
    again = seated(database, "000002", capacity=2)
    assert (again.waiting, again.position) == (False, 1)
    cancelled = seats.find_by_number(database, "000000")
    assert cancelled is not None
    assert cancelled.cancelled


def test_the_same_command_gives_the_same_seat_f3(path: Path, database: Database) -> None:
    first = seated(database, "000000")
    assert enrol(database, "000000") == first
    again = enrol(database, "000001", command="000000/seat")
    assert not isinstance(again, NumberClash)
    assert (again.id, again.number, again.code) == (first.id, "000000", "")
    assert rows(path, "SELECT count(*) FROM journal") == [(1,)]


def test_a_number_in_use_asks_for_another(database: Database) -> None:
    booked(database, "000000")
    assert enrol(database, "000000") == NumberClash()


def test_a_seat_is_found_and_checked_in_once(path: Path, database: Database) -> None:
    seat = seated(database, "000000")
    found = seats.find_by_code(database, "code-000000")
    assert found is not None
    assert (found.id, found.starts_at, found.arrived) == (seat.id, WORKSHOP.start, False)
    for command in ("v/arrival", "v/arrival", "w/arrival"):
        seats.arrive(database, found.id, command=command, now=NOW)
    found = seats.find_by_number(database, "000000")
    assert found is not None
    assert found.arrived
    assert rows(path, "SELECT kind FROM journal ORDER BY rowid") == [("seat_taken",), ("seat_arrived",)]
    assert damage(database) == ()


def test_the_slip_of_a_seat_is_marked_d10(path: Path, database: Database) -> None:
    seat = seated(database, "000000")
    seats.mark_printed(database, seat.id, Printed.UNKNOWN, NOW)
    assert rows(path, "SELECT printed FROM seats") == [("unknown",)]
