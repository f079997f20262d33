"""Tickets: the day's numbers, without a gap and never twice."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, literal_column, select, update

from kiosk.domain.queue import Printed, Ticket, TicketStatus
from kiosk.domain.waiting import WaitingTicket
from kiosk.store import journal, rows, slips
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.journal import Happening
from kiosk.store.statement import Statement
from kiosk.store.tables import days, tickets

_ID_BY_COMMAND = Statement(select(tickets.c.id).where(tickets.c.command == bindparam("command")))
_NEXT_SEQUENCE = Statement(
    update(days)
    .where(days.c.day == bindparam("on"))
    .values(last_sequence=days.c.last_sequence + literal_column("1"))
    .returning(days.c.last_sequence)
)
_FIRST_OF_DAY = Statement(insert(days))


def issue(
    database: Database,
    *,
    command: str,
    day: date,
    need: str | None,
    service: str,
    minutes: int,
    language: str,
    urgent: bool,
    now: datetime,
    journal_need: str,
) -> Ticket:
    """Give the next number of `day`; given again under the same command, the same ticket.

    `day` is the business day; `minutes` the usual length; `journal_need` what the journal may say of the need.
    """
    with database.transaction() as connection:
        return add(
            connection,
            command=command,
            day=day,
            need=need,
            service=service,
            minutes=minutes,
            language=language,
            urgent=urgent,
            now=now,
            details={"need": journal_need, "service": service, "language": language, "urgent": urgent},
        )


def add(
    connection: Connection,
    *,
    command: str,
    day: date,
    need: str | None,
    service: str,
    minutes: int,
    language: str,
    urgent: bool,
    now: datetime,
    details: dict[str, object],
    booking: str | None = None,
) -> Ticket:
    """Do what `issue` does inside a larger transaction; `details` goes to the journal."""
    kept = _ID_BY_COMMAND.run(connection, {"command": command}).fetchone()
    if kept is not None:
        return ticket_of(connection.execute(select(tickets).where(tickets.c.id == kept[0])).one(), now.tzinfo)
    ticket = Ticket(
        id=new_id(now),
        day=day,
        sequence=_next_sequence(connection, day),
        need=need,
        service=service,
        language=language,
        urgent=urgent,
        taken_at=now,
        booking=booking,
    )
    values = {
        "id": ticket.id,
        "command": command,
        "day": day,
        "sequence": ticket.sequence,
        "need": need,
        "service": service,
        "language": language,
        "urgent": urgent,
        "minutes": minutes,
        "taken_at": now,
        "status": ticket.status,
        "status_at": now,
        "printed": Printed.NO,
        "booking_id": booking,
    }
    rows.add(connection, tickets, values)
    journal.record(connection, kind=Happening.TICKET_TAKEN, subject=ticket.id, command=command, at=now, details=details)
    return ticket


def mark_printed(database: Database, ticket_id: str, printed: Printed, now: datetime) -> None:
    """Remember what became of a ticket's slip; saying it twice changes nothing."""
    slips.mark_printed(database, tickets, ticket_id, printed, Happening.TICKET_PRINTED, now)


def waiting(database: Database, day: date) -> tuple[WaitingTicket, ...]:
    """Return who waits on `day`, in the order of their numbers."""
    query = (
        select(tickets.c.service, tickets.c.minutes)
        .where(tickets.c.day == day, tickets.c.status == TicketStatus.WAITING)
        .order_by(tickets.c.sequence)
    )
    with database.reading() as connection:
        return tuple(WaitingTicket(service, minutes) for service, minutes in connection.execute(query))


def business_day(database: Database, clock_day: date) -> date:
    """Return the day whose numbers run: the clock's, or the newest one begun when the clock was set back (fault B1)."""
    with database.reading() as connection:
        newest = connection.execute(select(func.max(days.c.day))).scalar_one()
    return clock_day if newest is None else max(clock_day, newest)


def ticket_of(row: Row[Any], zone: tzinfo | None) -> Ticket:
    """Return the ticket a row of `tickets` holds, its time in `zone`."""
    return Ticket(
        id=row.id,
        day=row.day,
        sequence=row.sequence,
        need=row.need,
        service=row.service,
        language=row.language,
        urgent=row.urgent,
        taken_at=row.taken_at.astimezone(zone),
        status=TicketStatus(row.status),
        booking=row.booking_id,
    )


def _next_sequence(connection: Connection, day: date) -> int:
    # Holding the write lock since BEGIN, this transaction alone can add the day's first row.
    moved = _NEXT_SEQUENCE.run(connection, {"on": day}).fetchall()
    if moved:
        return int(moved[0][0])
    _FIRST_OF_DAY.run(connection, {"day": day, "last_sequence": 1})
    return 1
