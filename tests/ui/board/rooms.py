"""Rooms in which tickets were called, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.day import Day
from kiosk.domain.queue import Ticket
from kiosk.domain.room import RoomState
from kiosk.domain.ticket_life import ENDED, Stage
from kiosk.store.seats import StoredSeat
from kiosk.usecases.room import Room

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
DAY = date(2026, 11, 24)


def called(sequence: int, ago: float = 1.0, stage: Stage = Stage.CALLED, calls: int = 1) -> Ticket:
    """Return a ticket called `ago` seconds before NOW to the counter of its own number.

    Each call comes after those with fewer calls, then after those longer ago.
    """
    at = NOW - timedelta(seconds=ago)
    taken = NOW - timedelta(minutes=30)
    ticket = Ticket(f"t{sequence}", DAY, sequence, None, "accueil", "fr", False, 10, taken, taken)
    return replace(
        ticket,
        stage=stage,
        counter=f"poste_{sequence}",
        called_at=at,
        calls=calls,
        call_order=calls * 100_000 - int(ago),
    )


def waiting(sequence: int) -> Ticket:
    """Return a ticket that nobody has called, or whose call was taken back."""
    return replace(called(sequence, stage=Stage.WAITING, calls=0), counter=None, called_at=None, call_order=None)


def room(
    *calls: Ticket,
    now: datetime = NOW,
    day: Day | None = None,
    uncalled: tuple[Ticket, ...] = (),
    seats: tuple[StoredSeat, ...] = (),
) -> Room:
    """Return a room whose calls are those, the newest first."""
    live = (*(one for one in calls if one.stage not in ENDED), *uncalled)
    return Room(
        now=now,
        day=day or Day(DAY),
        tickets=live,
        calls=calls[:4],
        missed=(),
        sittings=(),
        bookings=(),
        seats=seats,
        help=(),
        state=RoomState(()),
    )
