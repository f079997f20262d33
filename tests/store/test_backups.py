"""Backups are copies that were checked."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.store.backups import backup, latest_backups
from kiosk.store.database import Database
from kiosk.store.trouble import StoreTrouble
from tests.store.acts import NOW, dump, take


def test_a_backup_holds_what_the_store_holds_the_newest_first(path: Path, database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    take(database)
    older = backup(path, folder, NOW)
    content = dump(path)
    take(database)
    newer = backup(path, folder, NOW + timedelta(seconds=1))
    assert latest_backups(folder) == (newer, older)
    assert dump(older) == content
    assert dump(newer) == dump(path)
    assert sorted(folder.iterdir()) == [older, newer]


def test_a_store_in_use_is_backed_up_between_two_tickets(path: Path, database: Database, tmp_path: Path) -> None:
    with database.transaction():
        take_it = backup(path, tmp_path / "backups", NOW)
    assert dump(take_it) == dump(path)


def test_a_damaged_store_gives_no_backup_a17(path: Path, database: Database, tmp_path: Path) -> None:
    for _ in range(50):
        take(database)
    database.close()
    with sqlite3.connect(path) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_tickets_day_status'").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page[0] - 1) * 4096 + 8 : (page[0] - 1) * 4096 + 40] = b"\xa5" * 32
    path.write_bytes(content)
    with pytest.raises(StoreTrouble):
        backup(path, tmp_path / "backups", NOW)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(path: Path, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file in its place")
    with pytest.raises(StoreTrouble, match="backups"):
        backup(path, tmp_path / "backups", NOW)
