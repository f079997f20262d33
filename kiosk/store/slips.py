"""What became of the paper: commit, show, print, and only then mark as printed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Table, select

from kiosk.domain.queue import Printed
from kiosk.store import journal, rows
from kiosk.store.database import Database
from kiosk.store.journal import Happening


def mark_printed(
    database: Database, table: Table, row_id: str, printed: Printed, kind: Happening, now: datetime
) -> None:
    """Remember what became of the slip of a row; saying it twice changes nothing.

    Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        known = connection.execute(select(table.c.printed).where(table.c.id == row_id)).scalar_one()
        if known != printed:
            rows.change(connection, table, row_id, printed=printed)
            details = {"printed": printed}
            journal.record(connection, kind=kind, subject=row_id, command=None, at=now, details=details)
