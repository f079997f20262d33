"""Tickets: the day's numbers, without a gap and never twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, literal_column, select, update

from kiosk.domain.forecast import Forecast
from kiosk.domain.overrides import By
from kiosk.domain.queue import Printed, Ticket
from kiosk.domain.ticket_life import ENDED, Stage
from kiosk.store import acts, forecasts, journal, rows, slips
from kiosk.store.database import Database
from kiosk.store.ids import EPOCH, new_id
from kiosk.store.journal import Happening
from kiosk.store.statement import Statement
from kiosk.store.tables import bookings, days, tickets

CALLS_KEPT = 4
"""Calls that the board shows: the present one and three before it."""

MISSED_KEPT = 30

_ID_BY_COMMAND = Statement(select(tickets.c.id).where(tickets.c.command == bindparam("command")))
_NEXT_SEQUENCE = Statement(
    update(days)
    .where(days.c.day == bindparam("on"))
    .values(last_sequence=days.c.last_sequence + literal_column("1"))
    .returning(days.c.last_sequence)
)
_NEXT_CALL = Statement(
    update(days)
    .where(days.c.day == bindparam("on"))
    .values(last_call=days.c.last_call + literal_column("1"))
    .returning(days.c.last_call)
)
_FIRST_OF_DAY = Statement(
    insert(days).values(day=bindparam("on", type_=days.c.day.type), last_sequence=literal_column("1"))
)


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
    promised_at: datetime,
    journal_need: str,
    latest_at: datetime | None = None,
    returns_at: datetime | None = None,
    foreseen: Forecast | None = None,
    declined: bool = False,
    by: By | None = None,
) -> Ticket:
    """Give the next number of `day`; given again under the same command, the same ticket.

    `day` is the business day; `minutes` the usual length; `promised_at` when the call is owed; `latest_at` the wait
    that is said; `journal_need` what the journal may say of the need; `declined` whether they would rather wait than
    take what they were offered; `by` who gives it by hand.
    """
    details: dict[str, object] = {"need": journal_need, "service": service, "language": language, "urgent": urgent}
    if declined:
        details["declined"] = True
    if by is not None:
        details["by"] = by.staff
    with database.transaction() as connection:
        kept = _kept(connection, command, now.tzinfo)
        if kept is not None:
            return kept
        ticket = add(
            connection,
            command=command,
            day=day,
            need=need,
            service=service,
            minutes=minutes,
            language=language,
            urgent=urgent,
            now=now,
            promised_at=promised_at,
            details=details,
            latest_at=latest_at,
            returns_at=returns_at,
            foreseen=foreseen,
        )
        if by is not None:
            acts.remember(connection, Happening.TICKET_TAKEN, ticket.id, 0, {"status": Stage.CANCELLED}, by, now)
        return ticket


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
    promised_at: datetime,
    details: dict[str, object],
    booking: str | None = None,
    latest_at: datetime | None = None,
    returns_at: datetime | None = None,
    foreseen: Forecast | None = None,
) -> Ticket:
    """Give a number inside a larger transaction, which knows `command` to be new; `details` goes to the journal."""
    ticket = Ticket(
        id=new_id(now),
        day=day,
        sequence=_next_sequence(connection, day),
        need=need,
        service=service,
        language=language,
        urgent=urgent,
        minutes=minutes,
        taken_at=now,
        promised_at=promised_at,
        stage_at=now,
        booking=booking,
        returns_at=returns_at,
        latest_at=latest_at,
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
        "status": ticket.stage,
        "status_at": now,
        "printed": Printed.NO,
        "booking_id": booking,
        "promised_at": promised_at,
        "placed_at": None,
        "returns_at": returns_at,
        "latest_at": latest_at,
        "counter": None,
        "called_at": None,
        "calls": 0,
        "call_order": None,
        "version": 0,
    }
    rows.add(connection, tickets, values)
    if foreseen is not None:
        forecasts.keep(connection, ticket, foreseen.waits, now)
    journal.record(connection, kind=Happening.TICKET_TAKEN, subject=ticket.id, command=command, at=now, details=details)
    return ticket if booking is None else one(connection, ticket.id, now.tzinfo)


def mark_printed(database: Database, ticket_id: str, printed: Printed, now: datetime) -> None:
    """Remember what became of a ticket's slip; saying it twice changes nothing."""
    slips.mark_printed(database, tickets, ticket_id, printed, Happening.TICKET_PRINTED, now)


def one(connection: Connection, ticket_id: str, zone: tzinfo | None) -> Ticket:
    """Return a ticket, its times in `zone`. Raises NoResultFound for an unknown id."""
    row = connection.execute(_TICKETS.where(tickets.c.id == ticket_id)).one()
    return _ticket(dict(row._mapping), zone)


def live(connection: Connection, day: date, zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return every ticket of `day` that has not ended, in the order of their numbers."""
    return tuple(_read(row, zone) for row in _LIVE.run(connection, {"on": day}).fetchall())


def of_day(connection: Connection, day: date, zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return every ticket of `day`, ended ones too, in the order of their numbers."""
    return _numbered(connection, _TICKETS.where(tickets.c.day == day), zone)


def arrived(connection: Connection, day: date, zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return the tickets of `day` of those who came for an appointment: a few among thousands."""
    return _numbered(connection, _TICKETS.where(tickets.c.day == day, tickets.c.booking_id.is_not(None)), zone)


def _numbered(connection: Connection, query: Select[Any], zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return the tickets of `query` in the order of their numbers."""
    found = connection.execute(query.order_by(tickets.c.sequence))
    return tuple(_ticket(dict(row._mapping), zone) for row in found)


def next_call(connection: Connection, day: date) -> int:
    """Count one more call on `day`, which has begun, and return which one it is; none is ever counted back."""
    return int(_NEXT_CALL.run(connection, {"on": day}).fetchall()[0][0])


def called(connection: Connection, day: date, zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return the `CALLS_KEPT` tickets of `day` called last, the newest first."""
    return tuple(_read(row, zone) for row in _CALLED.run(connection, {"on": day}).fetchall())


def missed(connection: Connection, day: date, zone: tzinfo | None) -> tuple[Ticket, ...]:
    """Return the `MISSED_KEPT` tickets of `day` whose visitors did not come, the last first."""
    return tuple(_read(row, zone) for row in _MISSED.run(connection, {"on": day}).fetchall())


_COLUMNS = (*tickets.c, bookings.c.starts_at.label("booked_at"))
_NAMES = tuple(column.name for column in _COLUMNS)
_TICKETS = select(*_COLUMNS).select_from(tickets.outerjoin(bookings))
_LIVE = Statement(
    _TICKETS.where(
        tickets.c.day == bindparam("on"),
        tickets.c.status.in_([literal_column(f"'{s}'") for s in Stage if s not in ENDED]),
    ).order_by(tickets.c.sequence)
)
_CALLED = Statement(
    _TICKETS.where(tickets.c.day == bindparam("on"), tickets.c.call_order.is_not(None))
    .order_by(tickets.c.call_order.desc())
    .limit(literal_column(f"{CALLS_KEPT}"))
    .offset(literal_column("0"))
)

_MISSED = Statement(
    _TICKETS.where(tickets.c.day == bindparam("on"), tickets.c.status == literal_column(f"'{Stage.NO_SHOW}'"))
    .order_by(tickets.c.status_at.desc())
    .limit(literal_column(f"{MISSED_KEPT}"))
    .offset(literal_column("0"))
)


def _read(row: Sequence[Any], zone: tzinfo | None) -> Ticket:
    """Return the ticket of a row as the driver gives it: moments are microseconds, the day is text."""
    values = dict(zip(_NAMES, row, strict=True))
    for name in _MOMENTS:
        if values[name] is not None:
            values[name] = EPOCH + timedelta(microseconds=values[name])
    return _ticket(values | {"day": date.fromisoformat(values["day"])}, zone)


_MOMENTS = ("taken_at", "status_at", "promised_at", "placed_at", "returns_at", "latest_at", "called_at", "booked_at")


def _ticket(row: Mapping[str, Any], zone: tzinfo | None) -> Ticket:
    def local(name: str) -> datetime | None:
        moment: datetime | None = row[name]
        return None if moment is None else moment.astimezone(zone)

    return Ticket(
        id=row["id"],
        day=row["day"],
        sequence=row["sequence"],
        need=row["need"],
        service=row["service"],
        language=row["language"],
        urgent=bool(row["urgent"]),
        minutes=row["minutes"],
        taken_at=row["taken_at"].astimezone(zone),
        promised_at=row["promised_at"].astimezone(zone),
        stage=Stage(row["status"]),
        stage_at=local("status_at"),
        booking=row["booking_id"],
        booked_at=local("booked_at"),
        placed_at=local("placed_at"),
        returns_at=local("returns_at"),
        latest_at=local("latest_at"),
        counter=row["counter"],
        called_at=local("called_at"),
        calls=row["calls"],
        call_order=row["call_order"],
        printed=Printed(row["printed"]),
        version=row["version"],
    )


def _kept(connection: Connection, command: str, zone: tzinfo | None) -> Ticket | None:
    row = _ID_BY_COMMAND.run(connection, {"command": command}).fetchone()
    return None if row is None else one(connection, row[0], zone)


def _next_sequence(connection: Connection, day: date) -> int:
    # Holding the write lock since BEGIN, this transaction alone can add the day's first row.
    moved = _NEXT_SEQUENCE.run(connection, {"on": day}).fetchall()
    if moved:
        return int(moved[0][0])
    _FIRST_OF_DAY.run(connection, {"on": day})
    return 1
