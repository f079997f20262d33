"""Noticing what other processes, and this one's other connections, have written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from kiosk.store.sqlite_file import open_file


class Watch:
    """Looks at the store's version, some microseconds a look, on a connection of its own that it never writes with."""

    def __init__(self, path: Path) -> None:
        """Begin at the store as it is now. Raises StoreTrouble or sqlite3.Error when it cannot be opened."""
        self._connection = open_file(path)
        self._seen = self._version()
        # To open it may have to wait for whoever writes just then; a look never waits.
        self._connection.execute("PRAGMA busy_timeout = 0").fetchall()

    def changed(self) -> bool:
        """Tell whether anything was committed since the last time this was asked.

        A store that is locked just then, or fails, has not changed as far as anybody can tell: the next look will see.
        """
        try:
            version = self._version()
        except sqlite3.Error:
            return False
        changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        """Stop looking."""
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
