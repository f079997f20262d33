"""Numbers: without a gap, never twice, never going back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import NoResultFound

from kiosk.domain.forecast import Forecast
from kiosk.domain.queue import Printed, Ticket
from kiosk.store import days, tickets
from kiosk.store.database import Database
from kiosk.store.verify import damage
from tests.store.acts import NOW, TODAY, rows, take


def test_numbers_follow_each_other_and_begin_again_each_day(database: Database) -> None:
    assert [take(database).sequence for _ in range(3)] == [1, 2, 3]
    assert take(database, now=NOW + timedelta(days=1)).sequence == 1
    assert take(database).sequence == 4


def test_the_same_command_gives_the_same_ticket_and_nothing_more_f3(path: Path, database: Database) -> None:
    first = take(database, "v/ticket")
    take(database)
    assert take(database, "v/ticket", NOW + timedelta(seconds=1)) == first
    assert rows(path, "SELECT count(*) FROM journal") == [(2,)]
    assert rows(path, "SELECT last_sequence FROM days") == [(2,)]


def test_a_ticket_and_its_journal_row_say_the_same_but_for_what_is_sensitive(path: Path, database: Database) -> None:
    ticket = tickets.issue(
        database,
        command="v/ticket",
        day=TODAY,
        need="G1",
        service="demarches",
        minutes=20,
        language="uk",
        urgent=True,
        now=NOW,
        promised_at=NOW,
        journal_need="confidentiel",
    )
    (kept,) = rows(path, "SELECT id, need, language, urgent, minutes, status, printed, taken_at FROM tickets")
    at = int(NOW.timestamp()) * 1_000_000
    assert kept == (ticket.id, "G1", "uk", 1, 20, "waiting", "no", at)
    ((kind, subject, command, when, details),) = rows(path, "SELECT kind, subject, command, at, details FROM journal")
    assert (kind, subject, command, when) == ("ticket_taken", ticket.id, "v/ticket", at)
    assert json.loads(str(details)) == {
        "need": "confidentiel",
        "service": "demarches",
        "language": "uk",
        "urgent": True,
    }


def test_a_ticket_may_have_no_need(database: Database) -> None:
    ticket = tickets.issue(
        database,
        command="v/ticket",
        day=TODAY,
        need=None,
        service="accueil",
        minutes=5,
        language="",
        urgent=False,
        now=NOW,
        promised_at=NOW,
        journal_need="",
    )
    assert ticket.need is None


def test_what_is_foreseen_is_kept_once_with_the_number_it_is_foreseen_for_f3(path: Path, database: Database) -> None:
    def issue() -> Ticket:
        return tickets.issue(
            database,
            command="v/ticket",
            day=TODAY,
            need="A1",
            service="demarches",
            minutes=20,
            language="fr",
            urgent=False,
            now=NOW,
            promised_at=NOW,
            journal_need="A1",
            latest_at=NOW + timedelta(minutes=25),
            foreseen=Forecast((4.26, 12.0, float("inf"))),
        )

    ticket = issue()
    assert issue() == ticket
    assert ticket.latest_at == NOW + timedelta(minutes=25)
    assert rows(path, "SELECT id, waits, rank FROM forecasts") == [(ticket.id, "[4.3, 12.0, null]", None)]
    assert damage(database) == ()


def test_marking_a_slip_twice_writes_one_journal_row_d10(path: Path, database: Database) -> None:
    ticket = take(database)
    for printed in (Printed.UNKNOWN, Printed.UNKNOWN, Printed.YES):
        tickets.mark_printed(database, ticket.id, printed, NOW)
    assert rows(path, "SELECT printed FROM tickets") == [("yes",)]
    told = rows(path, "SELECT details FROM journal WHERE kind = 'ticket_printed' ORDER BY rowid")
    assert told == [('{"printed": "unknown"}',), ('{"printed": "yes"}',)]
    assert damage(database) == ()


def test_marking_a_ticket_nobody_has_is_a_mistake(database: Database) -> None:
    with pytest.raises(NoResultFound):
        tickets.mark_printed(database, "nobody", Printed.YES, NOW)


@pytest.mark.parametrize("back", [timedelta(days=1), timedelta(days=365), timedelta(days=20_000)])
def test_the_business_day_never_goes_back_b1_b2(database: Database, back: timedelta) -> None:
    assert days.business_day(database, TODAY) == TODAY
    take(database)
    assert days.business_day(database, (NOW - back).date()) == TODAY
    assert days.business_day(database, TODAY + timedelta(days=1)) == TODAY + timedelta(days=1)


def test_a_clock_set_back_neither_repeats_a_number_nor_breaks_a_key_b1(database: Database) -> None:
    wrong = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
    taken = [take(database)]
    taken += [
        tickets.issue(
            database,
            command=f"{n}/ticket",
            day=days.business_day(database, wrong.date()),
            need="A1",
            service="demarches",
            minutes=5,
            language="fr",
            urgent=False,
            now=wrong,
            promised_at=wrong,
            journal_need="A1",
        )
        for n in range(3)
    ]
    assert [(ticket.day, ticket.sequence) for ticket in taken] == [(TODAY, n) for n in (1, 2, 3, 4)]
    assert len({ticket.id for ticket in taken}) == 4


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(TypeError):
        take(database, now=NOW.replace(tzinfo=None))
    assert days.business_day(database, date(2020, 1, 1)) == date(2020, 1, 1)
