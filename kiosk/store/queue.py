"""The life of tickets at the desk: each change, its journal row and what takes it back, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy import Connection

from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import TicketEnded
from kiosk.domain.ticket_life import ENDED, Move, NotFromHere, Stage, moved
from kiosk.store import acts, forecasts, journal, rows, tickets
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.tables import tickets as table

KINDS: Mapping[Move, Happening] = {
    Move.CALL: Happening.CALLED,
    Move.RECALL: Happening.RECALLED,
    Move.PUT_BACK: Happening.PUT_BACK,
    Move.SERVE: Happening.SERVING,
    Move.HOLD: Happening.HELD,
    Move.RETURN: Happening.RETURNED,
    Move.TRANSFER: Happening.TRANSFERRED,
    Move.SEND_OUT: Happening.SENT_OUT,
    Move.FINISH: Happening.DONE,
    Move.REFER: Happening.SENT_ON,
    Move.MISS: Happening.NO_SHOW,
    Move.CANCEL: Happening.CANCELLED,
}

NOTHING: Mapping[str, str] = MappingProxyType({})

No = TypeVar("No")
New = Callable[[Connection, Ticket], Mapping[str, object]]


def call(
    database: Database,
    day: date,
    choose: Callable[[Connection, Sequence[Ticket]], Ticket | No],
    *,
    by: By,
    command: str,
    now: datetime,
    details: Mapping[str, object],
) -> Ticket | No | NotFromHere:
    """Call whom `choose` names among the live tickets of `day`, or return its refusal.

    `choose` sees the room as it is while nobody else can change it: two desks never call the same person (faults F1,
    R13). Given again under the same command, nobody else is called.
    """
    with database.transaction() as connection:
        kept = journal.subject_of(connection, Happening.CALLED, command)
        if kept is not None:
            return tickets.one(connection, kept, now.tzinfo)
        chosen = choose(connection, tickets.live(connection, day, now.tzinfo))
        if not isinstance(chosen, Ticket):
            return chosen
        called = move_in(connection, chosen, Move.CALL, by=by, command=command, now=now, details=details)
        if isinstance(called, Ticket) and chosen.calls == 0:
            forecasts.came_true(connection, called, now)
        return called


def move(
    database: Database,
    ticket_id: str,
    what: Move,
    *,
    by: By,
    command: str,
    now: datetime,
    details: Mapping[str, object] | None = None,
    **new: object,
) -> Ticket | NotFromHere:
    """Move a ticket on, changing the columns `new` with it; given again under the same command, nothing changes.

    Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        ticket = tickets.one(connection, ticket_id, now.tzinfo)
        if journal.tells(connection, KINDS[what], command):
            return ticket
        return move_in(
            connection, ticket, what, by=by, command=command, now=now, details=details or {}, instead=NOTHING, **new
        )


def move_in(
    connection: Connection,
    ticket: Ticket,
    what: Move,
    *,
    by: By,
    command: str,
    now: datetime,
    details: Mapping[str, object],
    instead: Mapping[str, str] = NOTHING,
    **new: object,
) -> Ticket | NotFromHere:
    """Do what `move` does inside a larger transaction.

    `instead` names what its visitor has got for it, which goes with the move when that is taken back (`acts.remember`).
    """
    stage = moved(ticket.stage, what)
    if isinstance(stage, NotFromHere):
        return stage
    if what in (Move.CALL, Move.RECALL):
        order = tickets.next_call(connection, ticket.day)
        # Called again, they are told the same counter, whoever tells them.
        counter = by.counter if what is Move.CALL else ticket.counter
        new = {"counter": counter, "called_at": now, "calls": ticket.calls + 1, "call_order": order, **new}
    new = {"status": stage, "status_at": now, **new}
    kind = KINDS[what]
    return change_in(connection, ticket, kind, by=by, command=command, now=now, details=details, instead=instead, **new)


def take_along(connection: Connection, ticket: Ticket, *, by: By, command: str, now: datetime) -> None:
    """Have somebody at a counter be at `by.counter` from now on; whoever was only called is called there.

    What was done to their ticket before can still be taken back: they are just somewhere else.
    """
    if ticket.stage is Stage.CALLED:
        move_in(connection, ticket, Move.RECALL, by=by, command=command, now=now, details={}, counter=by.counter)
        return
    rows.change(connection, table, ticket.id, counter=by.counter)
    told = {"by": by.staff, "counter": by.counter, "from": ticket.counter}
    journal.record(connection, kind=Happening.TAKEN_ALONG, subject=ticket.id, command=command, at=now, details=told)


def change(
    database: Database,
    ticket_id: str,
    kind: Happening,
    new: New,
    *,
    by: By,
    command: str,
    now: datetime,
    details: Mapping[str, object],
) -> Ticket | TicketEnded:
    """Change columns of a ticket that stays where it is; given again under the same command, nothing changes.

    `new` tells the columns from the ticket as it is while nobody else can change it. `details` must never hold a
    sensitive need. Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        ticket = tickets.one(connection, ticket_id, now.tzinfo)
        if journal.tells(connection, kind, command):
            return ticket
        if ticket.stage in ENDED:
            return TicketEnded(ticket.stage)
        columns = new(connection, ticket)
        return change_in(
            connection, ticket, kind, by=by, command=command, now=now, details=details, instead=NOTHING, **columns
        )


def change_in(
    connection: Connection,
    ticket: Ticket,
    kind: Happening,
    *,
    by: By,
    command: str,
    now: datetime,
    details: Mapping[str, object],
    instead: Mapping[str, str] = NOTHING,
    **new: object,
) -> Ticket:
    """Do what `change` does inside a larger transaction; `instead` is as for `move_in`."""
    version = ticket.version + 1
    before = acts.columns_of(connection, ticket.id, tuple(new)) if new else {}
    acts.remember(connection, kind, ticket.id, version, {**before, **instead}, by, now)
    rows.change(connection, table, ticket.id, **new, version=version)
    told = {"by": by.staff, "counter": by.counter, **details}
    journal.record(connection, kind=kind, subject=ticket.id, command=command, at=now, details=told)
    return tickets.one(connection, ticket.id, now.tzinfo)
