"""Damage to the file: found, or shown to have harmed nothing (fault A14)."""

from __future__ import annotations

import random
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.queue import Printed
from kiosk.domain.schedule import Slot
from kiosk.store import help_requests, tickets
from kiosk.store.database import Database
from kiosk.store.help_requests import HelpKind
from kiosk.store.trouble import StoreTrouble
from kiosk.store.upgrade import prepare
from kiosk.store.verify import damage
from tests.store.acts import NOW, SLOT, arrive, booked, dump, seated, take


@pytest.fixture(scope="module")
def busy_store(empty_store: Path, memory: Path) -> Path:
    """Return a store after two busy days; to be copied."""
    path = Path(shutil.copyfile(empty_store, memory / "busy.sqlite3"))
    database = Database(path)
    for n in range(150):
        ticket = take(database, now=NOW + timedelta(days=n % 2))
        if n % 5 == 0:
            tickets.mark_printed(database, ticket.id, Printed.YES, NOW)
    for n in range(20):
        slot = Slot("ana", SLOT.start + n * timedelta(hours=1), SLOT.end + n * timedelta(hours=1))
        booking = booked(database, f"{n:06}", slot)
        seated(database, f"1{n:05}")
        if n % 4 == 0:
            arrive(database, booking.id, f"{n}/arrival")
        help_requests.ask(
            database, command=f"{n}/help", kind=HelpKind.PERSON, silent=False, need=None, language="fr", now=NOW
        )
    database.close()
    return path


@pytest.fixture
def used(busy_store: Path, quick: Path) -> Path:
    """Return a store after two busy days."""
    return Path(shutil.copyfile(busy_store, quick / "used.sqlite3"))


@pytest.mark.parametrize("rounds", [100, pytest.param(500, marks=pytest.mark.long)])
def test_a14_every_random_damage_is_detected_or_harmless(used: Path, rounds: int) -> None:
    chance = random.Random(14)
    whole = used.read_bytes()
    untouched = dump(used)
    hurt = used.with_name("hurt.sqlite3")
    detected = 0
    for _ in range(rounds):
        broken = bytearray(whole)
        length = chance.choice((1, 1, 2, 8, 64, 512, 4096))
        place = chance.randrange(len(broken) - length)
        broken[place : place + length] = chance.randbytes(length)
        hurt.write_bytes(broken)
        if _found_broken(hurt):
            detected += 1
        else:
            assert dump(hurt) == untouched, f"{length} bytes at {place} changed something unseen"
    assert detected > rounds / 3


def _found_broken(path: Path) -> bool:
    try:
        prepare(path, path.parent / "backups", NOW)
    except StoreTrouble as trouble:
        return str(path) in str(trouble)
    database = Database(path)
    found = damage(database)
    database.close()
    return found != ()


@pytest.mark.parametrize(
    ("edit", "table"),
    [
        ("UPDATE tickets SET service = 'Xemarches' WHERE sequence = 3", "tickets"),
        ("UPDATE tickets SET urgent = 1 WHERE sequence = 3", "tickets"),
        ("UPDATE tickets SET status = 'done' WHERE sequence = 3", "tickets"),
        ("UPDATE tickets SET need = NULL WHERE sequence = 3", "tickets"),
        ("UPDATE tickets SET minutes = '20 ' || char(0) WHERE sequence = 3", "tickets"),
        ("UPDATE bookings SET ends_at = ends_at + 1", "bookings"),
        ("UPDATE seats SET language = 'ar' WHERE waiting", "seats"),
        ("UPDATE help_requests SET silent = 1", "help_requests"),
        ("UPDATE days SET last_sequence = last_sequence - 1", "days"),
        ("DELETE FROM tickets WHERE sequence = 3", "days"),
        ("DELETE FROM booking_cells WHERE rowid = 3", "bookings"),
        ("UPDATE booking_cells SET cell_at = cell_at + 7 WHERE rowid = 3", "bookings"),
    ],
)
def test_a_silent_edit_is_caught_a14(used: Path, edit: str, table: str) -> None:
    with sqlite3.connect(used) as connection:
        connection.execute(edit)
    connection.close()
    database = Database(used)
    assert {found.table for found in damage(database)} == {table}
    database.close()


def test_a_journal_row_cannot_be_edited_unseen_even_without_its_trigger_a14(used: Path) -> None:
    with sqlite3.connect(used) as connection:
        connection.execute("DROP TRIGGER journal_refuses_update")
        connection.execute("UPDATE journal SET details = '{}' WHERE rowid = 3")
    connection.close()
    database = Database(used)
    assert [found.message for found in damage(database)] == ["SQLite signale : schema"]
    database.close()


def test_a_value_of_another_kind_is_reported_not_raised_a14(used: Path) -> None:
    with sqlite3.connect(used) as connection:
        connection.execute("UPDATE tickets SET taken_at = 'hier' WHERE sequence = 3")
    connection.close()
    database = Database(used)
    assert {found.table for found in damage(database)} == {"tickets"}
    database.close()


def test_nothing_is_wrong_with_a_used_store(used: Path) -> None:
    database = Database(used)
    assert damage(database) == ()
    database.close()
