"""What somebody of the team has just done, kept so that they can take it back; forgotten at the close of the day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from kiosk.domain.overrides import By
from kiosk.domain.queue import number_of
from kiosk.domain.refusals import NothingToUndo, StillBusy
from kiosk.domain.ticket_life import AT_COUNTER, Stage
from kiosk.store import forecasts, journal, rows
from kiosk.store.database import Database
from kiosk.store.ids import EPOCH, microseconds, new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import Moment, acts, served, tickets

_FOR_GOOD = frozenset({Happening.RECALLED})
"""What is not taken back: a voice in the room cannot be unsaid."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to the ticket `subject`."""

    id: str
    kind: Happening
    subject: str


def remember(
    connection: Connection,
    kind: Happening,
    subject: str,
    version: int,
    before: Mapping[str, object],
    by: By,
    now: datetime,
) -> None:
    """Keep `before`, what columns of a ticket held or would hold were it undone; `version` is the one the act makes."""
    values = {
        "id": new_id(now),
        "place": 1 + (connection.execute(select(func.max(acts.c.place)).where(acts.c.staff == by.staff)).scalar() or 0),
        "staff": by.staff,
        "counter": by.counter,
        "kind": kind,
        "subject": subject,
        "version": version,
        "before": json.dumps({name: _plain(value) for name, value in before.items()}),
        "undone": kind in _FOR_GOOD,
    }
    rows.add(connection, acts, values)


def columns_of(connection: Connection, ticket_id: str, columns: tuple[str, ...]) -> dict[str, object]:
    """Return what those columns of a ticket hold."""
    row = connection.execute(select(*(tickets.c[name] for name in columns)).where(tickets.c.id == ticket_id)).one()
    return dict(row._mapping)


def last(connection: Connection, day: date, by: By) -> Act | None:
    """Return the last thing that `by` did on `day` and can take back: nobody has changed its ticket since."""
    query = (
        select(acts.c.id, acts.c.kind, acts.c.subject)
        .join(tickets, (tickets.c.id == acts.c.subject) & (tickets.c.version == acts.c.version))
        .where(acts.c.staff == by.staff, acts.c.undone.is_(False), tickets.c.day == day)
        .order_by(acts.c.place.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Act(row.id, Happening(row.kind), row.subject)


def undo(database: Database, act_id: str, *, by: By, command: str, now: datetime) -> str | NothingToUndo | StillBusy:
    """Put a ticket back as it was before an act and return its id, unless somebody has changed it since.

    Given again under the same command, nothing more is undone.
    """
    with database.transaction() as connection:
        kept = journal.subject_of(connection, Happening.UNDONE, command)
        if kept is not None:
            return kept
        theirs = select(acts).where(acts.c.id == act_id, acts.c.staff == by.staff, acts.c.undone.is_(False))
        act = connection.execute(theirs).first()
        row = connection.execute(select(tickets).where(tickets.c.id == act.subject)).first() if act else None
        if act is None or row is None or row.version != act.version:
            return NothingToUndo()
        before = {name: _kept(name, value) for name, value in json.loads(act.before).items()}
        if act.kind == Happening.TICKET_TAKEN:
            before["status_at"] = now
        busy = _busy(connection, row, before)
        if busy is not None:
            return busy
        # The row is again what it was at that version, so that the act before can be taken back too.
        version = max(0, act.version - 1)
        rows.change(connection, tickets, row.id, **before, version=version)
        rows.change(connection, acts, act_id, undone=True)
        if act.kind == Happening.DONE:
            connection.execute(delete(served).where(served.c.id == row.id))
        if act.kind == Happening.CALLED and before.get("calls") == 0:
            forecasts.unrank(connection, row.id)
        details = {"by": by.staff, "counter": by.counter, "what": act.kind}
        journal.record(connection, kind=Happening.UNDONE, subject=row.id, command=command, at=now, details=details)
        return str(row.id)


def forget(connection: Connection) -> None:
    """Forget everything that could be taken back: the day is closed."""
    connection.execute(delete(acts))


def _busy(connection: Connection, row: Row[Any], before: Mapping[str, object]) -> StillBusy | None:
    if Stage(str(before.get("status", row.status))) not in AT_COUNTER:
        return None
    there = select(tickets.c.sequence).where(
        tickets.c.day == row.day,
        tickets.c.counter == before.get("counter", row.counter),
        tickets.c.status.in_(AT_COUNTER),
        tickets.c.id != row.id,
    )
    sequence = connection.execute(there).scalar()
    return None if sequence is None else StillBusy(number_of(sequence))


def _plain(value: object) -> object:
    return microseconds(value) if isinstance(value, datetime) else value


def _kept(name: str, value: Any) -> object:
    moment = isinstance(tickets.c[name].type, Moment) and value is not None
    return EPOCH + timedelta(microseconds=value) if moment else value
