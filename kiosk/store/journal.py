"""The anonymous, append-only record of what happened; each row is written in the transaction of the change it tells."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from kiosk.domain.confidential import CONFIDENTIAL as CONFIDENTIAL
from kiosk.store import rows
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.statement import Statement
from kiosk.store.tables import journal


class Happening(StrEnum):
    """What a row of the journal tells."""

    TICKET_TAKEN = "ticket_taken"
    TICKET_PRINTED = "ticket_printed"
    BOOKED = "booked"
    BOOKING_PRINTED = "booking_printed"
    BOOKING_ARRIVED = "booking_arrived"
    SEAT_TAKEN = "seat_taken"
    SEAT_PRINTED = "seat_printed"
    SEAT_ARRIVED = "seat_arrived"
    REFERRED = "referred"
    HELP_ASKED = "help_asked"
    HELP_TAKEN = "help_taken"
    CALLED = "called"
    RECALLED = "recalled"
    PUT_BACK = "put_back"
    SERVING = "serving"
    TAKEN_ALONG = "taken_along"
    HELD = "held"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    DONE = "done"
    SENT_ON = "sent_on"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    NEED_CHANGED = "need_changed"
    URGENCY_CHANGED = "urgency_changed"
    PLACED = "placed"
    SENT_OUT = "sent_out"
    DECLINED = "declined"
    UNDONE = "undone"
    BOOKING_CANCELLED = "booking_cancelled"
    SEAT_CANCELLED = "seat_cancelled"
    REPRINTED = "reprinted"
    SAT_DOWN = "sat_down"
    STOOD_UP = "stood_up"
    PAUSED = "paused"
    RESUMED = "resumed"
    DAY_CHANGED = "day_changed"
    RUSH_CHANGED = "rush_changed"
    CLOCK_CONFIRMED = "clock_confirmed"
    PURGED = "purged"
    RESTORED = "restored"
    STAFF_ADDED = "staff_added"
    STAFF_CHANGED = "staff_changed"
    STAFF_REMOVED = "staff_removed"
    STAFF_LOCKED = "staff_locked"
    STAFF_ALLOWED = "staff_allowed"
    PIN_RENEWED = "pin_renewed"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    RECOVERED = "recovered"
    EXPORTED = "exported"
    CARRIED_AWAY = "carried_away"
    CONTENT_CHANGED = "content_changed"
    VOICE_RECORDED = "voice_recorded"


_SUBJECT = Statement(
    select(journal.c.subject).where(journal.c.command == bindparam("command"), journal.c.kind == bindparam("kind"))
)
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False).encode


def record(
    connection: Connection,
    *,
    kind: Happening,
    subject: str,
    command: str | None,
    at: datetime,
    details: Mapping[str, object],
) -> None:
    """Add a row about `subject`, an id or a code. `details` must never hold a sensitive need."""
    values = {
        "id": new_id(at),
        "at": at,
        "kind": kind,
        "subject": subject,
        "command": command,
        "details": _ENCODE(details),
    }
    rows.add(connection, journal, values)


def tells(connection: Connection, kind: Happening, command: str) -> bool:
    """Tell whether a command has already been carried out, by the row it left."""
    return subject_of(connection, kind, command) is not None


def subject_of(connection: Connection, kind: Happening, command: str) -> str | None:
    """Return what a command was carried out on, by the row it left, or None when it was not."""
    row = _SUBJECT.run(connection, {"command": command, "kind": kind}).fetchone()
    return None if row is None else str(row[0])


def details_of(connection: Connection, kind: Happening, command: str) -> dict[str, Any] | None:
    """Return what the row of a command tells, or None when it was not carried out."""
    kept = connection.execute(select(journal.c.details).where(journal.c.command == command, journal.c.kind == kind))
    told = kept.scalar()
    return None if told is None else dict(json.loads(told))


def details_since(
    connection: Connection,
    kinds: Collection[Happening],
    subjects: Collection[str],
    since: datetime,
    until: datetime | None = None,
) -> tuple[tuple[Happening, str, Mapping[str, object]], ...]:
    """Return what was told of each of `subjects` from `since` on and before `until`, in the order it happened."""
    query = (
        select(journal.c.kind, journal.c.subject, journal.c.details)
        .where(journal.c.at >= since, journal.c.kind.in_(kinds), journal.c.subject.in_(subjects))
        .order_by(journal.c.at, journal.c.id)
    )
    if until is not None:
        query = query.where(journal.c.at < until)
    return tuple((Happening(row.kind), row.subject, json.loads(row.details)) for row in connection.execute(query))


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the journal, its moment in UTC."""

    kind: Happening
    subject: str
    at: datetime
    details: Mapping[str, Any]


def between(connection: Connection, kinds: Collection[Happening], begins: datetime, ends: datetime) -> tuple[Told, ...]:
    """Return what was told of `kinds` from `begins` on and before `ends`, in the order in which it happened."""
    query = (
        select(journal.c.kind, journal.c.subject, journal.c.at, journal.c.details)
        .where(journal.c.at >= begins, journal.c.at < ends, journal.c.kind.in_(kinds))
        .order_by(journal.c.at, journal.c.id)
    )
    found = connection.execute(query)
    return tuple(Told(Happening(row.kind), row.subject, row.at, json.loads(row.details)) for row in found)


def first_of(
    connection: Connection, kind: Happening, since: datetime, until: datetime | None = None
) -> dict[str, datetime]:
    """Return, by subject, when something first happened to it from `since` on, and before `until`."""
    query = (
        select(journal.c.subject, func.min(journal.c.at, type_=journal.c.at.type))
        .where(journal.c.kind == kind, journal.c.at >= since)
        .group_by(journal.c.subject)
    )
    if until is not None:
        query = query.where(journal.c.at < until)
    return {row[0]: row[1] for row in connection.execute(query)}


def referred(database: Database, *, command: str, target: str, need: str, language: str, now: datetime) -> None:
    """Count a referral to the structure `target`, once for a command. `need` is what the journal may say of it."""
    with database.transaction() as connection:
        if not tells(connection, Happening.REFERRED, command):
            details = {"need": need, "language": language}
            record(connection, kind=Happening.REFERRED, subject=target, command=command, at=now, details=details)
