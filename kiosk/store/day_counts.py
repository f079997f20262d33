"""What remains of a day in counts: kept when its detail is erased, and counted anew from the detail until then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    case,
    func,
    literal,
    select,
    type_coerce,
)

from kiosk.domain.day_figures import APPOINTMENT_WITHIN, URGENT_WITHIN
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.help_requests import HelpKind
from kiosk.store.ids import EPOCH
from kiosk.store.journal import CONFIDENTIAL, Happening
from kiosk.store.tables import bookings, counts, help_requests, journal, seats, tickets

NameOfNeed = Callable[[str | None], str]
"""How a count may name a need: a sensitive one only as confidential."""

TAKEN = "taken"
"""The count of a day's tickets: what `kiosk.store.verify` checks its last number against."""

Cell = tuple[date, str, str]
"""A day, what is counted, and of which kind."""


MICROSECOND = timedelta(microseconds=1)
MINUTE = 60_000_000
QUARTER = 15 * MINUTE
"""In microseconds. Every offset from UTC there is today is a number of quarters of an hour."""

CALLED_WITHIN = timedelta(days=2)
"""From the midnight before: who is called later than the day after was not called that day."""


def of_tickets(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None) -> Counter[tuple[str, str]]:
    """Count the tickets of a day of which there is still a detail; its calls as `day_figures` does, but in SQL."""
    found: Counter[tuple[str, str]] = Counter()
    for row in connection.execute(_KINDS, {"on": day}):
        found["need", name(row.need)] += row.number
        found["service", row.service] += row.number
        found["language", row.language] += row.number
        found["end", row.status] += row.number
        found["urgent", ""] += row.number if row.urgent else 0
        found[TAKEN, ""] += row.number
    if not found:
        return found
    for quarter, came in connection.execute(_HOURS, {"on": day}):
        found["hour", f"{(EPOCH + timedelta(microseconds=quarter * QUARTER)).astimezone(zone):%H}"] += came
    begins = midnight(day, zone)
    calls = connection.execute(_CALLS, {"on": day, "begins": begins, "ends": begins + CALLED_WITHIN}).one()
    found["called", ""], found["in_time", ""], waited = calls
    found["waited_minutes", ""] = round(waited / MINUTE)
    return found


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


def _number(moment: ColumnElement[datetime]) -> ColumnElement[int]:
    """Return a moment as it is kept, in microseconds."""
    return type_coerce(moment, BigInteger)


def _sum(when: ColumnElement[bool], one: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((when, one), else_=0)), 0)


def _calls() -> Select[int, int, int]:
    """Ask how many of a day's tickets were called, how many by when they were owed it, and the sum of their waits."""
    of, at = tickets.c, journal.c.at
    asked = (journal.c.kind == Happening.CALLED) & (at >= bindparam("begins")) & (at < bindparam("ends"))
    first = select(journal.c.subject, func.min(_number(at)).label("at")).where(asked).group_by(journal.c.subject)
    calls = first.subquery()
    due = case(
        (bookings.c.starts_at.is_not(None), _number(bookings.c.starts_at) + APPOINTMENT_WITHIN // MICROSECOND),
        (of.urgent, _number(of.taken_at) + URGENT_WITHIN // MICROSECOND),
        else_=_number(of.promised_at),
    )
    wait = calls.c.at - _number(of.taken_at)
    kept, waited = _sum(calls.c.at <= due, literal(1)), _sum(wait > 0, wait)
    joined = tickets.join(calls, calls.c.subject == of.id).outerjoin(bookings, bookings.c.id == of.booking_id)
    return select(func.count(), kept, waited).select_from(joined).where(_OF_DAY, of.calls > 0)


_OF_DAY = tickets.c.day == bindparam("on")
_BY = (tickets.c.need, tickets.c.service, tickets.c.language, tickets.c.status, tickets.c.urgent)
_KINDS = select(*_BY, func.count().label("number")).where(_OF_DAY).group_by(*_BY)
_QUARTER = _number(tickets.c.taken_at) // QUARTER
_HOURS = select(_QUARTER, func.count()).where(_OF_DAY).group_by(_QUARTER)
_CALLS = _calls()
