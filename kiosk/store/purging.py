"""Erasing what has been kept long enough: of each day only counts remain, and of its rows not a byte in the file.

Every day goes in a transaction of its own, counts and all, so that a kill leaves it whole or gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo

from sqlalchemy import Connection, Table, delete, func, insert, select

from kiosk.domain.ticket_life import Stage
from kiosk.store import journal as records
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database, driver_connection
from kiosk.store.journal import Happening
from kiosk.store.tables import (
    booking_cells,
    bookings,
    counts,
    days,
    forecasts,
    help_requests,
    journal,
    print_jobs,
    seats,
    served,
    sittings,
    tickets,
)

NameOfNeed = Callable[[str | None], str]
"""How a count may name a need: a sensitive one only as confidential."""

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
)
"""What the journal tells of visitors: it goes with the detail. The rest is what the team has done."""


def oldest_days(database: Database, before: date) -> tuple[date, ...]:
    """Return the days before `before` of which there is still a detail, the oldest first."""
    query = select(tickets.c.day).where(tickets.c.day < before).distinct().order_by(tickets.c.day)
    with database.reading() as connection:
        return tuple(connection.execute(query).scalars())


def newest_day_before(database: Database, day: date) -> date | None:
    """Return the last day begun before `day`, doubtful ones aside."""
    query = select(func.max(days.c.day)).where(days.c.day < day, days.c.doubtful.is_(False))
    with database.reading() as connection:
        newest: date | None = connection.execute(query).scalar_one()
    return newest


def clock_confirmed(database: Database, day: date) -> bool:
    """Tell whether somebody of the team has said, on `day`, that the clock is right."""
    query = select(journal.c.id).where(
        journal.c.kind == Happening.CLOCK_CONFIRMED, journal.c.subject == day.isoformat()
    )
    with database.reading() as connection:
        return connection.execute(query).first() is not None


def erase_day(database: Database, day: date, name: NameOfNeed) -> int:
    """Turn the tickets of a day into counts and return how many rows are gone."""
    with database.transaction() as connection:
        for (what, key), number in _counted(connection, day, name).items():
            connection.execute(insert(counts).values(day=day, what=what, key=key, number=number))
        theirs = select(tickets.c.id).where(tickets.c.day == day)
        return sum(
            _gone(connection, table, condition)
            for table, condition in (
                (served, served.c.id.in_(theirs)),
                (forecasts, forecasts.c.id.in_(theirs)),
                (tickets, tickets.c.day == day),
            )
        )


def erase_rest(database: Database, before: datetime, audit_before: datetime, now: datetime) -> int:
    """Erase what belongs to no day of tickets, and the journal; return how many rows are gone.

    `before` is where the detail begins that stays, `audit_before` where what the team has done begins.
    """
    with database.transaction() as connection:
        for (day, what, key), number in _claims(connection, before).items():
            known = (counts.c.day == day) & (counts.c.what == what) & (counts.c.key == key)
            earlier = connection.execute(select(counts.c.number).where(known)).scalar() or 0
            connection.execute(delete(counts).where(known))
            connection.execute(insert(counts).values(day=day, what=what, key=key, number=earlier + number))
        held = select(tickets.c.booking_id).where(tickets.c.booking_id.is_not(None))
        old = select(bookings.c.id).where(bookings.c.ends_at < before, bookings.c.id.not_in(held))
        gone = _gone(connection, booking_cells, booking_cells.c.booking_id.in_(old))
        gone += _gone(connection, bookings, bookings.c.id.in_(old))
        gone += _gone(connection, seats, seats.c.ends_at < before)
        gone += _gone(connection, help_requests, help_requests.c.asked_at < before)
        gone += _gone(connection, print_jobs, print_jobs.c.asked_at < before)
        gone += _gone(connection, sittings, sittings.c.left_at < before)
        return gone + _shorten_journal(connection, before, audit_before, now)


def _counted(connection: Connection, day: date, name: NameOfNeed) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in connection.execute(select(tickets).where(tickets.c.day == day)):
        waited = None if row.called_at is None else row.called_at - row.taken_at
        found["taken", ""] += 1
        found["need", name(row.need)] += 1
        found["service", row.service] += 1
        found["language", row.language] += 1
        found["hour", f"{row.taken_at:%H}"] += 1
        found["end", Stage(row.status)] += 1
        if row.urgent:
            found["urgent", ""] += 1
        if waited is not None:
            found["called", ""] += 1
            found["waited_minutes", ""] += max(0, round(waited.total_seconds() / 60))
            if row.called_at <= row.promised_at:
                found["promise_kept", ""] += 1
    return found


def _claims(connection: Connection, before: datetime) -> Counter[tuple[date, str, str]]:
    found: Counter[tuple[date, str, str]] = Counter()
    for what, table in (("booking", bookings), ("seat", seats)):
        query = select(table.c.starts_at, table.c.status).where(table.c.ends_at < before)
        for starts_at, status in connection.execute(query):
            found[starts_at.astimezone(before.tzinfo).date(), what, ClaimStatus(status)] += 1
    referred = select(journal.c.at, journal.c.subject).where(
        journal.c.kind == Happening.REFERRED, journal.c.at < before
    )
    for at, structure in connection.execute(referred):
        found[at.astimezone(before.tzinfo).date(), "referral", structure] += 1
    return found


def _shorten_journal(connection: Connection, before: datetime, audit_before: datetime, now: datetime) -> int:
    """Let go of the trigger, delete, and put it back, all in the transaction of whoever calls."""
    driver = driver_connection(connection)
    name = "journal_refuses_delete"
    [(kept,)] = driver.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", (name,)).fetchall()
    driver.execute(f"DROP TRIGGER {name}")
    gone = _gone(connection, journal, (journal.c.at < before) & journal.c.kind.in_(VISITORS))
    gone += _gone(connection, journal, journal.c.at < audit_before)
    driver.execute(kept)
    if gone:
        records.record(
            connection,
            kind=Happening.PURGED,
            subject=now.date().isoformat(),
            command=None,
            at=now,
            details={"rows": gone},
        )
    return gone


def _gone(connection: Connection, table: Table, condition: object) -> int:
    return int(connection.execute(delete(table).where(condition)).rowcount)  # type: ignore[arg-type]


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return the moment at which `day` begins."""
    return datetime.combine(day, time(), zone)
