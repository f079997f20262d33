"""Erasing what has been kept long enough, and the daily copy: what closing a day ends with."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta

from kiosk.domain.retention import ClockDoubtful, Purged, Retention
from kiosk.paths import SiteFolders
from kiosk.store import backups, purging
from kiosk.store.trouble import StoreBusy
from kiosk.usecases.house import House

SANE_JUMP_DAYS = 3
"""Days that may lie between two days of work before the clock is asked about (fault B3)."""

COPIES_KEPT = 4
"""The last three copies and yesterday's (faults.md §4.2)."""


def purge(house: House, folders: SiteFolders, retention: Retention) -> Purged | ClockDoubtful:
    """Erase everything older than it may become. Again, or after a kill, it goes on where it was.

    Raises StoreTrouble when the store refuses.
    """
    now, today = house.clock.now(), house.clock.now().date()
    doubtful = _doubt(house, today)
    if doubtful is not None:
        return doubtful
    before, audit_before = (today - timedelta(days=length) for length in (retention.detail, retention.audit))
    old = purging.oldest_days(house.database, before)
    rows = sum(purging.erase_day(house.database, one, house.journal_need) for one in old)
    rows += purging.erase_rest(
        house.database, purging.midnight(before, now.tzinfo), purging.midnight(audit_before, now.tzinfo), now
    )
    if rows:
        with contextlib.suppress(
            StoreBusy
        ):  # another window reads: what was deleted is zeroed already, and goes next time
            house.database.rewrite()
    _forget_logs(folders, now, retention.log)
    backups.keep_newest(folders.backups, COPIES_KEPT)
    return Purged(len(old), rows)


def daily_copy(house: House, folders: SiteFolders) -> None:
    """Copy the store once a day. Raises StoreTrouble when it cannot be copied."""
    now = house.clock.now()
    newest = next(iter(backups.latest_backups(folders.backups)), None)
    made = None if newest is None else backups.made_at(newest)
    if made is None or made.astimezone(now.tzinfo).date() != now.date():
        backups.backup(folders.database, folders.backups, now)
        backups.keep_newest(folders.backups, COPIES_KEPT)


def _doubt(house: House, today: date) -> ClockDoubtful | None:
    last = purging.newest_day_before(house.database, today)
    if last is None or (today - last).days <= SANE_JUMP_DAYS or purging.clock_confirmed(house.database, today):
        return None
    return ClockDoubtful((today - last).days)


def _forget_logs(folders: SiteFolders, now: datetime, length: int) -> None:
    """Remove the technical logs that nobody has written to for so long."""
    for log in folders.logs.glob("*.log*"):
        with contextlib.suppress(OSError):
            if now.timestamp() - log.stat().st_mtime > timedelta(days=length).total_seconds():
                log.unlink()
