"""Noticing what others have written."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.store.database import Database
from kiosk.store.watch import Watch
from tests.store.acts import take


@contextmanager
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold the store so that nobody else may even read it."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def test_what_somebody_else_writes_is_noticed_once(path: Path, database: Database) -> None:
    with closing(Watch(path)) as watch:
        assert not watch.changed()
        take(database)
        assert watch.changed()
        assert not watch.changed()


def test_a13_a_look_at_a_held_store_does_not_wait_and_the_next_one_sees(path: Path, database: Database) -> None:
    with closing(Watch(path)) as watch:
        take(database)
        database.close()
        with held(path) as other:
            began = time.monotonic()
            assert not watch.changed()
            assert time.monotonic() - began < 1.0
            other.execute("ROLLBACK")
        assert watch.changed()


def test_a13_to_begin_looking_waits_for_whoever_writes_just_then(path: Path) -> None:
    with held(path) as other:
        release = threading.Timer(0.3, other.execute, ("ROLLBACK",))
        release.start()
        Watch(path).close()
        release.join()
