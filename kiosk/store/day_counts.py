"""What the detail of a day counts to, as long as it is there: see `kiosk.store.totals` for what remains of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    case,
    func,
    select,
    type_coerce,
)

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.day_figures import APPOINTMENT_WITHIN, URGENT_WITHIN
from kiosk.domain.ticket_life import Stage
from kiosk.domain.totals import BEYOND, LATES, WAITS, Key, NameOfNeed, What, cause_of
from kiosk.store import journal as records
from kiosk.store.claims import ClaimStatus
from kiosk.store.help_requests import HelpKind
from kiosk.store.ids import EPOCH
from kiosk.store.journal import Happening
from kiosk.store.tables import bookings, help_requests, journal, seats, tickets

Cell = tuple[date, str, str]
"""A day, what is counted, and of which kind."""

Conditions = Mapping[Table, ColumnElement[bool]]
"""Which rows of the bookings, the seats, the requests for help and the journal."""

MICROSECOND = timedelta(microseconds=1)
MINUTE = 60_000_000
QUARTER = 15 * MINUTE
"""In microseconds. Every offset from UTC there is today is a number of quarters of an hour."""

CALLED_WITHIN = timedelta(days=2)
"""From the midnight before: who is called, or leaves, later than the day after did not do so that day."""


def of_tickets(
    connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool = False
) -> Counter[Key]:
    """Count the tickets of a day that are still there; its calls as `day_figures` does, but in SQL.

    Once the day is `over`, whoever waits still was forgotten.
    """
    found: Counter[Key] = Counter()
    for row in connection.execute(_KINDS, {"on": day}):
        found[What.NEED, name(row.need)] += row.number
        found[What.SERVICE, row.service] += row.number
        found[What.LANGUAGE, row.language] += row.number
        found[What.END, row.status] += row.number
        found[What.URGENT, ""] += row.number if row.urgent else 0
        found[What.TAKEN, ""] += row.number
        if row.status not in _TOLD:
            _count_unserved(found, Stage(row.status), {}, name(row.need), row.number, over=over)
    if not found:
        return found
    for quarter, came in connection.execute(_HOURS, {"on": day}):
        found[What.HOUR, f"{(EPOCH + timedelta(microseconds=quarter * QUARTER)).astimezone(zone):%H}"] += came
    begins = midnight(day, zone)
    _count_calls(connection, day, begins, found)
    _count_told(connection, day, begins, found, name)
    return +found


def of_claims(connection: Connection, which: Conditions, zone: tzinfo | None) -> Counter[Cell]:
    """Count appointments, seats, requests for help and referrals by the kiosk, each on its day."""
    return Counter(_claims(connection, which, zone))


def present(connection: Connection, day: date, name: NameOfNeed, zone: tzinfo | None, *, over: bool) -> Counter[Key]:
    """Count all the detail of a day that is still there."""
    found = of_tickets(connection, day, name, zone, over=over)
    for (_, what, key), number in of_claims(connection, within(day, day, zone), zone).items():
        found[what, key] += number
    return found


def within(first: date, last: date, zone: tzinfo | None) -> Conditions:
    """Return what lies within the days from `first` to `last`."""
    begins, ends = midnight(first, zone), midnight(last + timedelta(days=1), zone)
    moments = (bookings.c.starts_at, seats.c.starts_at, help_requests.c.asked_at, journal.c.at)
    return {moment.table: (moment >= begins) & (moment < ends) for moment in moments}


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return the moment at which `day` begins."""
    return datetime.combine(day, time(), zone)


def _claims(connection: Connection, which: Conditions, zone: tzinfo | None) -> Iterator[Cell]:
    booked = select(bookings.c.starts_at, bookings.c.status).where(which[bookings])
    for starts_at, status in connection.execute(booked):
        yield _day(starts_at, zone), What.BOOKING, ClaimStatus(status)
    seated = select(seats.c.starts_at, seats.c.status, seats.c.workshop, seats.c.waiting).where(which[seats])
    for starts_at, status, workshop, waiting in connection.execute(seated):
        day = _day(starts_at, zone)
        yield day, What.SEAT, ClaimStatus(status)
        if status != ClaimStatus.CANCELLED:
            yield day, What.SEATS_LISTED if waiting else What.SEATS_FILLED, workshop
        if status == ClaimStatus.ARRIVED:
            yield day, What.SEATS_PRESENT, workshop
    asked = select(help_requests.c.asked_at, help_requests.c.kind).where(which[help_requests])
    for at, kind in connection.execute(asked):
        yield _day(at, zone), What.HELP, CONFIDENTIAL if kind == HelpKind.DANGER else kind
    sent = select(journal.c.at, journal.c.subject).where(journal.c.kind == Happening.REFERRED, which[journal])
    for at, structure in connection.execute(sent):
        yield _day(at, zone), What.REFERRAL, structure


def _count_calls(connection: Connection, day: date, begins: datetime, found: Counter[Key]) -> None:
    waited = promised = 0
    for row in connection.execute(_CALLS, {"on": day, "begins": begins, "ends": begins + CALLED_WITHIN}):
        found[What.WAIT, row.wait] += row.number
        found[What.LATE, row.late] += row.number
        found[What.CALLED, ""] += row.number
        found[What.IN_TIME, ""] += row.number if row.late == str(LATES[0]) else 0
        waited += row.waited
        promised += row.promised
    found[What.WAITED, ""], found[What.PROMISED, ""] = round(waited / MINUTE), round(promised / MINUTE)


def _count_told(connection: Connection, day: date, begins: datetime, found: Counter[Key], name: NameOfNeed) -> None:
    """Count those of whose end the journal tells why, or where they were sent."""
    ended = connection.execute(_ENDED_AS_TOLD, {"on": day}).fetchall()
    if not ended:
        return
    kinds = (Happening.CANCELLED, Happening.SENT_ON)
    # Without an end, each day would read the whole journal since.
    since = records.details_since(connection, kinds, [row.id for row in ended], begins, begins + CALLED_WITHIN)
    told = {subject: details for _, subject, details in since}
    for row in ended:
        details = told.get(row.id, {})
        if row.status == Stage.REFERRED and "structure" in details:
            found[What.REFERRAL, str(details["structure"])] += 1
        _count_unserved(found, Stage(row.status), details, name(row.need), 1, over=True)


def _count_unserved(
    found: Counter[Key], stage: Stage, details: Mapping[str, object], need: str, number: int, *, over: bool
) -> None:
    cause = cause_of(stage, details, over=over)
    if cause is not None:
        found[What.UNSERVED, cause] += number
        found[What.UNSERVED_NEED, need] += number


def _day(moment: datetime, zone: tzinfo | None) -> date:
    return moment.astimezone(zone).date()


def _number(moment: ColumnElement[datetime]) -> ColumnElement[int]:
    """Return a moment as it is kept, in microseconds."""
    return type_coerce(moment, BigInteger)


def _bucket(microseconds: ColumnElement[int], bounds: Sequence[int]) -> ColumnElement[str]:
    return case(*((microseconds <= bound * MINUTE, str(bound)) for bound in bounds), else_=BEYOND)


def _none_below(microseconds: ColumnElement[int]) -> ColumnElement[int]:
    return case((microseconds > 0, microseconds), else_=0)


def _calls() -> Select[*tuple[Any, ...]]:
    """Ask of a day's tickets that were called: by wait and by delay, how many, and the sums waited and promised."""
    of, at = tickets.c, journal.c.at
    asked = (journal.c.kind == Happening.CALLED) & (at >= bindparam("begins")) & (at < bindparam("ends"))
    first = select(journal.c.subject, func.min(_number(at)).label("at")).where(asked).group_by(journal.c.subject)
    calls = first.subquery()
    due = case(
        (bookings.c.starts_at.is_not(None), _number(bookings.c.starts_at) + APPOINTMENT_WITHIN // MICROSECOND),
        (of.urgent, _number(of.taken_at) + URGENT_WITHIN // MICROSECOND),
        else_=_number(of.promised_at),
    )
    wait, promised = calls.c.at - _number(of.taken_at), due - _number(of.taken_at)
    kinds = _bucket(wait, WAITS).label("wait"), _bucket(calls.c.at - due, LATES).label("late")
    sums = (func.sum(_none_below(length)).label(name) for length, name in ((wait, "waited"), (promised, "promised")))
    joined = tickets.join(calls, calls.c.subject == of.id).outerjoin(bookings, bookings.c.id == of.booking_id)
    asking = select(*kinds, func.count().label("number"), *sums)
    return asking.select_from(joined).where(_OF_DAY, of.calls > 0).group_by(*kinds)


_OF_DAY = tickets.c.day == bindparam("on")
_BY = (tickets.c.need, tickets.c.service, tickets.c.language, tickets.c.status, tickets.c.urgent)
_KINDS = select(*_BY, func.count().label("number")).where(_OF_DAY).group_by(*_BY)
_QUARTER = _number(tickets.c.taken_at) // QUARTER
_HOURS = select(_QUARTER, func.count()).where(_OF_DAY).group_by(_QUARTER)
_CALLS = _calls()
_TOLD = (Stage.CANCELLED, Stage.REFERRED)
_ENDED_AS_TOLD = select(tickets.c.id, tickets.c.need, tickets.c.status).where(
    _OF_DAY, tickets.c.status.in_([str(stage) for stage in _TOLD])
)
