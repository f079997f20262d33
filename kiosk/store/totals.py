"""The counts of each day: made again from the detail as long as it is there, settled when it goes.

Of every day, settled rows count what has been erased and the others what has not: their sum is the day, whatever was
erased first, and whenever a purge or a close was killed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta, tzinfo

from sqlalchemy import Connection, delete, func, insert, select, update

from kiosk.domain.totals import Key, NameOfNeed, What
from kiosk.store.database import Database
from kiosk.store.day_counts import Cell, of_claims, present, within
from kiosk.store.tables import counts, days

SeatsOffered = Callable[[date], Mapping[str, int]]
"""How many seats there are in the workshops of a day, by workshop."""

LOOKED_BACK = timedelta(days=366)
"""No detail is kept for longer: where nothing was counted yet, counting begins here."""


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
    return found | {day for day, _, _ in of_claims(connection, within(first, last, zone), zone)}


def recount(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool) -> bool:
    """Put what the detail of a day counts to now in the place of what it did before, and tell whether there is any."""
    unsettled = (counts.c.day == day) & counts.c.settled.is_(False)
    found = present(connection, day, name, zone, over=over)
    kept = {(row.what, row.key): row.number for row in connection.execute(select(counts).where(unsettled))}
    if found != kept:
        connection.execute(delete(counts).where(unsettled))
        _insert(connection, {(day, *key): number for key, number in found.items()}, settled=False)
    return bool(found)


def settle(connection: Connection, found: Mapping[Cell, int]) -> None:
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


def of_days(
    database: Database, first: date, last: date, name: NameOfNeed, zone: tzinfo | None
) -> Iterator[tuple[date, Counter[Key]]]:
    """Yield each day from `first` to `last` on which anything happened, with its counts: one day at a time.

    What there is still a detail of is counted anew, whether or not it was counted before.
    """
    with database.reading() as connection:
        for day in (first + timedelta(days=number) for number in range((last - first).days + 1)):
            found = Counter(between(connection, day, day, settled=True))
            found += present(connection, day, name, zone, over=False)
            if found:
                yield day, found


def between(connection: Connection, first: date, last: date, *, settled: bool = False) -> dict[Key, int]:
    """Return what the days from `first` to `last` come to, by their counts alone; or what of them was `settled`."""
    number = func.sum(counts.c.number)
    query = select(counts.c.what, counts.c.key, number).where(counts.c.day.between(first, last))
    if settled:
        query = query.where(counts.c.settled)
    found = connection.execute(query.group_by(counts.c.what, counts.c.key))
    return {(what, key): int(total) for what, key, total in found}


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


def _insert(connection: Connection, found: Mapping[Cell, int], *, settled: bool) -> None:
    values = [
        {"day": day, "what": what, "key": key, "settled": settled, "number": number}
        for (day, what, key), number in found.items()
        if number
    ]
    if values:
        connection.execute(insert(counts), values)
