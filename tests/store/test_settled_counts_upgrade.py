"""Counts of before are of what was erased, and stay so (fault A7)."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from kiosk.paths import bundled
from kiosk.store.database import sqlite_engine
from kiosk.store.upgrade import prepare
from tests.store.acts import NOW, rows

COUNTED = [("2026-01-05", "need", "A1", 4), ("2026-01-05", "taken", "", 4)]


def test_a7_counts_kept_so_far_are_settled_and_going_back_forgets_the_others(quick: Path, tmp_path: Path) -> None:
    old = Path(shutil.copytree(bundled("migrations"), tmp_path / "old"))
    for revision in (old / "versions").glob("*.py"):
        if revision.name[:4] >= "0005":
            revision.unlink()
    path = quick / "kiosk.sqlite3"
    prepare(path, quick / "none", NOW, old)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executemany("INSERT INTO counts VALUES (?, ?, ?, ?)", COUNTED)
    prepare(path, quick / "backups", NOW)
    assert rows(path, "SELECT day, what, key, number, settled FROM counts ORDER BY what") == [
        (*one, 1) for one in COUNTED
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO counts VALUES ('2026-11-23', 'taken', '', 0, 7)")
    engine = sqlite_engine(path, foreign_keys=False)
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0004")
    engine.dispose()
    assert rows(path, "SELECT * FROM counts ORDER BY what") == COUNTED
