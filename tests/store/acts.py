"""What visitors do in these tests, and processes that do it until they are killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.domain.directory import Session
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import Booking, Seat
from kiosk.store import bookings, seats, tickets
from kiosk.store.database import Database
from kiosk.store.ids import new_id

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
TODAY = NOW.date()
TOMORROW = NOW + timedelta(days=1)
SLOT = Slot("ana", TOMORROW, TOMORROW + timedelta(minutes=45))
WORKSHOP = Session("mails", TOMORROW, TOMORROW + timedelta(minutes=90))


def take(database: Database, command: str | None = None, now: datetime = NOW) -> Ticket:
    """Take a ticket."""
    return tickets.issue(
        database,
        command=command or f"{new_id(now)}/ticket",
        day=now.date(),
        need="A1",
        service="demarches",
        minutes=20,
        language="fr",
        urgent=False,
        now=now,
        promised_at=now + timedelta(minutes=60),
        journal_need="A1",
    )


def arrive(database: Database, booking_id: str, command: str, now: datetime = NOW) -> Ticket:
    """Check somebody in for their appointment."""
    return bookings.arrive(
        database, booking_id, command=command, day=TODAY, minutes=45, now=now, promised_at=SLOT.start
    )


def book(database: Database, number: str, slot: Slot = SLOT, command: str = "") -> Booking | SlotTaken | NumberClash:
    """Book a slot; the code is made of the number."""
    return bookings.book(
        database,
        command=command or f"{number}/booking",
        need="A1",
        service="demarches",
        slot=slot,
        language="ar",
        now=NOW,
        number=number,
        code=f"code-{number}",
        journal_need="A1",
    )


def booked(database: Database, number: str, slot: Slot = SLOT) -> Booking:
    """Book a slot that is known to be free."""
    booking = book(database, number, slot)
    assert isinstance(booking, Booking)
    return booking


def enrol(database: Database, number: str, capacity: int = 8, command: str = "") -> Seat | NumberClash:
    """Enrol in a workshop; the code is made of the number."""
    return seats.enrol(
        database,
        command=command or f"{number}/seat",
        need="L1",
        session=WORKSHOP,
        capacity=capacity,
        language="fr",
        now=NOW,
        number=number,
        code=f"code-{number}",
        journal_need="L1",
    )


def seated(database: Database, number: str, capacity: int = 8) -> Seat:
    """Enrol under a number that is known to be free."""
    seat = enrol(database, number, capacity)
    assert isinstance(seat, Seat)
    return seat


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Read the file as anybody could."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def dump(path: Path) -> list[str]:
    """Return all that the file holds, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def start(work: Callable[[int], None]) -> tuple[int, int]:
    """Fork a process that works, telling what it has done by writing to a pipe; return its id and the pipe's end."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, reader
    status = 1
    try:
        os.close(reader)
        work(writer)
        status = 0
    finally:
        if status:
            traceback.print_exc()
        os._exit(status)


def finish(child: int, reader: int) -> tuple[int, list[str]]:
    """Read what a process told until it ended; return its exit code (minus the signal that killed it) and the lines."""
    with os.fdopen(reader) as pipe:
        told = pipe.read().split()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), told


def tell(writer: int, word: object) -> None:
    """Say one word, at once."""
    os.write(writer, f"{word}\n".encode())


def die_within(seconds: float) -> None:
    """Have the kernel kill this process, which gets no say: the default of SIGALRM is that of SIGKILL."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def die_at(statement: int) -> None:
    """Have this process killed when SQLite is about to run its `statement`-th statement, on connections yet to open.

    Statements that only read are not counted: dying before one is dying before the next that writes.
    """
    left = statement

    def count(sql: str) -> None:
        nonlocal left
        left -= not sql.startswith(("SELECT", "PRAGMA"))
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    class Watched(sqlite3.Connection):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.set_trace_callback(count)

    sqlite3.connect = partial(sqlite3.connect, factory=Watched)  # type: ignore[assignment]
