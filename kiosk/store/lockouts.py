"""How often a PIN was wrong, kept twice: in the person's row, and in a file beside the database.

Whoever puts an older copy of the database back would give a guesser fresh tries, and access to somebody removed since
(fault I3). Of the two, the one with the later turn counts. The file is written first, inside the transaction: a stop
between the two leaves the file ahead, so that the try counts. The file alone gives no access; without it, the row's own
count stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.domain.lockout import Lockout
from kiosk.store import rows
from kiosk.store.backups import sync_folder
from kiosk.store.database import Database
from kiosk.store.tables import staff
from kiosk.store.trouble import StoreTrouble

FILE = "lockouts.json"

_FIELDS = {field.name: type(field.default) for field in fields(Lockout)}


@dataclass(frozen=True, slots=True)
class Counted:
    """A lockout, and how many times this person's has been written before."""

    turn: int
    lockout: Lockout


def beside(database: Database) -> dict[str, Counted]:
    """Return what the file says, by staff code; whatever in it is not as written is left out."""
    try:
        kept = json.loads(_file(database).read_bytes())
    except (OSError, ValueError):
        return {}
    entries = kept.items() if isinstance(kept, dict) else ()
    return {code: counted for code, entry in entries if (counted := _counted(entry)) is not None}


def latest(row: Row[Any], files: Mapping[str, Counted]) -> Counted:
    """Return what counts for the person of a row of `staff`."""
    own = Counted(row.turn, Lockout(**{name: row._mapping[name] for name in _FIELDS}))
    other = files.get(row.code)
    return own if other is None or other.turn <= own.turn else other


def write(database: Database, connection: Connection, row: Row[Any], lockout: Lockout, **others: object) -> None:
    """Keep a person's new lockout, and other columns of theirs, in this transaction.

    Raises StoreTrouble when the file cannot be written: a try that cannot be counted must not be answered.
    """
    columns = put_beside(database, row.code, lockout, row.turn)
    rows.change(connection, staff, row.code, **columns, **others)


def put_beside(database: Database, code: str, lockout: Lockout, turn: int = 0) -> dict[str, object]:
    """Write the file, one turn after it and after `turn`, and return what the row has to say."""
    files = beside(database)
    before = files.get(code)
    counted = Counted(max(turn, before.turn if before else 0) + 1, lockout)
    _replace(_file(database), {**files, code: counted})
    return {"turn": counted.turn, **asdict(lockout)}


def _file(database: Database) -> Path:
    return database.path.with_name(FILE)


def _counted(entry: object) -> Counted | None:
    if not isinstance(entry, dict) or {name: type(value) for name, value in entry.items()} != {"turn": int, **_FIELDS}:
        return None
    return Counted(entry["turn"], Lockout(**{name: entry[name] for name in _FIELDS}))


def _replace(path: Path, files: Mapping[str, Counted]) -> None:
    content = {code: {"turn": counted.turn, **asdict(counted.lockout)} for code, counted in files.items()}
    partial = path.with_suffix(".partial")
    try:
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)
        with partial.open("w", encoding="ascii") as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StoreTrouble(f"Le fichier {path} ne peut pas être écrit ({error.strerror}).") from error
