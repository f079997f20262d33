"""What can go wrong with the store as a whole, each said in one French sentence that names the file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError


class StoreTrouble(Exception):
    """The store cannot be used; the message is for whoever looks after the kiosk."""


class StoreBusy(StoreTrouble):
    """Another program has held the store longer than the busy timeout: trying again may succeed."""


class StoreFull(StoreTrouble):
    """No room left on the disk; nothing was written."""


class NewerDatabase(StoreTrouble):
    """The database was made by a later version of the program; it was left untouched."""


FAILURES = (DBAPIError, sqlite3.Error, UnicodeDecodeError)
"""What SQLAlchemy and the driver raise; the last is the driver failing on damaged text, be it a value or a message."""


def said(error: Exception) -> str:
    """Return what an error says in one line, without what SQLAlchemy adds about itself."""
    return str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]


def trouble_of(error: DBAPIError | sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreTrouble | None:
    """Return the trouble behind an error of SQLite, or None when it is a mistake of the program."""
    if isinstance(error, UnicodeDecodeError):
        return StoreTrouble(f"La base de données {path} est abîmée : un texte y est illisible.")
    cause = error.orig if isinstance(error, DBAPIError) else error
    # The low byte is the primary code; those above tell it in detail.
    match getattr(cause, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreBusy(f"La base de données {path} est occupée par un autre programme.")
        case sqlite3.SQLITE_FULL:
            return StoreFull(f"Il n’y a plus de place sur le disque pour la base de données {path}.")
        case sqlite3.SQLITE_IOERR:
            return StoreTrouble(f"Le disque refuse de lire ou d’écrire la base de données {path} ({said(error)}).")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreTrouble(f"La base de données {path} est en lecture seule.")
        case sqlite3.SQLITE_CANTOPEN:
            return StoreTrouble(f"La base de données {path} ne peut pas être ouverte.")
        case sqlite3.SQLITE_NOTADB:
            return StoreTrouble(f"Le fichier {path} n’est pas une base de données.")
        case sqlite3.SQLITE_CORRUPT:
            return StoreTrouble(f"La base de données {path} est abîmée ({said(error)}).")
        case _:
            return None
