"""What somebody of the team has just done, kept so that they can take it back; forgotten at the close of the day.

`kiosk.store.undoing` takes it back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, func, select

from kiosk.domain.overrides import By
from kiosk.store import days, rows
from kiosk.store.claims import ClaimStatus
from kiosk.store.ids import microseconds, new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import acts, bookings, seats, tickets

_FOR_GOOD = frozenset({Happening.RECALLED})
"""What is not taken back: a voice in the room cannot be unsaid."""

CLAIMS = {
    Happening.BOOKED: (bookings, ClaimStatus.BOOKED),
    Happening.BOOKING_CANCELLED: (bookings, ClaimStatus.CANCELLED),
    Happening.SEAT_TAKEN: (seats, ClaimStatus.BOOKED),
    Happening.SEAT_CANCELLED: (seats, ClaimStatus.CANCELLED),
    Happening.SEAT_ARRIVED: (seats, ClaimStatus.ARRIVED),
}
"""What is done to appointments and seats, and how each leaves them: at any other status, somebody has changed them."""

BOOKING, SEAT = "booking", "seat"
"""In `before` of what ended a ticket: the appointment or the seat that its visitor got instead."""

WAS = "was"
"""In `before` of an arrival: the status of the appointment or of the seat until then."""

DAY = "day"
"""In `before` of what was done to a claim: the business day on which it was."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to `subject`: a ticket or, where its kind is one of `CLAIMS`, an appointment or a seat."""

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
    """Keep `before`, what columns of a ticket held or would hold were it undone; `version` is the one the act makes.

    Beside the columns, `before` may name a `BOOKING` or a `SEAT` that is let go of when the act is undone.
    """
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


def remember_claim(
    connection: Connection, kind: Happening, subject: str, before: Mapping[str, object], by: By, now: datetime
) -> None:
    """Keep what was done to an appointment or a seat; `kind` is one of `CLAIMS`."""
    day = days.business_day_in(connection, now.date())
    remember(connection, kind, subject, 0, {DAY: day.isoformat(), **before}, by, now)


def columns_of(connection: Connection, ticket_id: str, columns: tuple[str, ...]) -> dict[str, object]:
    """Return what those columns of a ticket hold."""
    row = connection.execute(select(*(tickets.c[name] for name in columns)).where(tickets.c.id == ticket_id)).one()
    return dict(row._mapping)


def last(connection: Connection, day: date, by: By) -> Act | None:
    """Return the last thing that `by` did on `day` and can take back: nobody has changed its subject since."""
    theirs = (acts.c.staff == by.staff) & acts.c.undone.is_(False)
    query = (
        select(acts.c.id, acts.c.kind, acts.c.subject, acts.c.place)
        .join(tickets, (tickets.c.id == acts.c.subject) & (tickets.c.version == acts.c.version))
        .where(theirs, tickets.c.day == day)
        .order_by(acts.c.place.desc())
        .limit(1)
    )
    ticket = connection.execute(query).first()
    later = select(acts).where(theirs, acts.c.kind.in_(CLAIMS), acts.c.place > (ticket.place if ticket else 0))
    for act in connection.execute(later.order_by(acts.c.place.desc())):
        if json.loads(act.before)[DAY] == day.isoformat() and stands(connection, Happening(act.kind), act.subject):
            return Act(act.id, Happening(act.kind), act.subject)
    return None if ticket is None else Act(ticket.id, Happening(ticket.kind), ticket.subject)


def stands(connection: Connection, kind: Happening, claim_id: str) -> bool:
    """Tell whether an appointment or a seat is as an act of `kind` left it."""
    table, status = CLAIMS[kind]
    return bool(connection.execute(select(table.c.status).where(table.c.id == claim_id)).scalar() == status)


def forget(connection: Connection) -> None:
    """Forget everything that could be taken back: the day is closed."""
    connection.execute(delete(acts))


def _plain(value: object) -> object:
    return microseconds(value) if isinstance(value, datetime) else value
