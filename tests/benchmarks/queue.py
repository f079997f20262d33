"""The front desk: calling, foreseeing, a long list shown anew, and what one window does seen in another."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.devices.clock import PretendClock
from kiosk.domain.forecast import RUNS, forecast
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of
from kiosk.domain.room_now import queue_ticket
from kiosk.domain.ticket_life import Move
from kiosk.paths import SiteFolders, bundled, site_folders
from kiosk.store import queue
from kiosk.store.sqlite_file import open_file
from kiosk.ui.store_watch import LOOK_MILLISECONDS
from kiosk.usecases import adding, calling, room, sitting
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from tests.benchmarks.measuring import Measure, Sizes, compared, milliseconds, percentile
from tests.days.room import WindowProcess
from tests.days.shared_clock import SharedClock

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris"))
SKILLS = ("accueil", "express", "demarches", "numerique")
NEEDS = ("A1", "A10", "H3", None)
WAITING = 40
COUNTERS = [f"poste_{number}" for number in range(1, 9)]


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Measure each in turn on stores of its own."""
    return {
        "call_next": _calls(folder / "calls", sizes),
        "estimate_ms": _estimate(folder / "estimate", sizes),
        "concurrent_issue_and_call": _together(folder / "crowd", sizes),
        "seen_by_other_window": _seen(folder / "seen", sizes),
    }


def a_site(folder: Path) -> SiteFolders:
    """Return the demonstration site with eight counters."""
    shutil.copytree(bundled("assets") / "demo", folder)
    services = folder / "content" / "services.toml"
    more = "".join(f'\n[counters.{code}]\nlabel = "Poste {number}"\n' for number, code in enumerate(COUNTERS[2:], 3))
    services.write_text(services.read_text("utf-8") + more, encoding="utf-8")
    return site_folders(folder)


class Desk:
    """A desk that calls one person after another and lets each of them go."""

    def __init__(self, folders: SiteFolders, counter: str = "poste_1") -> None:
        self.house: House = open_house(folders, PretendClock(NOW), Random(1))
        self.by = By(f"staff-{counter}", counter)
        self._numbers = count()
        sitting.sit(self.house, self.by, SKILLS, ("fr",), f"sit-{counter}")

    def fill(self, people: int, name: str = "add") -> list[str]:
        """Have people come, and return their numbers."""
        found = []
        for number in range(people):
            newcomer = Newcomer(NEEDS[number % len(NEEDS)], "fr")
            ticket = adding.add(self.house, self.by, newcomer, f"{name}-{number}")
            assert isinstance(ticket, Ticket)
            found.append(ticket.number)
        return found

    def call(self) -> Ticket | None:
        """Call whoever is next."""
        called = calling.call_next(self.house, self.by, f"call-{self.by.counter}-{next(self._numbers)}")
        return called if isinstance(called, Ticket) else None

    def free(self, gone: Ticket) -> None:
        """Let whoever was called go."""
        queue.move(self.house.database, gone.id, Move.MISS, by=self.by, command=f"miss-{gone.id}", now=NOW)

    def close(self) -> None:
        """Let go of the store."""
        self.house.database.close()


def _calls(folder: Path, sizes: Sizes) -> Measure:
    ours, bare = [], []
    with closing(Desk(a_site(folder / "ours"))) as desk, closing(Desk(a_site(folder / "twin"))) as twin:
        for one in (desk, twin):
            one.fill(sizes.rounds + WAITING)
        with closing(open_file(twin.house.database.path)) as store:
            for _ in range(sizes.rounds):
                called: list[Ticket | None] = []
                ours.append(milliseconds(lambda: called.append(desk.call())))  # noqa: B023 - called at once
                bare.append(milliseconds(lambda: _bare_call(store)))
                assert called[0] is not None
                desk.free(called[0])
    return compared((ours, bare))


def _bare_call(store: sqlite3.Connection) -> None:
    """Call the earliest promise in the one statement that nobody can come between; nothing is told of it."""
    store.execute("BEGIN IMMEDIATE")
    store.execute(
        "UPDATE tickets SET status = 'called' WHERE id = (SELECT id FROM tickets WHERE status = 'waiting' "
        "ORDER BY promised_at, taken_at LIMIT 1) RETURNING id"
    ).fetchone()
    store.execute("COMMIT")


def _estimate(folder: Path, sizes: Sizes) -> Measure:
    """Foresee the wait of the last of forty, a hundred times over, beside a single time."""
    with closing(Desk(a_site(folder))) as desk:
        desk.fill(WAITING)
        now = room.read(desk.house)
        last = queue_ticket(now.tickets[-1], desk.house.knowledge)
        habits, at = desk.house.habits, minutes_of(NOW)

        def foresee(runs: int) -> Callable[[], object]:
            return lambda: forecast(last, now.state, habits, at, "bench", runs)

        times = [(milliseconds(foresee(RUNS)), milliseconds(foresee(1))) for _ in range(sizes.rounds)]
    return compared(([ours for ours, _ in times], [bare for _, bare in times]))


def _together(folder: Path, sizes: Sizes) -> Measure:
    """Have eight kiosks give numbers while eight desks call; the rate of both, beside one of each alone.

    Raises AssertionError when a number was given twice or somebody was called twice.
    """
    each = max(2, sizes.rounds)
    folders = a_site(folder)
    with closing(Desk(folders)) as desk:
        desk.fill(2 * sizes.processes * each)
    alone = _rate(folders, each, 1)
    crowd = _rate(folders, each, sizes.processes)
    return Measure(crowd, alone, "no double", "1/s")


def _rate(folders: SiteFolders, each: int, processes: int) -> float:
    with get_context("spawn").Pool(2 * processes) as pool:
        pool.map(abs, range(4 * processes))  # every process stands before the clock starts
        begun = time.perf_counter()
        counters = COUNTERS[:processes]
        issuing = [pool.apply_async(_issue, (folders, counter, each, processes)) for counter in counters]
        calling_ = [pool.apply_async(_call, (folders, counter, each)) for counter in counters]
        issued = [number for job in issuing for number in job.get()]
        called = [number for job in calling_ for number in job.get()]
        seconds = time.perf_counter() - begun
    assert len(set(issued)) == len(issued) == processes * each, "a number was given twice"
    assert len(set(called)) == len(called) == processes * each, "somebody was called twice"
    return (len(issued) + len(called)) / seconds


def _issue(folders: SiteFolders, counter: str, each: int, processes: int) -> list[str]:
    with closing(Desk(folders, counter)) as desk:
        return desk.fill(each, f"{processes}-{counter}")


def _call(folders: SiteFolders, counter: str, each: int) -> list[str]:
    called: list[str] = []
    with closing(Desk(folders, counter)) as desk:
        while len(called) < each:
            ticket = desk.call()
            if ticket is not None:
                called.append(ticket.id)
                desk.free(ticket)
    return called


def _seen(folder: Path, sizes: Sizes) -> Measure:
    """Return the 99th percentile from a commit here to the number on the board of another process."""
    folders = a_site(folder / "site")
    clock_file = folder / "clock"
    SharedClock.make(clock_file, NOW)
    times = []
    with closing(Desk(folders)) as desk:
        desk.fill(sizes.rounds)
        board = WindowProcess("board", folders, clock_file)
        try:
            for _ in range(sizes.rounds):
                called = desk.call()
                assert called is not None
                committed = time.perf_counter()
                while called.number not in board.ask("words"):
                    pass
                times.append((time.perf_counter() - committed) * 1000)
                desk.free(called)
        finally:
            board.close()
    return Measure(percentile(times, 0.99), float(LOOK_MILLISECONDS), "≤ 500 ms")
