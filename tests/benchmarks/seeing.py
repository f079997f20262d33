"""Looking back on a year, erasing, and copying: each beside the least that SQLite itself needs for it."""

from __future__ import annotations

import gettext
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By
from kiosk.domain.retention import Purged, Retention
from kiosk.domain.seen import Span, Stretch
from kiosk.domain.totals import What
from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.paths import SiteFolders, site_folders
from kiosk.store.backups import backup
from kiosk.store.sqlite_file import open_file
from kiosk.ui.desk.figure_words import Names
from kiosk.ui.desk.figures_tab import derive_props
from kiosk.usecases import day, seeing
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from kiosk.usecases.purging import purge
from tests.benchmarks.measuring import Measure, Sizes, compared, in_turns, milliseconds
from tests.benchmarks.ticket import NOW, Counter, remember
from tests.counted import count_days

WORKING_DAYS = 300
A_DAY = 1_000


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Measure each on a store of its own."""
    return {
        "dashboard_year": _dashboard(site_folders(folder / "year"), sizes),
        "purge_100k": _purge(folder, sizes),
        "backup_verify": _backup(site_folders(folder / "copied"), sizes),
    }


def _house(folders: SiteFolders) -> House:
    return open_house(folders, PretendClock(NOW), Random(1))


def _dashboard(folders: SiteFolders, sizes: Sizes) -> Measure:
    """Read a year that ended yesterday and put it into words, beside the one query that adds it up."""
    house = _house(folders)
    count_days(house.database, NOW.date(), WORKING_DAYS, sizes.year // WORKING_DAYS)
    last = NOW.date() - timedelta(days=1)
    year = Stretch(Span.YEAR, last - timedelta(days=365), last)
    names = Names(house.pack, Catalogue(LANGUAGES[SOURCE], gettext.NullTranslations()))
    query = "SELECT what, key, sum(number) FROM counts WHERE day BETWEEN ? AND ? GROUP BY what, key"
    with closing(open_file(folders.database)) as bare:
        days = (year.first.isoformat(), year.last.isoformat())
        seen = seeing.seen(house, year)
        assert seen.number(What.TAKEN) > sizes.year // 2
        times = in_turns(
            sizes.rounds,
            lambda: derive_props(seeing.seen(house, Stretch.around(Span.YEAR, last)), NOW.date(), names),
            lambda: bare.execute(query, days).fetchall(),
        )
    house.database.close()
    return compared(times, "≤ 100 ms")


def _purge(folder: Path, sizes: Sizes) -> Measure:
    """Erase days of a thousand tickets, count them, write the file anew and copy it, beside the bare statements."""
    ours, twin = site_folders(folder / "purged"), site_folders(folder / "bare")
    with closing(Counter(ours)) as counter:
        counter.issue()
    remember(ours.database, sizes.erased, A_DAY)
    shutil.copytree(ours.root, twin.root)
    house = _house(ours)
    day.confirm_clock(house, By("bench"), "clock")
    done: list[object] = []
    took = milliseconds(lambda: done.append(purge(house, ours, Retention())))
    assert isinstance(done[0], Purged)
    assert done[0].rows >= 2 * sizes.erased
    house.database.close()
    with closing(open_file(twin.database)) as bare:
        against = milliseconds(lambda: _bare_purge(bare, twin.root))
    return Measure(took, against, "≤ 10 ×")


def _bare_purge(store: sqlite3.Connection, folder: Path) -> None:
    old = (NOW.date() - timedelta(days=30)).isoformat()
    store.execute("BEGIN IMMEDIATE")
    store.execute("DELETE FROM forecasts WHERE id IN (SELECT id FROM tickets WHERE day < ?)", (old,))
    store.execute("DELETE FROM tickets WHERE day < ?", (old,))
    store.execute("COMMIT")
    store.execute("VACUUM")
    _bare_copy(store, folder / "copy.sqlite3")


def _backup(folders: SiteFolders, sizes: Sizes) -> Measure:
    """Copy a store and look at every page and row of the copy, beside the copy alone."""
    with closing(Counter(folders)) as counter:
        counter.issue()
    remember(folders.database, sizes.erased)
    moments = iter(NOW + timedelta(seconds=second) for second in range(10**6))
    with closing(open_file(folders.database)) as store:
        times = in_turns(
            max(1, sizes.rounds // 6),
            lambda: backup(folders.database, folders.backups, next(moments)).unlink(),
            lambda: _bare_copy(store, folders.root / "copy.sqlite3"),
        )
    return compared(times, "≤ 10 ×")


def _bare_copy(store: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        store.backup(copy)
    with target.open("rb") as file:
        os.fsync(file.fileno())
    target.unlink()
