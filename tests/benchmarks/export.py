"""What a coordinator leaves with, against a bare CSV writer over the same rows: how long, and how much memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By, Closing
from kiosk.domain.queue import Ticket
from kiosk.paths import SiteFolders, site_folders
from kiosk.store.ids import microseconds
from kiosk.store.journal import Happening
from kiosk.store.sqlite_file import open_file
from kiosk.usecases import adding, calling, day, serving, sitting
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.opening import open_house
from tests.benchmarks.measuring import Measure, Sizes
from tests.benchmarks.ticket import NOW, Kept

ROOT = Path(__file__).parents[2]
BY = By("ana", "poste_1")
DAYS_OF_A_YEAR = 300
NEEDS = ("A1", "A3", "H3", "A6", "A9", "A10", "E4", "G4", "D2", "A8")
LANGUAGES = ("fr", "fr", "fr", "ar", "en", "ary", "es")
WORKING_DAY = 8 * 3_600_000_000
"""In microseconds."""
LEAST_PEAK = 0.1
"""Megabytes: the least that is told apart from nothing."""


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Measure a day and a year, each in a process of its own, so that its peak is its own."""
    found: dict[str, Measure] = {}
    for name, what, days, number, goal in (
        ("export_day_10000", NOW.date().isoformat(), 1, sizes.day, "≤ 10 s"),
        ("export_year_1m", str(NOW.year), DAYS_OF_A_YEAR, sizes.year, ""),
    ):
        site = site_folders(folder / name)
        fill(site, days, number)
        ours, bare = (_alone(way, site.root, what) for way in ("files", "bare"))
        found[name] = Measure(ours["seconds"], bare["seconds"], goal, "s")
        found[f"{name}_peak"] = Measure(ours["peak"], bare["peak"], "≤ 50 MB", "MB")
        site.database.unlink()
    return found


def fill(site: SiteFolders, days: int, number: int) -> None:
    """Keep `number` tickets over the last `days` days, each called and closed by an adviser, like one that was."""
    house = open_house(site, PretendClock(NOW), Random(1))
    day.set_state(house, BY, DayState.OPEN, "open")
    sitting.sit(house, BY, house.pack.directory.services, ("fr",), "sit")
    assert isinstance(adding.add(house, BY, Newcomer("A1", "fr"), "add"), Ticket)
    called = calling.call_next(house, BY, "call")
    assert isinstance(called, Ticket)
    serving.start(house, BY, called.id, "start")
    serving.finish(house, BY, called.id, Closing(("email",), 20, "autonome", False), "finish")
    house.database.close()
    with closing(open_file(site.database)) as connection:
        kept = [
            Kept(connection, "tickets"),
            Kept(connection, "journal", f"kind = '{Happening.CALLED}'"),
            Kept(connection, "served"),
        ]
        connection.execute("BEGIN")
        past = ((_day(days, place).isoformat(),) for place in range(days))
        connection.executemany("INSERT OR IGNORE INTO days (day, last_sequence) VALUES (?, 0)", past)
        for table in kept:
            connection.executemany(table.insert, _copies(table, days, number))
        connection.execute("COMMIT")


def _copies(kept: Kept, days: int, number: int) -> Iterator[dict[str, object]]:
    for one in range(number):
        # Day after day, as a store fills: keys go to the end of each index.
        place, sequence = divmod(one, -(-number // days))
        came = _opening(_day(days, place)) + sequence * WORKING_DAY // -(-number // days)
        called = came + (sequence % 90) * 60_000_000
        new = {
            "id": f"{one:036}",
            "command": f"{one:036}",
            "subject": f"{one:036}",
            "day": _day(days, place).isoformat(),
            "sequence": sequence + 2,
            "call_order": sequence + 2,
            "need": NEEDS[one % len(NEEDS)],
            "language": LANGUAGES[one % len(LANGUAGES)],
            "taken_at": came,
            "promised_at": came + 3_600_000_000,
            "called_at": called,
            "started_at": called,
            "at": called,
        }
        yield kept.values | {name: value for name, value in new.items() if name in kept.values}


def _day(days: int, place: int) -> date:
    return NOW.date() - timedelta(days=days - 1 - place)


def _opening(on: date) -> int:
    return microseconds(datetime(on.year, on.month, on.day, 9, tzinfo=NOW.tzinfo))


def _alone(way: str, site: Path, what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.export_once", way, str(site), what]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told | {"peak": max(LEAST_PEAK, told["peak"])}
