"""What remains of a day in counts: kept when its detail is erased, and counted anew from the detail until then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import ColumnElement, Connection, Table, select

from kiosk.domain.day_figures import day_figures
from kiosk.store import journal as records
from kiosk.store import tickets as kept_tickets
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.help_requests import HelpKind
from kiosk.store.journal import CONFIDENTIAL, Happening
from kiosk.store.tables import bookings, counts, help_requests, journal, seats

NameOfNeed = Callable[[str | None], str]
"""How a count may name a need: a sensitive one only as confidential."""

TAKEN = "taken"
"""The count of a day's tickets: what `kiosk.store.verify` checks its last number against."""

Cell = tuple[date, str, str]
"""A day, what is counted, and of which kind."""


def of_tickets(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None) -> Counter[tuple[str, str]]:
    """Count the tickets of a day of which there is still a detail."""
    begins = midnight(day, zone)
    of_day = kept_tickets.of_day(connection, day, zone)
    first_calls = records.first_of(connection, Happening.CALLED, begins, begins + CALLED_WITHIN)
    figures = day_figures(of_day, first_calls)
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


CALLED_WITHIN = timedelta(days=2)
"""From the midnight before: who is called later than the day after was not called that day."""


def of_claims(
    connection: Connection,
    over: Mapping[Table, ColumnElement[bool]],
    referred: ColumnElement[bool],
    zone: tzinfo | None,
) -> Counter[Cell]:
    """Count by day the bookings, seats and calls for help that `over` holds for, and the referrals of the journal."""
    found: Counter[Cell] = Counter()
    for what, table in (("booking", bookings), ("seat", seats)):
        for starts_at, status in connection.execute(select(table.c.starts_at, table.c.status).where(over[table])):
            found[_day(starts_at, zone), what, ClaimStatus(status)] += 1
    asked = select(help_requests.c.asked_at, help_requests.c.kind).where(over[help_requests])
    for at, kind in connection.execute(asked):
        found[_day(at, zone), "help", CONFIDENTIAL if kind == HelpKind.DANGER else kind] += 1
    told = select(journal.c.at, journal.c.subject).where(journal.c.kind == Happening.REFERRED, referred)
    for at, structure in connection.execute(told):
        found[_day(at, zone), "referral", structure] += 1
    return found


def of_days(
    database: Database, first: date, last: date, name: NameOfNeed, zone: tzinfo | None
) -> Iterator[tuple[date, Counter[tuple[str, str]]]]:
    """Yield each day from `first` to `last` on which anything happened, with its counts: one day at a time."""
    day = first
    with database.reading() as connection:
        while day <= last:
            found = _kept(connection, day) + of_tickets(connection, day, name, zone) + _claims(connection, day, zone)
            if found:
                yield day, found
            day += timedelta(days=1)


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return the moment at which `day` begins."""
    return datetime.combine(day, time(), zone)


def _kept(connection: Connection, day: date) -> Counter[tuple[str, str]]:
    kept = connection.execute(select(counts.c.what, counts.c.key, counts.c.number).where(counts.c.day == day))
    return Counter({(row.what, row.key): row.number for row in kept})


def _claims(connection: Connection, day: date, zone: tzinfo | None) -> Counter[tuple[str, str]]:
    begins, ends = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    over = {
        table: (column >= begins) & (column < ends)
        for table, column in (
            (bookings, bookings.c.starts_at),
            (seats, seats.c.starts_at),
            (help_requests, help_requests.c.asked_at),
        )
    }
    found = of_claims(connection, over, (journal.c.at >= begins) & (journal.c.at < ends), zone)
    return Counter({(what, key): number for (_day_of, what, key), number in found.items()})


def _day(moment: datetime, zone: tzinfo | None) -> date:
    return moment.astimezone(zone).date()
