"""From the first tables to the front desk's, with what a site has kept (faults A5, A7)."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
from contextlib import closing
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from kiosk.paths import bundled
from kiosk.store import tickets
from kiosk.store.backups import latest_backups
from kiosk.store.database import Database, sqlite_engine
from kiosk.store.upgrade import prepare
from kiosk.store.verify import damage
from tests.store.acts import NOW, SLOT, TODAY, die_at, dump, finish, rows, start, take

TAKEN = int(NOW.timestamp()) * 1_000_000
STARTS = int(SLOT.start.timestamp()) * 1_000_000
MINUTE = 60_000_000

BOOKING = {
    "id": "booking",
    "command": "b/booking",
    "number": "111111",
    "code_hash": "0" * 64,
    "need": "A1",
    "service": "demarches",
    "adviser": "ana",
    "starts_at": STARTS,
    "ends_at": STARTS + 45 * MINUTE,
    "language": "ar",
    "status": "arrived",
    "booked_at": TAKEN,
    "printed": "no",
}


def ticket(sequence: int, *, urgent: int, minutes: int, booking: str | None = None) -> dict[str, object]:
    """Return a ticket as the first tables had it."""
    return {
        "id": f"ticket-{sequence}",
        "command": f"{sequence}/ticket",
        "day": TODAY.isoformat(),
        "sequence": sequence,
        "need": None if sequence == 4 else "G1",
        "service": "demarches",
        "language": "fr",
        "urgent": urgent,
        "minutes": minutes,
        "taken_at": TAKEN + sequence,
        "status": "waiting",
        "status_at": TAKEN + sequence,
        "printed": "yes",
        "booking_id": booking,
    }


TICKETS = (
    ticket(1, urgent=1, minutes=45),
    ticket(2, urgent=0, minutes=10),
    ticket(3, urgent=0, minutes=11),
    ticket(4, urgent=0, minutes=5),
    ticket(5, urgent=0, minutes=45, booking="booking"),
)
PROMISES = [TAKEN + 1, TAKEN + 2 + 25 * MINUTE, TAKEN + 3 + 60 * MINUTE, TAKEN + 4 + 25 * MINUTE, STARTS - 10 * MINUTE]


@pytest.fixture
def first(quick: Path, tmp_path: Path) -> Path:
    """Return a store of the first tables, as they sealed what they kept."""
    old = Path(shutil.copytree(bundled("migrations"), tmp_path / "first"))
    for revision in (old / "versions").glob("000[2-9]*.py"):
        revision.unlink()
    path = quick / "kiosk.sqlite3"
    prepare(path, quick / "none", NOW, old)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO days VALUES (?, 5)", (TODAY.isoformat(),))
        keep(connection, "bookings", BOOKING)
        for n in range(3):
            cell = (STARTS + n * 15 * MINUTE,)
            connection.execute("INSERT INTO booking_cells VALUES ('ana', ?, 'booking')", cell)
        for one in TICKETS:
            keep(connection, "tickets", one)
            told = {"id": f"j-{one['sequence']}", "at": one["taken_at"], "kind": "ticket_taken", "subject": one["id"]}
            keep(connection, "journal", told | {"command": one["command"], "details": '{"need": "confidentiel"}'})
    return path


def keep(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    """Insert a row under the seal of its time."""
    text = json.dumps([table, *row.values()], ensure_ascii=False)
    values = [*row.values(), blake2b(text.encode(), digest_size=8).hexdigest()]
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}, seal) VALUES ({', '.join('?' * len(values))})", values)


def test_a7_tickets_get_the_promise_they_would_have_been_given_and_everything_stays(first: Path) -> None:
    kept = "SELECT id, command, sequence, need, urgent, minutes, taken_at, status, booking_id FROM tickets"
    before, told = rows(first, kept), rows(first, "SELECT * FROM journal ORDER BY id")
    prepare(first, first.parent / "backups", NOW)
    assert rows(first, kept) == before
    assert rows(first, "SELECT * FROM journal ORDER BY id") == told
    assert [due for (due,) in rows(first, "SELECT promised_at FROM tickets ORDER BY sequence")] == PROMISES
    assert rows(first, "SELECT DISTINCT calls, version, counter, call_order FROM tickets") == [(0, 0, None, None)]
    assert rows(first, "SELECT state, rush, doubtful, last_sequence FROM days") == [("unopened", 0, 0, 5)]
    database = Database(first)
    assert damage(database) == ()
    assert take(database).sequence == 6
    with database.reading() as connection:
        assert [one.sequence for one in tickets.live(connection, TODAY, NOW.tzinfo)] == [1, 2, 3, 4, 5, 6]
        assert tickets.one(connection, "ticket-5", NOW.tzinfo).promised_at == SLOT.start - timedelta(minutes=10)
    database.close()


def test_a7_going_back_leaves_every_row_under_its_old_seal(first: Path) -> None:
    tables = ("tickets", "bookings", "booking_cells", "journal", "days")
    before = {table: rows(first, f"SELECT * FROM {table} ORDER BY 1") for table in tables}
    prepare(first, first.parent / "backups", NOW)
    engine = sqlite_engine(first, foreign_keys=False)
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    engine.dispose()
    assert {table: rows(first, f"SELECT * FROM {table} ORDER BY 1") for table in tables} == before


@pytest.mark.parametrize("stride", [6, pytest.param(1, marks=pytest.mark.long)])
def test_a5_an_upgrade_from_the_first_tables_killed_at_any_statement_leaves_old_or_new(
    first: Path, stride: int
) -> None:
    old, path = dump(first), first
    code, statements = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        folder = first.parent / str(statements)
        folder.mkdir()
        path = Path(shutil.copyfile(first, folder / "kiosk.sqlite3"))

        def work(writer: int, path: Path = path, statement: int = statements) -> None:
            die_at(statement)
            prepare(path, path.parent / "backups", NOW)

        code = finish(*start(work))[0]
        assert code == 0 or dump(path) == old
        prepare(path, folder / "backups", NOW)
        assert [due for (due,) in rows(path, "SELECT promised_at FROM tickets ORDER BY sequence")] == PROMISES
        assert all(dump(copy) == old for copy in latest_backups(folder / "backups"))
        statements += stride
    assert code == 0
    assert statements > 30
    database = Database(path)
    assert damage(database) == ()
    database.close()


def test_a7_calls_are_counted_on_from_those_there_were(path: Path, database: Database) -> None:
    take(database)
    database.close()
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    engine = sqlite_engine(path, foreign_keys=False)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0004")
        connection.exec_driver_sql("UPDATE tickets SET call_order = 7")
        command.upgrade(config, "head")
    engine.dispose()
    assert rows(path, "SELECT last_call FROM days") == [(7,)]
