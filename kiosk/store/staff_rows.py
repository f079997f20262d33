"""The rows of the team, as every module that changes them reads and tells of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.domain.lockout import Lockout
from kiosk.domain.staff import Role, StaffMember
from kiosk.store import journal, lockouts
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.seals import intact
from kiosk.store.tables import staff


def row_of(connection: Connection, code: str) -> Row[Any] | None:
    """Return the row of somebody in the team; one that is not as it was sealed is nobody's (fault E8)."""
    return next((row for row in standing(connection) if row.code == code), None)


def standing(connection: Connection) -> tuple[Row[Any], ...]:
    """Return the rows of all who are in the team, in the order of their pseudonyms."""
    rows = connection.execute(select(staff).where(staff.c.removed_at.is_(None)).order_by(staff.c.pseudonym))
    return tuple(row for row in rows if intact(staff, row))


def member_of(row: Row[Any]) -> StaffMember:
    """Return the person a row of `staff` is about."""
    return StaffMember(
        code=row.code,
        pseudonym=row.pseudonym,
        role=Role(row.role),
        skills=frozenset(row.skills.split()),
        languages=tuple(row.languages.split()),
        certified=row.certified,
    )


def put_pin(
    database: Database, connection: Connection, row: Row[Any], pin_hash: str, by: str, now: datetime
) -> StaffMember:
    """Put another PIN in the place of somebody's, whose tries begin anew."""
    lockouts.write(database, connection, row, Lockout(), pin_hash=pin_hash)
    tell(connection, Happening.PIN_RENEWED, row.code, by, now)
    return member_of(row)


def tell(connection: Connection, kind: Happening, code: str, by: str, now: datetime, **details: object) -> None:
    """Add a row to the journal about the person of a code; `by` is the code of who did it."""
    journal.record(connection, kind=kind, subject=code, command=None, at=now, details={"by": by, **details})
