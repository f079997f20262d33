"""What advisers tell of the visits they end: La Coop's worksheet and the learned lengths both come from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from kiosk.domain.knowledge import NOT_LEARNED
from kiosk.domain.learning import Closed
from kiosk.domain.overrides import By, Closing
from kiosk.domain.queue import Ticket
from kiosk.store import rows
from kiosk.store.database import Database
from kiosk.store.tables import served, tickets

LEARNED_VISITS = 2_000
"""How many of the last visits the lengths are learned from."""


@dataclass(frozen=True, slots=True)
class Known:
    """The visits closed last, and how many there are of each kind."""

    closed: tuple[Closed, ...]
    counts: dict[str, int]


def keep(
    connection: Connection, ticket: Ticket, length_key: str, closing: Closing, *, by: By, command: str, now: datetime
) -> None:
    """Keep what an adviser tells of a visit that has just ended; `length_key` names what its length teaches.

    A visit that nobody ended is kept as `NOT_LEARNED`.
    """
    values = {
        "id": ticket.id,
        "command": command,
        "staff": by.staff,
        "counter": ticket.counter or by.counter,
        "length_key": length_key,
        "started_at": ticket.stage_at or now,
        "ended_at": now,
        "minutes": closing.minutes,
        "themes": " ".join(closing.themes),
        "autonomy": closing.autonomy,
        "redirected": closing.redirected,
        "redirection": closing.redirection,
    }
    rows.add(connection, served, values)


def of_day(connection: Connection, day: date) -> dict[str, Closing]:
    """Return what was told of the visits of a day, by the ticket's id."""
    query = select(served).join(tickets, tickets.c.id == served.c.id).where(tickets.c.day == day)
    return {
        row.id: Closing(tuple(row.themes.split()), row.minutes, row.autonomy, row.redirected, row.redirection)
        for row in connection.execute(query)
    }


def known(database: Database) -> Known:
    """Return the visits closed last whose length is known."""
    teaches = served.c.length_key != NOT_LEARNED
    last = select(served.c.length_key, served.c.minutes).where(teaches).order_by(served.c.ended_at.desc())
    of_each = select(served.c.length_key, func.count().label("number")).where(teaches).group_by(served.c.length_key)
    with database.reading() as connection:
        closed = tuple(Closed(key, float(minutes)) for key, minutes in connection.execute(last.limit(LEARNED_VISITS)))
        return Known(closed, {row.length_key: row.number for row in connection.execute(of_each)})
