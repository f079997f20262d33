"""The business days: whether the day is open, in a rush, and which one it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection, func, insert, select, update

from kiosk.domain.day import Day, DayState, last_jump
from kiosk.domain.overrides import By
from kiosk.domain.totals import What
from kiosk.store import journal, sittings
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.tables import counts, days
from kiosk.store.tables import journal as records

DAYS_LOOKED_BACK = 100
"""How many days of work back a jump of the clock is looked for: some five months."""


def business_day(database: Database, clock_day: date) -> date:
    """Return the day whose numbers run: the clock's, or the newest one begun when the clock was set back (fault B1).

    Days that somebody of the team has called doubtful count for nothing (fault B3).
    """
    with database.reading() as connection:
        return business_day_in(connection, clock_day)


def business_day_in(connection: Connection, clock_day: date) -> date:
    """Do what `business_day` does inside a larger transaction."""
    newest = connection.execute(select(func.max(days.c.day)).where(days.c.doubtful.is_(False))).scalar_one()
    return clock_day if newest is None else max(clock_day, newest)


def day_of(connection: Connection, day: date) -> Day:
    """Return what is known of a day; one that nobody has touched is not opened."""
    row = connection.execute(select(days.c.state, days.c.rush).where(days.c.day == day)).first()
    return Day(day) if row is None else Day(day, DayState(row.state), row.rush)


def jumped(connection: Connection, today: date) -> int:
    """Return by how many days the clock has jumped ahead and nobody has said that it is right; 0 when it has not."""
    begun = select(days.c.day).where(days.c.day < today, days.c.doubtful.is_(False))
    newest = connection.execute(begun.order_by(days.c.day.desc()).limit(DAYS_LOOKED_BACK)).scalars()
    last = last_jump(newest, today)
    if last is None:
        return 0
    # By the journal's index on its moments: it is said on the very morning, or looked for from then on.
    said = (
        select(records.c.id)
        .where(
            records.c.at >= datetime.combine(last.to, time(), UTC) - timedelta(days=1),
            records.c.kind == Happening.CLOCK_CONFIRMED,
            records.c.subject.between(last.to.isoformat(), today.isoformat()),
        )
        .order_by(records.c.at)
        .limit(1)
    )
    return last.days if connection.execute(said).first() is None else 0


def erased(database: Database, day: date) -> bool:
    """Tell whether the tickets of a day have been turned into counts, or some of them."""
    query = select(counts.c.day).where(counts.c.day == day, counts.c.what == What.TAKEN, counts.c.settled.is_(True))
    with database.reading() as connection:
        return connection.execute(query).first() is not None


def set_state(database: Database, day: date, state: DayState, *, by: By, command: str, now: datetime) -> None:
    """Open, pause or close a day; whoever forgot to get up the day before gets up when it opens."""
    with database.transaction() as connection:
        if not journal.tells(connection, Happening.DAY_CHANGED, command):
            if day_of(connection, day).state is DayState.UNOPENED:
                midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
                sittings.everybody_up(connection, by=by, command=command, now=now, before=midnight)
            # Somebody who looks at the date says that this day is one.
            change(connection, day, state=state, doubtful=False)
            _record(connection, Happening.DAY_CHANGED, day, by, command, now, {"state": state})


def set_rush(database: Database, day: date, rush: bool, *, by: By, command: str, now: datetime) -> None:
    """Turn the rush on or off."""
    with database.transaction() as connection:
        if not journal.tells(connection, Happening.RUSH_CHANGED, command):
            change(connection, day, rush=rush)
            _record(connection, Happening.RUSH_CHANGED, day, by, command, now, {"rush": rush})


def doubt_later_than(database: Database, day: date, *, by: By, command: str, now: datetime) -> None:
    """Take the clock at its word: every day begun that lies after `day` was a mistake of the clock."""
    with database.transaction() as connection:
        if not journal.tells(connection, Happening.CLOCK_CONFIRMED, command):
            connection.execute(update(days).where(days.c.day > day).values(doubtful=True))
            connection.execute(update(days).where(days.c.day <= day).values(doubtful=False))
            _record(connection, Happening.CLOCK_CONFIRMED, day, by, command, now, {})


def change(connection: Connection, day: date, **new: object) -> None:
    """Change columns of a day, which is begun if it was not; inside a larger transaction."""
    begun = connection.execute(select(days.c.day).where(days.c.day == day)).first()
    if begun is None:
        connection.execute(insert(days).values(day=day, last_sequence=0))
    connection.execute(update(days).where(days.c.day == day).values(**new))


def _record(
    connection: Connection,
    kind: Happening,
    day: date,
    by: By,
    command: str,
    now: datetime,
    details: dict[str, object],
) -> None:
    told = {"by": by.staff, **details}
    journal.record(connection, kind=kind, subject=day.isoformat(), command=command, at=now, details=told)
