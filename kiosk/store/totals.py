"""The counts of each day: made again from the detail as long as it is there, settled when it goes.

Of every day, settled rows count what has been erased and the others what has not: their sum is the day, whatever was
erased first, and whenever a purge or a close was killed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from kiosk.domain.ticket_life import Stage
from kiosk.domain.totals import Key, NameOfNeed, What, of_tickets
from kiosk.store import journal as records
from kiosk.store import tickets
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.days import midnight
from kiosk.store.help_requests import HelpKind
from kiosk.store.journal import CONFIDENTIAL, Happening
from kiosk.store.tables import bookings, counts, days, help_requests, journal, seats

SeatsOffered = Callable[[date], Mapping[str, int]]
"""How many seats there are in the workshops of a day, by workshop."""

LOOKED_BACK = timedelta(days=366)
"""No detail is kept for longer: where nothing was counted yet, counting begins here."""

Conditions = Mapping[Table, ColumnElement[bool]]
"""Which rows of the bookings, the seats, the requests for help and the journal."""


def roll_up(database: Database, today: date, name: NameOfNeed, offered: SeatsOffered, zone: tzinfo | None) -> None:
    """Count again every day from the last one counted to `today`, each in a transaction of its own.

    Done twice, or again after a kill, it comes to the same.
    """
    with database.reading() as connection:
        counted = select(func.max(counts.c.day)).where(counts.c.settled.is_(False), counts.c.day <= today)
        first = connection.execute(counted).scalar() or today - LOOKED_BACK
        due = _lived(connection, first, today, zone)
    for day in sorted(due):
        with database.transaction() as connection:
            if recount(connection, day, name, zone, over=day < today):
                _offer(connection, day, offered(day))


def _lived(connection: Connection, first: date, last: date, zone: tzinfo | None) -> set[date]:
    """Return the days from `first` to `last` of which anything is kept."""
    of_day = select(days.c.day).where(days.c.day.between(first, last), days.c.last_sequence > 0)
    found = set(connection.execute(of_day).scalars())
    within = _within(midnight(first, zone), midnight(last + timedelta(days=1), zone))
    return found | {day for day, _, _ in _claims(connection, within, zone)}


def _within(begins: datetime, ends: datetime) -> Conditions:
    moments = (bookings.c.starts_at, seats.c.starts_at, help_requests.c.asked_at, journal.c.at)
    return {moment.table: (moment >= begins) & (moment < ends) for moment in moments}


def recount(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool) -> bool:
    """Put what the detail of a day counts to now in the place of what it did before, and tell whether there is any."""
    unsettled = (counts.c.day == day) & counts.c.settled.is_(False)
    found = present(connection, day, name, zone, over=over)
    kept = {(row.what, row.key): row.number for row in connection.execute(select(counts).where(unsettled))}
    if found != kept:
        connection.execute(delete(counts).where(unsettled))
        _insert(connection, {(day, *key): number for key, number in found.items()}, settled=False)
    return bool(found)


def present(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool) -> Counter[Key]:
    """Count the detail of a day that is still there."""
    found = of_tickets_of(connection, day, name, zone, over=over)
    within = _within(midnight(day, zone), midnight(day + timedelta(days=1), zone))
    for (_, what, key), number in of_claims(connection, within, zone).items():
        found[what, key] += number
    return found


def of_tickets_of(
    connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool
) -> Counter[Key]:
    """Count the tickets of a day that are still there."""
    of_day = tickets.of_day(connection, day, zone)
    if not of_day:
        return Counter()
    begins = midnight(day, zone)
    last = max(max(one.stage_at or begins, one.called_at or begins) for one in of_day)
    calls = records.first_of(connection, Happening.CALLED, begins, last)
    ends = (Happening.CANCELLED, Happening.SENT_ON)
    gone = [one.id for one in of_day if one.stage in (Stage.CANCELLED, Stage.REFERRED)]
    told = {subject: details for _, subject, details in records.details_since(connection, ends, gone, begins)}
    return of_tickets(of_day, calls, told, name, over=over)


def of_claims(connection: Connection, which: Conditions, zone: tzinfo | None) -> Counter[tuple[date, What, str]]:
    """Count appointments, seats, requests for help and referrals by the kiosk, each on its day."""
    found: Counter[tuple[date, What, str]] = Counter()
    for day, what, key in _claims(connection, which, zone):
        found[day, what, key] += 1
    return found


def _claims(connection: Connection, which: Conditions, zone: tzinfo | None) -> Iterator[tuple[date, What, str]]:
    def day(moment: datetime) -> date:
        return moment.astimezone(zone).date()

    booked = select(bookings.c.starts_at, bookings.c.status).where(which[bookings])
    for starts_at, status in connection.execute(booked):
        yield day(starts_at), What.BOOKING, ClaimStatus(status)
    seated = select(seats.c.starts_at, seats.c.status, seats.c.workshop, seats.c.waiting).where(which[seats])
    for starts_at, status, workshop, waiting in connection.execute(seated):
        yield day(starts_at), What.SEAT, ClaimStatus(status)
        if status != ClaimStatus.CANCELLED:
            yield day(starts_at), What.SEATS_LISTED if waiting else What.SEATS_FILLED, workshop
        if status == ClaimStatus.ARRIVED:
            yield day(starts_at), What.SEATS_PRESENT, workshop
    asked = select(help_requests.c.asked_at, help_requests.c.kind).where(which[help_requests])
    for at, kind in connection.execute(asked):
        yield day(at), What.HELP, CONFIDENTIAL if kind == HelpKind.DANGER else kind
    sent = select(journal.c.at, journal.c.subject).where(journal.c.kind == Happening.REFERRED, which[journal])
    for at, structure in connection.execute(sent):
        yield day(at), What.REFERRAL, structure


def settle(connection: Connection, found: Mapping[tuple[date, What, str], int]) -> None:
    """Add what is about to be erased to what was: a clock set back may begin a day again that was counted."""
    fresh = {}
    for (day, what, key), number in found.items():
        known = (counts.c.day == day) & (counts.c.what == what) & (counts.c.key == key) & counts.c.settled
        added = connection.execute(update(counts).where(known).values(number=counts.c.number + number))
        if not added.rowcount:
            fresh[day, what, key] = number
    _insert(connection, fresh, settled=True)


def counted(connection: Connection, days: Mapping[date, object]) -> tuple[date, ...]:
    """Return which of `days` have counts that may be made again."""
    query = select(counts.c.day).where(counts.c.settled.is_(False), counts.c.day.in_(days)).distinct()
    return tuple(connection.execute(query).scalars())


def between(connection: Connection, first: date, last: date, *, settled: bool = False) -> dict[Key, int]:
    """Return what the days from `first` to `last` come to, by their counts alone; or what of them was `settled`."""
    number = func.sum(counts.c.number)
    query = select(counts.c.what, counts.c.key, number).where(counts.c.day.between(first, last))
    if settled:
        query = query.where(counts.c.settled)
    found = connection.execute(query.group_by(counts.c.what, counts.c.key))
    return {(What(what), key): int(total) for what, key, total in found}


def by_day(connection: Connection, what: What, first: date, last: date) -> dict[date, int]:
    """Return one of the counts, all its kinds together, for each day from `first` to `last` that has any."""
    number = func.sum(counts.c.number)
    query = select(counts.c.day, number).where(counts.c.what == what, counts.c.day.between(first, last))
    return {day: int(total) for day, total in connection.execute(query.group_by(counts.c.day))}


def _offer(connection: Connection, day: date, offered: Mapping[str, int]) -> None:
    """Write the seats that were offered, settled at once: the content of that day tells them, and no other's."""
    seats_offered = (counts.c.day == day) & (counts.c.what == What.SEATS_OFFERED)
    kept = {row.key: row.number for row in connection.execute(select(counts).where(seats_offered))}
    if kept != offered:
        connection.execute(delete(counts).where(seats_offered))
        _insert(connection, {(day, What.SEATS_OFFERED, key): number for key, number in offered.items()}, settled=True)


def _insert(connection: Connection, found: Mapping[tuple[date, What, str], int], *, settled: bool) -> None:
    values = [
        {"day": day, "what": what, "key": key, "settled": settled, "number": number}
        for (day, what, key), number in found.items()
        if number
    ]
    if values:
        connection.execute(insert(counts), values)
