"""What a day's detail counts to, in SQL as by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

import pytest

from kiosk.domain.day_figures import due_at
from kiosk.domain.ticket_life import Stage
from kiosk.domain.totals import What
from kiosk.domain.visit import Booking
from kiosk.store import day_counts, journal, rows, tickets
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.tables import tickets as table
from tests.store.acts import NOW, SLOT, TODAY, arrive, book, take


def plain(need: str | None) -> str:
    return need or ""


def call(database: Database, ticket: str, minutes: float) -> None:
    """Call somebody so many minutes after they came."""
    with database.transaction() as connection:
        rows.change(connection, table, ticket, calls=1, call_order=1)
        at = NOW + timedelta(minutes=minutes)
        journal.record(connection, kind=Happening.CALLED, subject=ticket, command=None, at=at, details={})


def end(database: Database, ticket: str, stage: Stage, kind: Happening, details: Mapping[str, object]) -> None:
    with database.transaction() as connection:
        rows.change(connection, table, ticket, status=stage)
        journal.record(connection, kind=kind, subject=ticket, command=None, at=NOW, details=details)


def counted(database: Database, *, over: bool = False) -> Counter[tuple[str, str]]:
    with database.reading() as connection:
        return day_counts.of_tickets(connection, TODAY, plain, NOW.tzinfo, over=over)


def test_an_empty_day_counts_nothing(database: Database) -> None:
    assert counted(database) == {}


@pytest.mark.parametrize(
    ("minutes", "wait", "late"),
    [
        (-5, "10", "0"),
        (0, "10", "0"),
        (10, "10", "0"),
        (10.5, "20", "0"),
        (60, "60", "0"),
        (60.5, "beyond", "10"),
        (85, "beyond", "30"),
        (95, "beyond", "beyond"),
    ],
)
def test_a_wait_falls_under_how_long_it_was_and_how_long_past_the_promise(
    database: Database, minutes: float, wait: str, late: str
) -> None:
    call(database, take(database).id, minutes)
    found = counted(database)
    assert found[What.WAIT, wait] == found[What.LATE, late] == found[What.CALLED, ""] == 1
    assert found[What.IN_TIME, ""] == (minutes <= 60)
    assert (found[What.WAITED, ""], found[What.PROMISED, ""]) == (round(max(0, minutes)), 60)
    assert {what for what, _ in found if what in (What.WAIT, What.LATE)} == {What.WAIT, What.LATE}
    assert sum(number for (what, _), number in found.items() if what == What.WAIT) == 1


def test_an_appointment_and_an_urgent_ticket_are_owed_their_call_as_the_day_figures_say(database: Database) -> None:
    kept = book(database, "123456")
    assert isinstance(kept, Booking)
    met = arrive(database, kept.id, "arrived", SLOT.start - timedelta(minutes=4))
    urgent = take(database)
    with database.transaction() as connection:
        rows.change(connection, table, urgent.id, urgent=True)
        both = [tickets.one(connection, one.id, NOW.tzinfo) for one in (met, urgent)]
    assert [(due_at(one) - one.taken_at) / timedelta(minutes=1) for one in both] == [14, 20]
    call(database, urgent.id, 20.5)
    found = counted(database)
    assert found[What.LATE, "10"] == 1
    assert found[What.PROMISED, ""] == 20


def test_whom_the_team_sends_elsewhere_counts_for_that_structure_and_who_leaves_for_a_cause(database: Database) -> None:
    sent, closed, left, mistake, missed = (take(database).id for _ in range(5))
    end(database, sent, Stage.REFERRED, Happening.SENT_ON, {"structure": "CCAS"})
    end(database, closed, Stage.REFERRED, Happening.SENT_ON, {"closing": "referred"})
    end(database, left, Stage.CANCELLED, Happening.CANCELLED, {"reason": "left"})
    end(database, mistake, Stage.CANCELLED, Happening.CANCELLED, {"reason": "mistake"})
    end(database, missed, Stage.NO_SHOW, Happening.NO_SHOW, {})
    take(database)
    found = counted(database)
    assert {key: number for (what, key), number in found.items() if what == What.REFERRAL} == {"CCAS": 1}
    assert {key: number for (what, key), number in found.items() if what == What.UNSERVED} == {"left": 1, "missed": 1}
    assert found[What.UNSERVED_NEED, "A1"] == 2
    assert counted(database, over=True)[What.UNSERVED, "unfinished"] == 1


def test_a_sensitive_need_is_counted_by_no_name_of_its_own(database: Database) -> None:
    for need in ("G1", "E4", "A1"):
        ticket = take(database).id
        with database.transaction() as connection:
            rows.change(connection, table, ticket, need=need, status=Stage.NO_SHOW)
    with database.reading() as connection:
        found = day_counts.of_tickets(
            connection, TODAY, lambda need: "A1" if need == "A1" else "confidentiel", NOW.tzinfo
        )
    assert found[What.NEED, "confidentiel"] == found[What.UNSERVED_NEED, "confidentiel"] == 2
    assert not {"G1", "E4"} & {key for _, key in found}
