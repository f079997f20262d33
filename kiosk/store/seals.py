"""The checksum each row carries of itself: SQLite cannot notice a changed byte inside a value (faults A14, R4)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Row, Table

from kiosk.store.ids import microseconds
from kiosk.store.tables import SEALED

_COVERED = {table.name: tuple(column.name for column in table.c if column.name != "seal") for table in SEALED}
_CANONICAL: Mapping[type, Callable[[Any], Any]] = {bool: int, datetime: microseconds, date: date.isoformat}
_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def seal(table: Table, values: Mapping[str, Any]) -> str:
    """Return the seal of a row: 16 hexadecimal digits over its table's name and every other column.

    Values count as SQLite keeps them, so that a row is sealed alike before and after the driver's conversions.
    """
    row = [table.name]
    for name in _COVERED[table.name]:
        value = values[name]
        canonical = _CANONICAL.get(type(value))
        row.append(canonical(value) if canonical else value)
    return blake2b(_ENCODE(row).encode(), digest_size=8).hexdigest()


def intact(table: Table, row: Row[Any]) -> bool:
    """Tell whether a row is still as it was sealed."""
    return bool(row.seal == seal(table, dict(row._mapping)))
