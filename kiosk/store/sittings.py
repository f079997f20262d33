"""Who receives at which counter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.domain.overrides import By
from kiosk.domain.refusals import CounterTaken
from kiosk.domain.sitting import Sitting
from kiosk.store import journal, rows
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import sittings


def open_ones(connection: Connection, zone: tzinfo | None) -> tuple[Sitting, ...]:
    """Return who sits where, in the order in which they sat down."""
    query = select(sittings).where(sittings.c.left_at.is_(None)).order_by(sittings.c.sat_at)
    return tuple(_sitting(row, zone) for row in connection.execute(query))


def used_since(connection: Connection, moment: datetime) -> bool:
    """Tell whether anybody has sat down since `moment`, or still sits."""
    query = select(sittings.c.id).where((sittings.c.sat_at >= moment) | sittings.c.left_at.is_(None)).limit(1)
    return connection.execute(query).first() is not None


def sit(
    connection: Connection,
    *,
    by: By,
    skills: Iterable[str],
    languages: Iterable[str],
    command: str,
    now: datetime,
    instead: bool = False,
) -> Sitting | CounterTaken:
    """Sit `by.staff` down at `by.counter`, getting up from wherever they sat; again there, with what they can do now.

    `instead` has them take the place of somebody who forgot to get up. Inside a larger transaction, which knows
    `command` to be new.
    """
    others = [one for one in open_ones(connection, now.tzinfo) if by.staff == one.staff or by.counter == one.counter]
    in_the_way = next((one for one in others if one.staff != by.staff), None)
    if in_the_way is not None and not instead:
        return CounterTaken(in_the_way.staff)
    for place, other in enumerate(others):
        _get_up(connection, other, by=by, command=f"{command}/{place}", now=now)
    sitting = Sitting(new_id(now), by.counter, by.staff, frozenset(skills), frozenset(languages), now)
    values = {
        "id": sitting.id,
        "counter": sitting.counter,
        "staff": sitting.staff,
        "skills": " ".join(sorted(sitting.skills)),
        "languages": " ".join(sorted(sitting.languages)),
        "sat_at": now,
        "paused_at": None,
        "left_at": None,
    }
    rows.add(connection, sittings, values)
    _record(connection, Happening.SAT_DOWN, sitting, by=by, command=command, now=now)
    return sitting


def sat_by(connection: Connection, command: str, zone: tzinfo | None) -> Sitting | None:
    """Return the sitting that a command has already led to, or None for one that is new."""
    kept = journal.subject_of(connection, Happening.SAT_DOWN, command)
    if kept is None:
        return None
    return _sitting(connection.execute(select(sittings).where(sittings.c.id == kept)).one(), zone)


def get_up(database: Database, *, by: By, command: str, now: datetime) -> None:
    """Free the counter of `by.staff`; nothing changes where they do not sit."""
    with database.transaction() as connection:
        if journal.tells(connection, Happening.STOOD_UP, command):
            return
        for sitting in open_ones(connection, now.tzinfo):
            if sitting.staff == by.staff:
                _get_up(connection, sitting, by=by, command=command, now=now)


def everybody_up(
    connection: Connection, *, by: By, command: str, now: datetime, before: datetime | None = None
) -> None:
    """Free every counter, or those where somebody sat down `before` a moment; inside a larger transaction."""
    for place, sitting in enumerate(open_ones(connection, now.tzinfo)):
        if before is None or sitting.sat_at < before:
            _get_up(connection, sitting, by=by, command=f"{command}/{place}", now=now)


def pause(database: Database, *, by: By, paused: bool, command: str, now: datetime) -> None:
    """Leave the counter for a few minutes, or come back to it."""
    kind = Happening.PAUSED if paused else Happening.RESUMED
    with database.transaction() as connection:
        if journal.tells(connection, kind, command):
            return
        for sitting in open_ones(connection, now.tzinfo):
            if sitting.staff == by.staff and (sitting.paused_at is not None) is not paused:
                rows.change(connection, sittings, sitting.id, paused_at=now if paused else None)
                _record(connection, kind, sitting, by=by, command=command, now=now)


def _get_up(connection: Connection, sitting: Sitting, *, by: By, command: str, now: datetime) -> None:
    rows.change(connection, sittings, sitting.id, left_at=now)
    _record(connection, Happening.STOOD_UP, sitting, by=by, command=command, now=now)


def _record(connection: Connection, kind: Happening, sitting: Sitting, *, by: By, command: str, now: datetime) -> None:
    details = {"by": by.staff, "counter": sitting.counter}
    journal.record(connection, kind=kind, subject=sitting.id, command=command, at=now, details=details)


def _sitting(row: Row[Any], zone: tzinfo | None) -> Sitting:
    return Sitting(
        row.id,
        row.counter,
        row.staff,
        frozenset(row.skills.split()),
        frozenset(row.languages.split()),
        row.sat_at.astimezone(zone),
        None if row.paused_at is None else row.paused_at.astimezone(zone),
    )
