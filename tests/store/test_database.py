"""Connections, locks, full disks."""

from __future__ import annotations

import resource
import sqlite3
from pathlib import Path

import pytest

from kiosk.store.database import Database, driver_connection
from kiosk.store.days import business_day
from kiosk.store.sqlite_file import open_file
from kiosk.store.trouble import StoreBusy, StoreFull, StoreTrouble
from kiosk.store.verify import damage
from tests.store.acts import TODAY, finish, rows, start, take, tell


@pytest.mark.parametrize("way", ["transaction", "reading"])
def test_every_connection_has_the_settings_that_survive_a_power_cut(database: Database, way: str) -> None:
    expected = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    with getattr(database, way)() as connection:
        driver = driver_connection(connection)
        assert {name: driver.execute(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected


def test_a_file_left_in_another_journal_mode_is_brought_back(path: Path) -> None:
    other = sqlite3.connect(path)
    assert other.execute("PRAGMA journal_mode = wal").fetchone() == ("wal",)
    other.close()
    open_file(path).close()
    assert rows(path, "PRAGMA journal_mode") != [("wal",)]


def test_a_setting_that_does_not_hold_is_said(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = wal")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises((StoreTrouble, sqlite3.OperationalError)):
        open_file(path, busy_timeout_ms=10)
    other.close()


def test_opening_never_creates_a_file(tmp_path: Path) -> None:
    database = Database(tmp_path / "nothing.sqlite3")
    with pytest.raises(StoreTrouble, match=r"nothing\.sqlite3"), database.reading():
        pass
    assert list(tmp_path.glob("*.sqlite3*")) == []


def test_a13_a_store_another_process_holds_too_long_refuses_and_then_recovers(path: Path) -> None:
    database = Database(path, busy_timeout_ms=30)
    take(database)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for refused in (lambda: take(database), lambda: business_day(database, TODAY)):
        with pytest.raises(StoreBusy, match="occupée"):
            refused()
    other.close()
    assert take(database).sequence == 2
    database.close()


def test_a13_a_reader_that_stays_refuses_the_commit_and_nothing_is_half_written(path: Path) -> None:
    database = Database(path, busy_timeout_ms=30)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM days").fetchall()
    with pytest.raises(StoreBusy):
        take(database)
    reader.close()
    assert take(database).sequence == 1
    assert damage(database) == ()
    database.close()


def test_a9_a_full_database_refuses_cleanly_and_recovers(path: Path, database: Database) -> None:
    with database.transaction() as connection:
        driver = driver_connection(connection)
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages + 3}")
    issued = 0

    def take_them_all() -> None:
        nonlocal issued
        while True:
            issued = take(database).sequence

    with pytest.raises(StoreFull, match="plus de place"):
        take_them_all()
    assert rows(path, "SELECT count(*), max(sequence) FROM tickets") == [(issued, issued)]
    assert take(database).sequence == issued + 1
    assert damage(database) == ()


def test_a9_a_disk_that_takes_no_more_refuses_at_any_byte_and_recovers(path: Path) -> None:
    def work(writer: int) -> None:
        database = Database(path)
        for room in (0, 512, 4096, 9000, 20_000, 70_000):
            refused = False
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, resource.RLIM_INFINITY))
            for _ in range(400):
                try:
                    tell(writer, take(database).sequence)
                except StoreTrouble:
                    refused = True
                    break
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            assert refused
            tell(writer, take(database).sequence)
        assert damage(database) == ()

    code, told = finish(*start(work))
    assert code == 0
    assert [int(word) for word in told] == list(range(1, len(told) + 1))
    assert rows(path, "SELECT count(*), max(sequence) FROM tickets") == [(len(told), len(told))]


def test_an_exception_undoes_the_whole_transaction(path: Path, database: Database) -> None:
    def fail_halfway() -> None:
        with database.transaction() as connection:
            driver_connection(connection).execute("INSERT INTO days (day, last_sequence) VALUES ('2026-11-23', 7)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert rows(path, "SELECT * FROM days") == []
    assert take(database).sequence == 1


def test_a_transaction_inside_another_fails_at_once_and_undoes_both(path: Path, database: Database) -> None:
    def nested() -> None:
        with database.transaction():
            take(database)

    with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
        nested()
    assert rows(path, "SELECT * FROM days") == []
    assert take(database).sequence == 1


def test_a_mistake_of_the_program_is_not_taken_for_trouble_with_the_file(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), database.transaction() as connection:
        driver_connection(connection).execute("SELECT * FROM nowhere")
