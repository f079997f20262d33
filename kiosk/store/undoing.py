"""Taking back what somebody of the team has done: a ticket, an appointment or a seat is again as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from kiosk.domain.overrides import By
from kiosk.domain.queue import number_of
from kiosk.domain.refusals import NothingToUndo, SlotTaken, StillBusy
from kiosk.domain.ticket_life import AT_COUNTER, Stage
from kiosk.store import acts as kept_acts
from kiosk.store import bookings, forecasts, journal, rows, seats, tables
from kiosk.store.database import Database
from kiosk.store.ids import EPOCH
from kiosk.store.journal import Happening
from kiosk.store.tables import Moment, acts, served, tickets

UndoRefusal = NothingToUndo | StillBusy | SlotTaken


def undo(database: Database, act_id: str, *, by: By, command: str, now: datetime) -> str | UndoRefusal:
    """Put what an act was done to back as it was before and return its id, unless somebody has changed it since.

    Given again under the same command, nothing more is undone.
    """
    with database.transaction() as connection:
        kept = journal.subject_of(connection, Happening.UNDONE, command)
        if kept is not None:
            return kept
        theirs = select(acts).where(acts.c.id == act_id, acts.c.staff == by.staff, acts.c.undone.is_(False))
        act = connection.execute(theirs).first()
        if act is None:
            return NothingToUndo()
        kind, before = Happening(act.kind), json.loads(act.before)
        refusal = (
            _undo_claim(connection, kind, act.subject, before)
            if kind in kept_acts.CLAIMS
            else _undo_move(connection, act, kind, before, now)
        )
        if refusal is not None:
            return refusal
        rows.change(connection, acts, act_id, undone=True)
        details = {"by": by.staff, "counter": by.counter, "what": kind}
        journal.record(connection, kind=Happening.UNDONE, subject=act.subject, command=command, at=now, details=details)
        return str(act.subject)


def _undo_claim(
    connection: Connection, kind: Happening, claim_id: str, before: Mapping[str, Any]
) -> NothingToUndo | SlotTaken | None:
    if not kept_acts.stands(connection, kind, claim_id):
        return NothingToUndo()
    match kind:
        case Happening.BOOKED:
            bookings.free(connection, claim_id)
        case Happening.BOOKING_CANCELLED:
            return bookings.restore(connection, claim_id)
        case Happening.SEAT_TAKEN:
            seats.free(connection, claim_id)
        case Happening.SEAT_CANCELLED:
            return seats.restore(connection, claim_id, before)
        case Happening.SEAT_ARRIVED:
            rows.change(connection, tables.seats, claim_id, status=before[kept_acts.WAS])
    return None


def _undo_move(
    connection: Connection, act: Row[Any], kind: Happening, kept: Mapping[str, Any], now: datetime
) -> UndoRefusal | None:
    row = connection.execute(select(tickets).where(tickets.c.id == act.subject)).first()
    if row is None or row.version != act.version:
        return NothingToUndo()
    for name, given in ((kept_acts.BOOKING, Happening.BOOKED), (kept_acts.SEAT, Happening.SEAT_TAKEN)):
        if name in kept and not kept_acts.stands(connection, given, kept[name]):
            return NothingToUndo()
    before = {name: _value(name, value) for name, value in kept.items() if name in tickets.c}
    if kind in (Happening.TICKET_TAKEN, Happening.BOOKING_ARRIVED):
        before["status_at"] = now
    busy = _busy(connection, row, before)
    if busy is not None:
        return busy
    # The row is again what it was at that version, so that the act before can be taken back too.
    rows.change(connection, tickets, row.id, **before, version=max(0, act.version - 1))
    if kept_acts.BOOKING in kept:
        bookings.free(connection, kept[kept_acts.BOOKING])
    if kept_acts.SEAT in kept:
        seats.free(connection, kept[kept_acts.SEAT])
    if kind is Happening.BOOKING_ARRIVED:
        rows.change(connection, tables.bookings, row.booking_id, status=kept[kept_acts.WAS])
    if kind is Happening.DONE:
        connection.execute(delete(served).where(served.c.id == row.id))
    if kind is Happening.CALLED and before.get("calls") == 0:
        forecasts.unrank(connection, row.id)
    return None


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


def _value(name: str, value: Any) -> object:
    moment = isinstance(tickets.c[name].type, Moment) and value is not None
    return EPOCH + timedelta(microseconds=value) if moment else value
