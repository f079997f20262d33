"""Erasing what has been kept long enough: of each day only counts remain, and of its rows not a byte in the file.

Every day goes in a transaction of its own, counts and all, so that a kill leaves it whole or gone. The days themselves
stay, with their last number: none is ever given again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, Table, delete, select

from kiosk.domain.totals import NameOfNeed
from kiosk.store import day_counts, totals
from kiosk.store import journal as records
from kiosk.store.database import Database, driver_connection
from kiosk.store.journal import Happening
from kiosk.store.tables import (
    acts,
    booking_cells,
    bookings,
    forecasts,
    help_requests,
    journal,
    print_jobs,
    seats,
    served,
    sittings,
    tickets,
)

VISITORS = (
    Happening.TICKET_TAKEN,
    Happening.TICKET_PRINTED,
    Happening.BOOKED,
    Happening.BOOKING_PRINTED,
    Happening.BOOKING_ARRIVED,
    Happening.SEAT_TAKEN,
    Happening.SEAT_PRINTED,
    Happening.SEAT_ARRIVED,
    Happening.REFERRED,
    Happening.HELP_ASKED,
    Happening.DONE,
)
"""What the journal tells of visitors and their matters: it goes with the detail. The rest is what the team has done."""


def oldest_days(database: Database, before: date) -> tuple[date, ...]:
    """Return the days before `before` of which there is still a detail, the oldest first."""
    query = select(tickets.c.day).where(tickets.c.day < before).distinct().order_by(tickets.c.day)
    with database.reading() as connection:
        return tuple(connection.execute(query).scalars())


def erase_day(database: Database, day: date, name: NameOfNeed, now: datetime) -> int:
    """Turn the tickets of a day into counts and return how many rows are gone."""
    with database.transaction() as connection:
        rolled_up = totals.counted(connection, {day: None})
        found = day_counts.of_tickets(connection, day, name, now.tzinfo, over=True)
        totals.settle(connection, {(day, *key): number for key, number in found.items()})
        theirs = select(tickets.c.id).where(tickets.c.day == day)
        gone = sum(
            _gone(connection, table, condition)
            for table, condition in (
                (acts, acts.c.subject.in_(theirs)),
                (served, served.c.id.in_(theirs)),
                (forecasts, forecasts.c.id.in_(theirs)),
                (tickets, tickets.c.day == day),
            )
        )
        _count_what_is_left(connection, rolled_up, name, now)
        _tell(connection, day, gone, now)
        return gone


def erase_rest(database: Database, before: datetime, audit_before: datetime, name: NameOfNeed, now: datetime) -> int:
    """Erase what belongs to no day of tickets, and the journal; return how many rows are gone.

    `before` is where the detail begins that stays, `audit_before` where what the team has done begins.
    """
    with database.transaction() as connection:
        held = select(tickets.c.booking_id).where(tickets.c.booking_id.is_not(None))
        over = {
            bookings: (bookings.c.ends_at < before) & bookings.c.id.not_in(held),
            seats: seats.c.ends_at < before,
            help_requests: help_requests.c.asked_at < before,
            print_jobs: print_jobs.c.asked_at < before,
            sittings: sittings.c.left_at < before,
        }
        found = day_counts.of_claims(connection, {**over, journal: journal.c.at < before}, now.tzinfo)
        rolled_up = totals.counted(connection, {day: None for day, _, _ in found})
        totals.settle(connection, found)
        claims = [acts.c.subject.in_(select(table.c.id).where(over[table])) for table in (bookings, seats)]
        cells = booking_cells.c.booking_id.in_(select(bookings.c.id).where(over[bookings]))
        gone = _gone(connection, booking_cells, cells) + sum(_gone(connection, acts, theirs) for theirs in claims)
        gone += sum(_gone(connection, table, condition) for table, condition in over.items())
        gone += _shorten_journal(connection, before, audit_before)
        _count_what_is_left(connection, rolled_up, name, now)
        _tell(connection, before.date(), gone, now)
        return gone


def _count_what_is_left(connection: Connection, rolled_up: Iterable[date], name: NameOfNeed, now: datetime) -> None:
    for day in rolled_up:
        totals.recount(connection, day, name, now.tzinfo, over=True)


def _shorten_journal(connection: Connection, before: datetime, audit_before: datetime) -> int:
    """Let go of the trigger, delete, and put it back, all in the transaction of whoever calls.

    That the clock was confirmed stays: else an old jump would be asked about again (`days.jumped`).
    """
    audit = (journal.c.at < audit_before) & (journal.c.kind != Happening.CLOCK_CONFIRMED)
    old = (journal.c.at < before) & journal.c.kind.in_(VISITORS) | audit
    if connection.execute(select(journal.c.id).where(old).limit(1)).first() is None:
        return 0
    driver = driver_connection(connection)
    name = "journal_refuses_delete"
    [(kept,)] = driver.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", (name,)).fetchall()
    driver.execute(f"DROP TRIGGER {name}")
    gone = _gone(connection, journal, old)
    driver.execute(kept)
    return gone


def _tell(connection: Connection, day: date, gone: int, now: datetime) -> None:
    if gone:
        subject, details = day.isoformat(), {"rows": gone}
        records.record(connection, kind=Happening.PURGED, subject=subject, command=None, at=now, details=details)


def _gone(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(delete(table).where(condition)).rowcount)
