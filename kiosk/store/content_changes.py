"""The journal's row of each change of the content."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kiosk.store import journal
from kiosk.store.database import Database
from kiosk.store.journal import Happening


def tell(database: Database, revision: str, *, by: str, files: Iterable[str], changes: int, now: datetime) -> None:
    """Write down that a change was made, once: which files it touched and how many things in them."""
    with database.transaction() as connection:
        if not journal.tells(connection, Happening.CONTENT_CHANGED, revision):
            details = {"by": by, "files": sorted(files), "changes": changes}
            journal.record(
                connection,
                kind=Happening.CONTENT_CHANGED,
                subject=revision,
                command=revision,
                at=now,
                details=details,
            )
