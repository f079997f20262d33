"""Erasing what has been kept long enough: of each day only counts remain, and of its rows not a byte in the file.

Every day goes in a transaction of its own, counts and all, so that a kill leaves it whole or gone. The days themselves
stay, with their last number: none is ever given again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, tzinfo

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from kiosk.domain.day_figures import day_figures
from kiosk.store import journal as records
from kiosk.store import tickets as kept_tickets
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database, driver_connection
from kiosk.store.help_requests import HelpKind
from kiosk.store.journal import CONFIDENTIAL, Happening
from kiosk.store.tables import (
    acts,
    booking_cells,
    bookings,
    counts,
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

TAKEN = "taken"
"""The count of a day's tickets: what `kiosk.store.verify` checks its last number against."""

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

Cell = tuple[date, str, str]
"""A day, what is counted, and of which kind."""


def oldest_days(database: Database, before: date) -> tuple[date, ...]:
    """Return the days before `before` of which there is still a detail, the oldest first."""
    query = select(tickets.c.day).where(tickets.c.day < before).distinct().order_by(tickets.c.day)
    with database.reading() as connection:
        return tuple(connection.execute(query).scalars())


def erase_day(database: Database, day: date, name: NameOfNeed, now: datetime) -> int:
    """Turn the tickets of a day into counts and return how many rows are gone."""
    with database.transaction() as connection:
        found = Counter[Cell]({(day, *cell): number for cell, number in _counted(connection, day, name, now).items()})
        _add(connection, found)
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
        _tell(connection, day, gone, now)
        return gone


def erase_rest(database: Database, before: datetime, audit_before: datetime, now: datetime) -> int:
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
        _add(connection, _claims(connection, before, over))
        claims = [acts.c.subject.in_(select(table.c.id).where(over[table])) for table in (bookings, seats)]
        cells = booking_cells.c.booking_id.in_(select(bookings.c.id).where(over[bookings]))
        gone = _gone(connection, booking_cells, cells) + sum(_gone(connection, acts, theirs) for theirs in claims)
        gone += sum(_gone(connection, table, condition) for table, condition in over.items())
        gone += _shorten_journal(connection, before, audit_before)
        _tell(connection, before.date(), gone, now)
        return gone


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return the moment at which `day` begins."""
    return datetime.combine(day, time(), zone)


def _counted(connection: Connection, day: date, name: NameOfNeed, now: datetime) -> Counter[tuple[str, str]]:
    begins = midnight(day, now.tzinfo)
    of_day = kept_tickets.of_day(connection, day, now.tzinfo)
    figures = day_figures(of_day, records.first_of(connection, Happening.CALLED, begins))
    found: Counter[tuple[str, str]] = Counter()
    for one in of_day:
        found["need", name(one.need)] += 1
        found["service", one.service] += 1
        found["language", one.language] += 1
        found["hour", f"{one.taken_at:%H}"] += 1
        found["end", one.stage] += 1
        found["urgent", ""] += one.urgent
    found[TAKEN, ""] = figures.came
    found["called", ""] = figures.called
    found["in_time", ""] = figures.in_time
    found["waited_minutes", ""] = round((figures.mean_wait or 0) * figures.called)
    return found


def _claims(connection: Connection, before: datetime, over: Mapping[Table, ColumnElement[bool]]) -> Counter[Cell]:
    found: Counter[Cell] = Counter()
    for what, table in (("booking", bookings), ("seat", seats)):
        for starts_at, status in connection.execute(select(table.c.starts_at, table.c.status).where(over[table])):
            found[_day(starts_at, before), what, ClaimStatus(status)] += 1
    asked = select(help_requests.c.asked_at, help_requests.c.kind).where(over[help_requests])
    for at, kind in connection.execute(asked):
        found[_day(at, before), "help", CONFIDENTIAL if kind == HelpKind.DANGER else kind] += 1
    referred = select(journal.c.at, journal.c.subject).where(
        journal.c.kind == Happening.REFERRED, journal.c.at < before
    )
    for at, structure in connection.execute(referred):
        found[_day(at, before), "referral", structure] += 1
    return found


def _day(moment: datetime, before: datetime) -> date:
    return moment.astimezone(before.tzinfo).date()


def _add(connection: Connection, found: Counter[Cell]) -> None:
    """Add to the counts there are: a clock set back may begin a day again that was counted."""
    for (day, what, key), number in found.items():
        known = (counts.c.day == day) & (counts.c.what == what) & (counts.c.key == key)
        added = connection.execute(update(counts).where(known).values(number=counts.c.number + number))
        if number and not added.rowcount:
            connection.execute(insert(counts).values(day=day, what=what, key=key, number=number))


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
