"""Rows that are as they were written, but contradict each other (fault A14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert, update

from kiosk.domain.overrides import By, Closing
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Move, Stage
from kiosk.store import forecasts, queue, rows, served, tables
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.verify import damage
from tests.store.acts import NOW, TODAY, arrive, booked, take

MARIE, PAUL = By("marie", "1"), By("paul", "2")


def begun(database: Database, name: str) -> Ticket:
    """Give a number, foresee its wait, and begin the visit."""
    ticket, by = take(database), MARIE if name == "first" else PAUL
    with database.transaction() as connection:
        forecasts.keep(connection, ticket, (1.0, 5.0), NOW)
    called = queue.call(database, TODAY, lambda _, live: live[-1], by=by, command=f"{name}/call", now=NOW, details={})
    assert isinstance(called, Ticket)
    serving = queue.move(database, ticket.id, Move.SERVE, by=by, command=f"{name}/serve", now=NOW)
    assert isinstance(serving, Ticket)
    return serving


@pytest.fixture
def served_one(database: Database) -> Ticket:
    """Return a ticket whose visit has ended, in a store where somebody else is served, has arrived and waits."""
    first, _ = (begun(database, name) for name in ("first", "second"))
    with database.transaction() as connection:
        queue.move_in(connection, first, Move.FINISH, by=MARIE, command="end", now=NOW, details={})
        served.keep(connection, first, "A1/20", Closing((), 20), by=MARIE, command="end", now=NOW)
    arrive(database, booked(database, "111111").id, "v/arrival")
    take(database)
    assert damage(database) == ()
    return first


Harm = Callable[[Connection, Ticket], object]


def of_ticket(**new: object) -> Harm:
    """Change the ticket, and seal it again."""
    return lambda connection, ticket: rows.change(connection, tables.tickets, ticket.id, **new)


def of_forecast(**new: object) -> Harm:
    """Change what was foreseen, and seal it again."""
    return lambda connection, ticket: rows.change(connection, tables.forecasts, ticket.id, **new)


def not_arrived(connection: Connection, _: Ticket) -> None:
    """Have the appointment forget that its visitor has come."""
    (booking,) = rows.kept(connection, tables.bookings)
    rows.change(connection, tables.bookings, str(booking["id"]), status=ClaimStatus.BOOKED)


HARMS: dict[str, tuple[Harm, set[str]]] = {
    "called, at no counter": (of_ticket(status=Stage.CALLED, counter=None), {"tickets", "served"}),
    "served, never called": (of_ticket(status=Stage.SERVING, counter="9", called_at=None), {"tickets", "served"}),
    "calls without an order": (of_ticket(call_order=None), {"tickets"}),
    "an order without calls": (of_ticket(calls=0), {"tickets"}),
    "an end that was not": (of_ticket(status=Stage.WAITING), {"served"}),
    "a rank beyond all": (of_forecast(rank=1.5), {"forecasts"}),
    "a rank at no time": (of_forecast(ranked_at=None), {"forecasts"}),
    "a ticket of nobody who came": (not_arrived, {"bookings"}),
    "a day that counts more": (
        lambda connection, _: connection.execute(update(tables.days).values(last_sequence=9)),
        {"days"},
    ),
    "an erased day that was never counted": (
        lambda connection, _: connection.execute(
            insert(tables.days).values(day=TODAY - timedelta(days=90), last_sequence=9)
        ),
        {"days"},
    ),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a14_what_contradicts_itself_is_found(database: Database, served_one: Ticket, harm: str) -> None:
    change, found = HARMS[harm]
    with database.transaction() as connection:
        change(connection, served_one)
    assert {one.table for one in damage(database)} == found


def test_a14_an_erased_day_counts_what_it_gave(database: Database, served_one: Ticket) -> None:
    erased = TODAY - timedelta(days=90)
    with database.transaction() as connection:
        connection.execute(insert(tables.days).values(day=erased, last_sequence=9))
        connection.execute(insert(tables.counts).values(day=erased, what="taken", key="", settled=True, number=9))
    assert damage(database) == ()
    with database.transaction() as connection:
        connection.execute(update(tables.counts).values(number=8))
    assert {one.row for one in damage(database)} == {str(erased)}


def test_a_row_that_is_changed_is_locked_where_the_database_can(database: Database, served_one: Ticket) -> None:
    """SQLite has one writer and knows no lock of a row: the same statement must run on both."""
    with database.transaction() as connection:
        rows.change(connection, tables.tickets, served_one.id, minutes=21)
    assert damage(database) == ()
