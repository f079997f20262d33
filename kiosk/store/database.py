"""The store's connections and its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection as Connection
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from kiosk.store.sqlite_file import BUSY_TIMEOUT_MS, complaints, open_file
from kiosk.store.trouble import FAILURES, trouble_of

__all__ = ["Connection", "Database", "driver_connection", "sqlite_engine"]


class Database:
    """One site's store. Threads may share it; a forked process opens its own.

    Its file must exist: see `kiosk.store.upgrade.prepare`. This class is what a site on PostgreSQL would replace.
    """

    def __init__(self, path: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> None:
        self.path = path
        self._engine = sqlite_engine(path, busy_timeout_ms)
        self._writing = RLock()  # A transaction inside another is a mistake: an error of SQLite, not a wait for ever.
        self._writer: Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give the one writer's connection; committed durably at the end, undone by any exception.

        Raises StoreBusy when another process writes for longer than the busy timeout, StoreFull when the disk is full,
        StoreTrouble when the file fails in another way.
        """
        with self._located(), self._writing:
            connection = self._writer = self._writer or self._engine.connect()
            driver = driver_connection(connection)
            try:
                # A deferred BEGIN that turns into a write fails at once when another process has written meanwhile.
                driver.execute("BEGIN IMMEDIATE")
                yield connection
                driver.execute("COMMIT")
            except FAILURES:
                # After a failed fsync nobody knows what the disk holds: a connection that saw it is not used again.
                self._writer = None
                connection.invalidate()
                raise
            except BaseException:
                driver.rollback()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the store; raises like `transaction`."""
        with self._located(), self._engine.connect() as connection:
            driver_connection(connection).execute("BEGIN")
            try:
                yield connection
            except FAILURES:
                connection.invalidate()
                raise

    def complaints(self) -> tuple[str, ...]:
        """Return what the database engine itself finds wrong with its file."""
        with self.reading() as connection:
            return complaints(driver_connection(connection))

    def rewrite(self) -> None:
        """Write the file anew, so that nothing of what was deleted stays in it (J5). Raises like `transaction`."""
        with self._located(), self._writing:
            connection = self._writer = self._writer or self._engine.connect()
            try:
                driver_connection(connection).execute("VACUUM")
            except FAILURES:
                self._writer = None
                connection.invalidate()
                raise

    def close(self) -> None:
        """Let go of the file."""
        with self._writing:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        self._engine.dispose()

    @contextmanager
    def _located(self) -> Iterator[None]:
        try:
            yield
        except FAILURES as error:
            trouble = trouble_of(error, self.path)
            if trouble is None:
                raise
            raise trouble from error


def sqlite_engine(path: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on an existing file, its connections in autocommit mode: BEGIN is said by whoever means it."""
    return create_engine(
        "sqlite://",
        creator=lambda: open_file(path, busy_timeout_ms, foreign_keys=foreign_keys),
        poolclass=QueuePool,
        paramstyle="named",
    )


def driver_connection(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection under SQLAlchemy's."""
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
