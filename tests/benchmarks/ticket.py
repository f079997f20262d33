"""A ticket, against the bare SQLite transaction that leaves the same rows; and whatever a long past might slow down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.devices.clock import PretendClock
from kiosk.domain.forecast import RUNS, Forecast
from kiosk.domain.overrides import By
from kiosk.domain.visit import Visit
from kiosk.paths import SiteFolders, site_folders
from kiosk.store import tickets
from kiosk.store.journal import Happening
from kiosk.store.sqlite_file import open_file
from kiosk.usecases import sitting, weighing
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from tests.benchmarks.measuring import Measure, Sizes, compared, in_turns

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris"))
A_DAY = 100
FORESEEN = Forecast(tuple(minute / 2 for minute in range(RUNS)))


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Measure everything in turns on stores that differ in their past alone."""
    ours, twins, young, old = (site_folders(folder / name) for name in ("ours", "twin", "young", "old"))
    for folders, past in ((ours, 0), (twins, 0), (young, sizes.little_past), (old, sizes.past)):
        with closing(Counter(folders)) as counter:
            counter.issue()
        remember(folders.database, past)
    with (
        closing(Counter(ours)) as counter,
        closing(_Twin(twins.database)) as twin,
        closing(Counter(young)) as fresh,
        closing(Counter(old)) as aged,
    ):
        commit = in_turns(sizes.tickets, counter.issue, twin.issue)
        scale = in_turns(sizes.tickets, aged.issue, fresh.issue)
        weigh = in_turns(sizes.rounds, aged.weigh, fresh.weigh)
    opening = in_turns(sizes.rounds, lambda: Counter(old).close(), lambda: Counter(young).close())
    return {
        "ticket_commit": compared(commit, "≤ 1.3 ×"),
        "ticket_commit_500k": compared(scale, "≤ 1.2 ×"),
        "situation_500k": compared(weigh, "≤ 1.2 ×"),
        "open_500k": compared(opening, "≤ 1.2 ×"),
    }


class Counter:
    """A house that gives one ticket after another."""

    def __init__(self, folders: SiteFolders) -> None:
        self.house: House = open_house(folders, PretendClock(NOW), Random(1))
        sitting.sit(self.house, By("ana", "poste_1"), self.house.pack.directory.services, ("fr",), "sit")
        self._numbers = count()

    def issue(self) -> None:
        number = next(self._numbers)
        tickets.issue(
            self.house.database,
            command=f"visit-{number}/ticket",
            day=NOW.date(),
            need="A1",
            service="demarches",
            minutes=30,
            language="fr",
            urgent=False,
            now=NOW + timedelta(seconds=number),
            promised_at=NOW + timedelta(minutes=60),
            journal_need="A1",
            latest_at=NOW + timedelta(minutes=80),
            foreseen=FORESEEN,
        )

    def weigh(self) -> None:
        """Read all that a decision looks at, with somebody at a desk."""
        weighing.situation(self.house, Visit("visit", NOW, "fr"))

    def close(self) -> None:
        self.house.database.close()


class _Twin:
    """The same statements with the same pragmas, through nothing but the driver."""

    def __init__(self, path: Path) -> None:
        self._connection = open_file(path)
        self._ticket, self._foreseen = (Kept(self._connection, table) for table in ("tickets", "forecasts"))
        self._told = Kept(self._connection, "journal", f"kind = '{Happening.TICKET_TAKEN}'")
        self._numbers = count()

    def issue(self) -> None:
        keys = {"id": f"{next(self._numbers):036}"}
        keys["command"] = f"{keys['id']}/ticket"
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run("SELECT id FROM tickets WHERE command = :command", keys).fetchone()
        following = "UPDATE days SET last_sequence = last_sequence + 1 WHERE day = ? RETURNING last_sequence"
        [(sequence,)] = run(following, (NOW.date().isoformat(),)).fetchall()
        run(self._ticket.insert, self._ticket.values | keys | {"sequence": sequence})
        run(self._foreseen.insert, self._foreseen.values | {"id": keys["id"]})
        run(self._told.insert, self._told.values | keys)
        run("COMMIT")

    def close(self) -> None:
        self._connection.close()


class Kept:
    """The first such row of a table, to be added again with other keys."""

    def __init__(self, connection: sqlite3.Connection, table: str, such: str = "TRUE") -> None:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {such} LIMIT 1")
        self.values = dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
        self.insert = f"INSERT INTO {table} VALUES ({', '.join(f':{name}' for name in self.values)})"


def remember(path: Path, past: int, a_day: int = A_DAY) -> None:
    """Copy the first ticket and the rows that go with it into the days before, so many a day."""

    def copies(kept: Kept, **rest: object) -> Iterator[dict[str, object]]:
        for number in range(past):
            day, sequence = divmod(number, a_day)
            keys = {"id": f"{number:036}", "command": f"{number:036}/ticket"}
            place = {"day": _day(day), "sequence": sequence + 1}
            yield kept.values | {name: new for name, new in (keys | place | rest).items() if name in kept.values}

    with closing(open_file(path)) as connection:
        ticket, foreseen = (Kept(connection, table) for table in ("tickets", "forecasts"))
        told = Kept(connection, "journal", f"kind = '{Happening.TICKET_TAKEN}'")
        connection.execute("BEGIN")
        every_day = ((_day(day), a_day) for day in range(-(-past // a_day)))
        connection.executemany("INSERT INTO days (day, last_sequence) VALUES (?, ?)", every_day)
        connection.executemany(ticket.insert, copies(ticket, status="done"))
        connection.executemany(foreseen.insert, copies(foreseen))
        connection.executemany(told.insert, copies(told))
        connection.execute("COMMIT")


def _day(number: int) -> str:
    return (date(2000, 1, 1) + timedelta(days=number)).isoformat()
