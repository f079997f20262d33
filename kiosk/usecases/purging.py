"""Erasing what has been kept long enough, and the daily copy: what closing a day ends with."""

from __future__ import annotations

import contextlib
import logging
from datetime import timedelta

from kiosk import log
from kiosk.content import revisions
from kiosk.domain.retention import ClockDoubtful, Purged, Retention
from kiosk.paths import SiteFolders
from kiosk.store import backups, days, purging
from kiosk.store.day_counts import midnight
from kiosk.store.trouble import StoreBusy, StoreFull, StoreTrouble
from kiosk.usecases import restoring, seeing
from kiosk.usecases.house import House

COPIES_KEPT = 4
"""The last three copies and yesterday's (faults.md §4.2)."""

COPIES_DAYS = 3
"""Days after which a copy goes too, so that what is erased is soon nowhere; the newest stays in any case."""

_log = logging.getLogger(__name__)


def purge(house: House, folders: SiteFolders, retention: Retention) -> Purged | ClockDoubtful:
    """Erase everything older than it may become. Again, or after a kill, it goes on where it was.

    Raises StoreTrouble when the store refuses.
    """
    now, today = house.clock.now(), house.clock.now().date()
    seeing.roll_up(house)
    with house.database.reading() as connection:
        days_jumped = days.jumped(connection, today)
    if days_jumped:
        return ClockDoubtful(days_jumped)
    before, audit_before = (today - timedelta(days=length) for length in (retention.detail, retention.audit))
    old = purging.oldest_days(house.database, before)
    rows = sum(purging.erase_day(house.database, one, house.journal_need, now) for one in old)
    begins, audit_begins = (midnight(day, now.tzinfo) for day in (before, audit_before))
    rows += purging.erase_rest(house.database, begins, audit_begins, house.journal_need, now)
    if rows:
        # What was deleted is zeroed already: a file that cannot be written anew just now is only longer.
        with contextlib.suppress(StoreBusy, StoreFull):
            house.database.rewrite()
        backups.backup(folders.database, folders.backups, now)
    with contextlib.suppress(StoreBusy):
        restoring.sweep(folders)
    revisions.forget_before(folders, midnight(audit_before, now.tzinfo))
    log.forget(folders.logs, now - timedelta(days=retention.log))
    backups.rotate(folders.backups, now, COPIES_KEPT, COPIES_DAYS)
    return Purged(len(old), rows)


def daily_copy(house: House, folders: SiteFolders) -> None:
    """Count the days before and copy the store, once a day.

    What keeps it from that is told to the log, and the desk sees how old the copy is.
    """
    now = house.clock.now()
    made = (backups.made_at(file) for file in backups.latest_backups(folders.backups))
    if any(at is not None and at.astimezone(now.tzinfo).date() == now.date() for at in made):
        return
    try:
        seeing.roll_up(house)
        backups.backup(folders.database, folders.backups, now)
        backups.rotate(folders.backups, now, COPIES_KEPT, COPIES_DAYS)
    except StoreTrouble as trouble:
        _log.error("no daily copy: %s", trouble)
