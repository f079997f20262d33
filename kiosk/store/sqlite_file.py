"""What is particular to SQLite: opening its file safely and asking it about its health."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.trouble import StoreTrouble

OLDEST_SQLITE = (3, 35, 0)
"""The first with RETURNING. The rollback journal used here is sound in all of them, unlike WAL before 3.51.3."""

BUSY_TIMEOUT_MS = 5000

APPLICATION_ID = 0x4E4D4B53
"""«NMKS» in the header of the file: tells our databases from anybody else's."""

PRAGMAS: dict[str, str | int] = {
    # TRUNCATE with FULL lost no acknowledged ticket in simulated power cuts; DELETE with FULL and WAL with NORMAL did.
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}


def open_file(path: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """Open an existing file in autocommit mode, every setting read back.

    `foreign_keys` off is for migrations, which rebuild tables that others point to. Raises StoreTrouble when a setting
    does not hold, sqlite3.Error when the file cannot be opened; never creates one.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreTrouble(f"SQLite {sqlite3.sqlite_version} est trop ancien : il faut au moins la version 3.35.")
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=busy_timeout_ms / 1000,
    )
    try:
        settings = PRAGMAS | {"foreign_keys": int(foreign_keys)}
        for name, wanted in settings.items():
            connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
        for name, wanted in (settings | {"busy_timeout": busy_timeout_ms}).items():
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != wanted:
                raise StoreTrouble(
                    f"La base de données {path} refuse le réglage {name} = {wanted} (elle garde {found})."
                )
    except BaseException:
        connection.close()
        raise
    return connection


def complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite itself finds wrong: pages and indexes, references, and a schema that is not as migrated."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"{table} {rowid}: {parent}" for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    if connection.execute("PRAGMA user_version").fetchone()[0] != schema_print(connection):
        found.append("schema")
    return tuple(found)


def schema_print(connection: sqlite3.Connection) -> int:
    """Return a checksum of the schema's own text: damage there is silent otherwise.

    Migrations leave it in `user_version`, a signed number of 32 bits.
    """
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    return zlib.crc32(repr(rows).encode()) - 2**31


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a database holds, to compare a copy with its original."""

    schema: int
    rows: tuple[tuple[str, int], ...]


def inventory(connection: sqlite3.Connection) -> Inventory:
    """Count the rows of every table."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    counting = ((name, f'SELECT count(*) FROM "{name}"') for (name,) in names)  # noqa: S608 - SQL knows no bound table
    counts = ((name, connection.execute(query).fetchone()[0]) for name, query in counting)
    return Inventory(schema_print(connection), tuple(counts))
