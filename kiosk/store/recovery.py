"""The sealed envelope: one code that gives a coordinator access again, once (fault I8)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.domain.staff import Role, StaffMember, UnknownPerson, WrongEnvelope
from kiosk.store import rows, staff_rows
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.seals import intact
from kiosk.store.tables import recovery

_ENVELOPE = "envelope"


def envelope_hash(database: Database) -> str | None:
    """Return the hash of the code in the envelope, or None when there is none or it is not as it was sealed."""
    with database.reading() as connection:
        return _sealed(connection)


def recover(
    database: Database, code: str, *, opened: str | None, pin_hash: str, envelope_hash: str, by: str, now: datetime
) -> StaffMember | UnknownPerson | WrongEnvelope:
    """Give a coordinator another PIN and seal another envelope.

    `opened` is the hash of the envelope that was opened for this; None when whoever has the machine does without.
    """
    with database.transaction() as connection:
        if opened is not None and opened != _sealed(connection):
            return WrongEnvelope()
        row = staff_rows.row_of(connection, code)
        if row is None or row.role != Role.COORDINATOR:
            return UnknownPerson()
        member = staff_rows.put_pin(database, connection, row, pin_hash, by, now)
        seal_envelope(connection, envelope_hash, now, used_at=None if opened is None else now)
        staff_rows.tell(connection, Happening.RECOVERED, code, by, now)
        return member


def seal_envelope(connection: Connection, code_hash: str, now: datetime, *, used_at: datetime | None = None) -> None:
    """Put another code in the place of the one there was, if any, which was used at `used_at`."""
    values = {"code_hash": code_hash, "made_at": now, "used_at": used_at}
    if connection.execute(select(recovery.c.id)).first() is None:
        rows.add(connection, recovery, {"id": _ENVELOPE, **values})
    else:
        rows.change(connection, recovery, _ENVELOPE, **values)


def _sealed(connection: Connection) -> str | None:
    row = connection.execute(select(recovery).where(recovery.c.id == _ENVELOPE)).first()
    return str(row.code_hash) if row is not None and intact(recovery, row) else None
