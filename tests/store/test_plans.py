"""What is read at each look goes by an index, however much is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.store import bookings, given_slips, tickets
from kiosk.store.database import Connection, Database, driver_connection
from tests.store.acts import NOW, TODAY, TOMORROW, booked, seated, take

READS: dict[str, Callable[[Connection], object]] = {
    "what was given within the hour": lambda c: given_slips.given_since(c, TODAY, NOW - timedelta(hours=1), 6),
    "today's appointments": lambda c: bookings.of_day(c, NOW, TOMORROW),
    "the calls of the day": lambda c: tickets.called(c, TODAY, NOW.tzinfo),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_nothing_is_scanned(database: Database, read: Callable[[Connection], object]) -> None:
    take(database)
    booked(database, "111111")
    seated(database, "222222")
    asked: list[str] = []
    with database.reading() as connection:
        driver = driver_connection(connection)
        driver.set_trace_callback(asked.append)
        read(connection)
        driver.set_trace_callback(None)
        queries = [sql for sql in asked if sql.startswith("SELECT")]
        steps = [row[3] for sql in queries for row in driver.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert steps
    assert [step for step in steps if step.startswith("SCAN")] == []
